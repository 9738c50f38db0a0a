/* The facilitator's window leads the group's window, and its clock shows how much of the step has passed. */
import { walkTogether } from "./windows.js";

const screen = new URL(document.querySelector("[data-group-window]").href);
const windows = walkTogether(
  document.querySelector("[data-session]"),
  () => history.length > 1,
  (number, mark) => {
    const link = document.querySelector(`.sheet a[data-step="${number}"]`);
    if (link) whenNothingIsTold(() => location.assign(link.href + mark));
  },
  { address: screen.pathname + screen.search },
);
addEventListener("squad:leave", windows.leave);

/* What to do when a girl tells something is never turned away by a clicker: this window follows when it is closed. */
let next = null;
function whenNothingIsTold(go) {
  const told = document.querySelector(".told-beside[open]");
  if (!told) {
    go();
    return;
  }
  if (!next) told.addEventListener("close", () => next(), { once: true });
  next = go;
}

/* Beside the step the run sheet stands open; above it, on a phone, it is folded away. */
if (matchMedia("(max-width: 64rem)").matches) document.querySelector("[data-fold]").open = false;

/* The group's screen in a window of its own, easy to move to the second screen; a second click finds it again, with all
   that the group laid or wrote there: it is loaded only where it shows something else. */
for (const link of document.querySelectorAll("[data-group-window]")) {
  link.addEventListener("click", (event) => {
    const opened = window.open("", link.target, "popup,width=1280,height=760");
    if (!opened) return;
    event.preventDefault();
    if (!shows(opened, link)) opened.location.replace(link.href);
    opened.focus();
  });
}

function shows(opened, { pathname, search }) {
  try {
    return opened.location.pathname === pathname && opened.location.search === search;
  } catch {
    return false; // it went to another site
  }
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
