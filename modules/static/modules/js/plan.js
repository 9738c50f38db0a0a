/* A plan of one's own: the steps of a module in another order, with other minutes, or left out. As text it is
   `0f3a9c1e.10-77aa01bc.0`: the first signs of each step's id, and its minutes; 0 is left out. It lives in this browser
   and behind # in a link, and goes to no server. Text that is not exactly that is no plan. */
const SHAPE = /^[\da-f]{8}\.\d\d?(-[\da-f]{8}\.\d\d?){0,59}$/;
export const MOST = 45;

export function read(text) {
  if (!SHAPE.test(text ?? "")) return null;
  const steps = text.split("-").map((part) => ({ id: part.slice(0, 8), minutes: Number(part.slice(9)) }));
  const once = new Set(steps.map(({ id }) => id)).size === steps.length;
  return once && steps.every(({ minutes }) => minutes <= MOST) ? steps : null;
}

export const write = (steps) => steps.map(({ id, minutes }) => `${id}.${minutes}`).join("-");

/* Laid on the module as it is now: what is gone is counted, what is new comes after the step that it follows there. */
export function merge(plan, house) {
  if (!plan || !house) return null;
  const has = (steps, wanted) => steps.some(({ id }) => id === wanted.id);
  const steps = plan.filter((step) => has(house, step));
  const gone = plan.length - steps.length;
  const added = house.filter((step) => !has(steps, step));
  if (!steps.some(({ minutes }) => minutes)) return null;
  for (const step of added) {
    const before = house[house.indexOf(step) - 1]?.id;
    steps.splice(steps.findIndex(({ id }) => id === before) + 1, 0, { ...step });
  }
  return { steps, gone, added };
}

const key = (code) => `squad.plan.${code}`;

export function kept(code) {
  try {
    return read(localStorage.getItem(key(code)));
  } catch {
    return null; // storage is closed to us: the module stands as it is
  }
}

export function keep(code, steps) {
  try {
    if (steps) localStorage.setItem(key(code), write(steps));
    else localStorage.removeItem(key(code));
  } catch {
    /* it lasts as long as the page */
  }
}

/* The length in the address chose among the steps; a plan has chosen already. What to do next goes along behind `#`. */
export function leaveLength(next = "") {
  const rest = location.search.replace(/([?&])length=[^&]*&?/, "$1").replace(/[?&]$/, "");
  if (rest === location.search) return false;
  location.replace(location.pathname + rest + next);
  return true;
}

export const fill = (text, words) => text.replace(/\{(\w+)\}/g, (_, name) => words[name]);
export const minutesOf = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
export const hour = (at) => [(at / 60) % 24, at % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");

/* The steps with their place among those that stay, and when they begin and end. */
export function timed(steps, start) {
  let at = minutesOf(start);
  let place = 0;
  const total = steps.filter(({ minutes }) => minutes).length;
  return steps.map(({ id, minutes: n }) => ({ id, n, total, place: n && ++place, from: hour(at), to: hour((at += n)) }));
}

/* Puts an item before another. One that stands there is left alone: what moves loses the focus, and a press on it. */
export function put(item, before) {
  if (item.nextElementSibling !== before) item.parentElement.insertBefore(item, before);
}

/* The run sheet: its lines in the order of the plan, with their times, and the ring. */
export function paintSheet(sheet, steps, here = 0) {
  const list = sheet.querySelector("ol, tbody");
  const going = steps.filter(({ n }) => n);
  const minutes = going.map(({ n }) => n);
  let after = null;
  for (const step of [...steps].reverse()) {
    const row = list.querySelector(`[data-block="${step.id}"]`);
    const time = row.querySelector("time");
    const name = row.querySelector("b");
    row.hidden = !step.n;
    time.textContent = time.dateTime = step.from;
    name.textContent = name.textContent.replace(/^\d+/, step.place);
    row.querySelector("small").textContent = fill(sheet.dataset.min, step);
    put(row, after);
    after = row;
  }
  const words = { steps: going.length, n: minutes.reduce((sum, n) => sum + n, 0), from: steps[0].from, to: steps.at(-1).to };
  const [ring, total] = sheet.querySelector(".dial")?.children ?? [];
  if (ring) {
    total.firstChild.data = words.n;
    ring.setAttribute("aria-label", fill(sheet.dataset.dial, words));
    paintRing(ring, minutes, here, 110, 80, 28);
  }
  return words;
}

/* "Step 2 of 6" and its disc. */
export function paintPlace(words, disc, step) {
  if (words) words.textContent = fill(words.dataset.place, step);
  paintRing(disc, Array(step.total).fill(1), step.place, 20, 8.25, 16.5);
}

function paintRing(svg, lengths, here, middle, radius, width) {
  const total = lengths.reduce((sum, n) => sum + n, 0);
  const circles = ["done", "now", "next"].map((state, order) => {
    const dashes = lengths.flatMap((n, at) =>
      Math.sign(at + 1 - here) + 1 === order ? [n - total / 90, total / 90] : [0, n],
    );
    const circle = document.createElementNS(svg.namespaceURI, "circle");
    const how = { class: `ring ring-${state}`, cx: middle, cy: middle, r: radius, "stroke-width": width, pathLength: total };
    how["stroke-dasharray"] = dashes.join(" ");
    for (const [name, value] of Object.entries(how)) circle.setAttribute(name, value);
    return circle;
  });
  svg.replaceChildren(...circles);
}
