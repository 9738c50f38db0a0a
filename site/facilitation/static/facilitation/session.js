/* The facilitator's window leads the group's window, and its clock shows how much of the step has passed. */
import { LEAVE, cameBack, leaveToo, open } from "./windows.js";

const session = document.querySelector("[data-session]");
const here = Number(session.dataset.step);

const tell = open(session.dataset.session, (number) => {
  if (number === LEAVE) leaveToo();
  else if (number !== here) document.querySelector(`a[data-step="${number}"]`)?.click();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-step]");
  /* a click that this script made itself came from the group's window: it knows already */
  if (link && event.isTrusted && !event.ctrlKey && !event.metaKey && !event.shiftKey) tell(Number(link.dataset.step));
});
addEventListener("squad:leave", () => tell(LEAVE));
if (cameBack()) tell(here);

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
