/* Quick exit: a click, or Shift three times within five seconds. The page is covered at once and replaced by another
   site, which is not told where the visitor came from. "Back" leads away again; only opening the address anew does not.
   Without scripts the exit is a plain link. What a page holds of a group goes with the page; it also hears "squad:leave". */
const TIMES = 3;
const WITHIN = 5000;
const LEFT = "left";
const exit = document.querySelector("[data-quick-exit]");

/* Storage may be closed to us; leaving must work all the same. */
function remember(value) {
  try {
    if (value === undefined) return sessionStorage.getItem(LEFT);
    if (value) sessionStorage.setItem(LEFT, "1");
    else sessionStorage.removeItem(LEFT);
  } catch {
    /* nothing to remember with */
  }
  return null;
}

function cover() {
  const sheet = document.createElement("div");
  sheet.className = "gone";
  document.documentElement.classList.add("is-gone");
  document.body.append(sheet);
  document.title = "…";
}

/* What is covered must not be heard either: the other site may be slow to come. */
function silence() {
  for (const media of document.querySelectorAll("video, audio")) {
    media.muted = true;
    media.pause();
  }
}

function leave() {
  cover();
  silence();
  remember(true);
  for (const form of document.forms) form.reset();
  dispatchEvent(new Event("squad:leave"));
  const silent = document.createElement("meta");
  silent.name = "referrer";
  silent.content = "no-referrer";
  document.head.append(silent);
  location.replace(exit.href);
}

function countShift() {
  const marks = document.createElement("span");
  marks.className = "exit-count";
  marks.setAttribute("aria-hidden", "true");
  marks.append(...Array.from({ length: TIMES }, () => document.createElement("i")));
  const said = document.createElement("span");
  said.className = "hide";
  said.setAttribute("role", "status");
  exit.after(said);
  let count = 0;
  let alone = false;
  let timer = 0;

  function show(text) {
    said.textContent = text;
    if (count) exit.append(marks);
    else marks.remove();
    [...marks.children].forEach((mark, index) => mark.classList.toggle("on", index < count));
  }

  function stop() {
    clearTimeout(timer);
    const counted = count > 0;
    count = 0;
    if (counted) show(exit.dataset.never);
  }

  addEventListener("keydown", (event) => {
    alone = event.key === "Shift" && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key !== "Shift") stop();
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    count += 1;
    if (count === TIMES) {
      leave();
      return;
    }
    if (count === 1) timer = setTimeout(stop, WITHIN);
    show(count === 1 ? exit.dataset.once : exit.dataset.twice);
  });
}

if (exit) {
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  countShift();
  addEventListener("pageshow", (event) => {
    if (!remember()) return;
    const cameBack = event.persisted || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    if (cameBack) leave();
    else remember(false);
  });
}
