/* The group's screen follows the facilitator's window, and a clicker walks it: PageDown and the right arrow go on,
   PageUp and the left arrow go back. What is laid or typed on the page lives in the page and goes with it. */
import { fits } from "./fit.js";
import { walkTogether } from "./windows.js";

const GROUP = /\/\d+\/group\/$/;

walkTogether(
  document.querySelector("[data-session]"),
  () => GROUP.test(document.referrer.replace(/[?#].*/, "")),
  (number, mark) => location.replace(location.pathname.replace(GROUP, `/${number}/group/`) + location.search + mark),
  {
    show: (address, mark) => {
      if (new URL(address, location).pathname !== location.pathname) location.replace(address + mark);
    },
  },
);

const WAYS = { PageDown: "next", ArrowRight: "next", PageUp: "prev", ArrowLeft: "prev" };
const page = document.documentElement;

/* A step with several cards is walked card by card, then to the next step. */
function turnCard(way) {
  const cards = [...document.querySelectorAll(".deck .turn input")];
  const at = cards.findIndex((card) => card.checked);
  const to = cards[at + (way === "next" ? 1 : -1)];
  if (at < 0 || !to) return false;
  if (document.activeElement === cards[at]) to.focus();
  to.click();
  return true;
}

function hasMore(box, key) {
  if (key === "PageDown") return box.scrollTop + box.clientHeight < box.scrollHeight - 4;
  return key === "PageUp" && box.scrollTop > 4;
}

/* A page that is much longer than its window, as on a phone, is read first; so is a chat that has the focus. */
function canScroll(key, from) {
  for (let box = from; box && box !== page && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && hasMore(box, key)) return true;
  }
  return page.scrollHeight - page.clientHeight >= page.clientHeight / 10 && hasMore(page, key);
}

/* Controls that use the left and right arrow themselves: what is typed or chosen, and the place in a film. The numbers of
   a step's cards are not among them: an arrow that was a clicker's before a tap on one is a clicker's after it. */
const OWN_ARROWS = "input:not([type=checkbox], .turn *), select, textarea, video, audio";

addEventListener("keydown", (event) => {
  const way = WAYS[event.key];
  if (!way || event.defaultPrevented || event.repeat) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("[popover], dialog")) return; // what lies over the page is read there
  if (event.key.startsWith("Arrow") && event.target.closest(OWN_ARROWS)) return;
  if (canScroll(event.key, event.target)) return;
  event.preventDefault();
  if (!turnCard(way)) document.querySelector(`a[rel="${way}"]`)?.click();
});

fits();
