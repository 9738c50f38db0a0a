/* The group's screen follows the facilitator's window, and a clicker walks it: PageDown and the right arrow go on,
   PageUp and the left arrow go back. What is laid or typed on the page lives in the page and goes with it. */
import { fits } from "./fit.js";
import { walkTogether } from "./windows.js";

const GROUP = /\/\d+\/group\/$/;

walkTogether(
  document.querySelector("[data-session]"),
  () => GROUP.test(document.referrer.replace(/[?#].*/, "")),
  (number, mark) => location.replace(location.pathname.replace(GROUP, `/${number}/group/`) + location.search + mark),
);

const WAYS = { PageDown: "next", ArrowRight: "next", PageUp: "prev", ArrowLeft: "prev" };
const page = document.documentElement;

/* A step with several cards is walked card by card, then to the next step. */
function turnCard(way) {
  const cards = [...document.querySelectorAll(".deck .turn input")];
  const at = cards.findIndex((card) => card.checked);
  const to = cards[at + (way === "next" ? 1 : -1)];
  if (at < 0 || !to) return false;
  to.click();
  return true;
}

/* A page that is much longer than its window, as on a phone, is read first. */
function canScroll(key) {
  if (page.scrollHeight - page.clientHeight < page.clientHeight / 10) return false;
  if (key === "PageDown") return page.scrollTop + page.clientHeight < page.scrollHeight - 4;
  return key === "PageUp" && page.scrollTop > 4;
}

addEventListener("keydown", (event) => {
  const way = WAYS[event.key];
  if (!way || event.defaultPrevented || event.repeat) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  /* a control that has arrows of its own keeps them */
  if (event.key.startsWith("Arrow") && event.target.closest("input, select, textarea, [data-own-keys]")) return;
  if (canScroll(event.key)) return;
  event.preventDefault();
  if (!turnCard(way)) document.querySelector(`a[rel="${way}"]`)?.click();
});

fits();
