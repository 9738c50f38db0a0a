/* The facilitator's window leads the group's window, and its clock shows how much of the step has passed. */
import { walkTogether } from "./windows.js";

const windows = walkTogether(
  document.querySelector("[data-session]"),
  () => history.length > 1,
  (number, mark) => {
    const link = document.querySelector(`.sheet a[data-step="${number}"]`);
    if (link) location.assign(link.href + mark);
  },
);
addEventListener("squad:leave", windows.leave);

/* Beside the step the run sheet stands open; above it, on a phone, it is folded away. */
if (matchMedia("(max-width: 64rem)").matches) document.querySelector("[data-fold]").open = false;

/* The group's screen in a window of its own, easy to move to the second screen; a second click finds it again. */
for (const link of document.querySelectorAll("[data-group-window]")) {
  link.addEventListener("click", (event) => {
    const opened = window.open(link.href, link.target, "popup,width=1280,height=760");
    if (opened) event.preventDefault();
  });
}

const clock = document.querySelector("[data-clock]");
if (clock) {
  const ring = clock.querySelector("[data-ring]");
  const words = clock.querySelector("[data-words]");
  const minutesOf = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const begins = minutesOf(clock.dataset.begins);
  const length = Number(clock.dataset.minutes);
  const DAY = 24 * 60;

  const show = () => {
    const now = new Date();
    const at = now.getHours() * 60 + now.getMinutes() + now.getSeconds() / 60;
    /* minutes since the step began, the short way round the clock */
    const passed = ((at - begins + DAY * 1.5) % DAY) - DAY / 2;
    const left = Math.ceil(length - passed);
    ring.setAttribute("stroke-dashoffset", String(1 - Math.min(Math.max(passed / length, 0), 1)));
    if (passed < 0) words.textContent = clock.dataset.early;
    else if (left > 1) words.textContent = clock.dataset.left.replace("{n}", left);
    else words.textContent = left === 1 ? clock.dataset.last : clock.dataset.over;
    clock.classList.toggle("is-over", left < 1);
  };
  show();
  setInterval(show, 5000);
}
