/* Both windows of a session follow a plan of one's own, where this browser keeps one: the way on, the times, the disc. */
import { fill, hour, keep, kept, leaveLength, merge, minutesOf, paintPlace, paintSheet, read, timed } from "../modules/js/plan.js";

const session = document.querySelector("[data-session]");
const { session: code, house, block } = session.dataset;
const sheet = document.querySelector("[data-plan]");
const own = merge(kept(code), read(house));
if (own && !leaveLength()) follow(timed(own.steps, sheet?.dataset.start ?? "0:0"));

/* A step's link: on the laptop as its line in the run sheet has it, on the big screen by its number. */
function linkTo({ id }) {
  if (sheet) return sheet.querySelector(`[data-block="${id}"] a`);
  const number = read(house).findIndex((step) => step.id === id) + 1;
  return { href: location.pathname.replace(/\d+\/group\/$/, `${number}/group/`), dataset: { step: number } };
}

function follow(steps) {
  const going = steps.filter(({ n }) => n);
  const at = steps.findIndex(({ id }) => id === block);
  const step = steps[at];
  const started = new URL(document.referrer || location).pathname.endsWith(`/session/${code}/`);
  if (sheet && (!step.n || (started && step !== going[0]))) {
    const next = started ? going[0] : steps.slice(at).find(({ n }) => n);
    return location.replace(linkTo(next ?? going.at(-1)).href);
  }
  walk(going, going.indexOf(step));
  const place = document.querySelector(sheet ? ".step > header .disc" : ".ask-walk .disc");
  paintPlace(document.querySelector(".kind[data-place]"), place, step);
  if (sheet) notes(steps, step);
}

function walk(going, at) {
  const [before, after] = document.querySelectorAll("[data-way]");
  const made = document.querySelector("[data-ways]").content;
  for (const [slot, way] of [[before, -1], [after, 1]]) {
    const to = at < 0 ? undefined : going[at + way];
    const link = made.querySelector(to ? `[data-rel="${way}"]` : `[data-end="${way}"]`)?.cloneNode(true);
    if (to) {
      const line = linkTo(to);
      link.rel = way < 0 ? "prev" : "next";
      link.href = line.href;
      link.dataset.step = line.dataset.step;
      if (sheet) link.querySelector(".word").textContent = line.querySelector("b").textContent.replace(/^\d+\. /, "");
    }
    slot.replaceChildren(...(link ? [link] : []));
  }
}

function notes(steps, step) {
  paintSheet(sheet, steps, step.place);
  sheet.querySelector("[data-own-plan~=line]").hidden = false;
  sheet.querySelector("[data-own-plan~=house]").addEventListener("click", () => {
    keep(code, null);
    location.reload();
  });
  const time = document.querySelector("[data-time]");
  time.textContent = fill(time.dataset.time, step);
  const clock = document.querySelector("[data-clock]");
  clock.dataset.begins = step.from;
  clock.dataset.minutes = step.n;
  clock.querySelector("p > span").textContent = `${step.from} – ${step.to}`;
  document.querySelector("[data-from-now]").addEventListener("click", ({ currentTarget }) => {
    const now = new Date();
    const passed = minutesOf(step.from) - minutesOf(sheet.dataset.start);
    const start = hour(now.getHours() * 60 + now.getMinutes() - passed + 2880);
    currentTarget.href = location.search.replace(/start=[^&]*/, `start=${start}`);
  });
}
