/* The story plays by itself: each part is a popover that a choice opens. This makes one chat of it: what was written
   stays, what comes is added below, and one can go back or begin again at any fork. The way that is taken lives in this
   list and is gone with the page. */
const story = document.querySelector("[data-story]");
const stage = story.querySelector("[data-part]");
const log = stage.querySelector(".log");
const lookBack = story.querySelector(".look-back");
const parts = new Map();
const way = []; // from which part, with which letter, to which part

for (const part of story.querySelectorAll("[data-part]")) {
  const lines = [...part.querySelectorAll(".log > li")].map((line) => line.cloneNode(true));
  const choose = part.querySelector(".choose").cloneNode(true);
  choose.querySelector("[autofocus]")?.removeAttribute("autofocus"); // that was for the popover
  parts.set(part.dataset.part, { card: part.dataset.card, key: part.dataset.key, lines, choose });
}
let here = stage.dataset.part;
log.setAttribute("aria-live", "polite");
log.tabIndex = 0;

function add(line, step) {
  line.dataset.step = step;
  log.append(line);
  return line;
}

function mine(button, step) {
  const line = add(document.createElement("li"), step);
  line.className = "me";
  const bubble = document.createElement("p");
  bubble.className = "bubble";
  const who = document.createElement("span");
  who.className = "hide";
  who.textContent = `${story.dataset.you} `;
  bubble.append(who, button.querySelector(".words").textContent);
  line.append(bubble);
  return line;
}

/* What can be done now takes the place of what could be done before. */
function show(part) {
  here = part;
  const choose = parts.get(part).choose.cloneNode(true);
  stage.querySelector(".choose").replaceWith(choose);
  stage.querySelector(".card-number").lastChild.textContent = parts.get(part).card;
  mark();
  return choose;
}

function focus(choose) {
  choose.querySelector(".what, h3, .go-on, .choice")?.focus({ focusVisible: false, preventScroll: true });
}

function go(button) {
  const to = button.dataset.to;
  const letter = button.querySelector(".letter")?.textContent ?? "";
  way.push({ from: here, letter, to });
  const step = way.length;
  const first = letter ? mine(button, step) : null;
  const lines = parts.get(to).lines.map((line) => add(line.cloneNode(true), step));
  focus(show(to));
  (first ?? lines[0] ?? stage).scrollIntoView({ block: "start" });
}

/* Back to where `count` steps were taken. */
function back(count) {
  if (count >= way.length) return null;
  const from = way[count].from;
  way.length = count;
  for (const line of log.querySelectorAll("[data-step]")) if (Number(line.dataset.step) > count) line.remove();
  const choose = show(from);
  log.lastElementChild?.scrollIntoView({ block: "nearest" });
  return choose;
}

/* Looking back: the forks that were met, and what was chosen there the last time. */
function mark() {
  const met = new Map(way.filter((step) => step.letter).map((step) => [parts.get(step.from).card, step.letter]));
  for (const fork of lookBack.querySelectorAll("[data-fork]")) {
    const letter = met.get(fork.dataset.fork);
    fork.classList.toggle("is-met", letter !== undefined);
    fork.querySelector("[data-again]").hidden = letter === undefined;
    for (const turn of fork.querySelectorAll("[data-letter]")) {
      turn.classList.toggle("is-taken", turn.dataset.letter === letter);
      turn.querySelector(".taken").hidden = turn.dataset.letter !== letter;
    }
  }
  const key = (part) => parts.get(part).key;
  const cards = new Set([...way.map((step) => key(step.from)), key(here)]);
  const ways = new Set(way.map((step) => `${key(step.from)} ${key(step.to)}`));
  for (const card of lookBack.querySelectorAll("[data-at]")) card.classList.toggle("is-met", cards.has(card.dataset.at));
  for (const line of lookBack.querySelectorAll("[data-way]")) line.classList.toggle("is-met", ways.has(line.dataset.way));
  story.classList.toggle("is-marked", way.length > 0);
}

story.addEventListener("click", (event) => {
  const button = event.target.closest("button, [data-to]");
  if (!button || event.detail > 1) return; // a second tap of two would choose on the next card
  if (button.dataset.to) {
    event.preventDefault();
    go(button);
  } else if ("back" in button.dataset) {
    event.preventDefault();
    focus(back(way.length - 1) ?? stage);
  } else if (button.dataset.again) {
    const at = way.findLastIndex((step) => parts.get(step.from).card === button.dataset.again);
    lookBack.hidePopover();
    focus(back(at) ?? stage);
  }
});

addEventListener("squad:forget", () => {
  for (const open of story.querySelectorAll(":popover-open")) open.hidePopover();
  back(0);
});
