/* Sorting cards: one card is in the hand; a tap or Enter on a column lays it there, a tap on a laid card takes it up again.
   Where a card lies is the checked choice of the browser under it, and nothing else; this only shows it in another way. */
import { rest } from "../../js/resting.js";

const board = document.querySelector("[data-sorting]");
const tray = document.querySelector(".tray");
const said = tray.querySelector("[data-said]");
const back = tray.querySelector("[data-undo]");
const clear = tray.querySelector("[data-clear]");
const hand = board.querySelector("[data-hand]");
const skip = board.querySelector("[data-skip]");
const moves = []; // which card, and where it lay before; the last one at the end
let inHand = null;

const cards = [...board.querySelectorAll("fieldset")].map((set) => ({
  text: set.querySelector("legend").textContent,
  voices: set.querySelector("[data-voices]") ?? "",
  choices: [...set.querySelectorAll("input")],
}));
const placeOf = (card) => card.choices.find((choice) => choice.checked)?.value ?? "";
const waiting = () => cards.filter((card) => placeOf(card) === "");

/* The head of each column becomes the button that lays a card there. */
const columns = [...board.querySelectorAll("[data-column]")].map((column) => {
  const head = column.querySelector(".sort-head");
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  const laid = column.querySelector("ol");
  laid.hidden = false;
  return { key: column.dataset.column, label: button.textContent.trim(), element: column, button, laid };
});
board.classList.add("is-live");
board.querySelector(".sort-hand").hidden = false;
tray.querySelector("[hidden]").hidden = false;

function put(card, place) {
  for (const choice of card.choices) choice.checked = choice.value === place;
}

function show() {
  const left = waiting();
  if (!inHand || placeOf(inHand)) inHand = left[0] ?? null;
  hand.replaceChildren(...(inHand ? [inHand.text, inHand.voices] : [board.dataset.done]));
  hand.classList.toggle("is-done", !inHand);
  skip.hidden = left.length < 2;
  for (const { key, laid } of columns) {
    laid.replaceChildren(...cards.filter((card) => placeOf(card) === key).map(laidCard));
  }
  for (const { button } of columns) rest(button, !inHand);
  rest(back, moves.length === 0);
  rest(clear, left.length === cards.length);
}

function laidCard(card) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort-small";
  button.append(Object.assign(document.createElement("span"), { textContent: card.text }));
  button.addEventListener("click", () => {
    moves.push([card, placeOf(card)]);
    put(card, "");
    inHand = card;
    show();
    hand.focus({ focusVisible: false });
  });
  item.append(button);
  return item;
}

function lay({ key, label }) {
  if (!inHand) return;
  const card = inHand;
  moves.push([card, ""]);
  put(card, key);
  show();
  said.textContent = `${card.text} ${label}. ${inHand ? `${board.dataset.next} ${inHand.text}` : board.dataset.done}`;
  if (!inHand) {
    board.querySelector("details").open = true;
    hand.focus({ focusVisible: false });
  }
}

for (const column of columns) {
  column.element.addEventListener("click", (event) => {
    if (event.detail < 2 && !event.target.closest(".sort-small")) lay(column); // two quick taps lay one card
  });
}

skip.addEventListener("click", () => {
  const left = waiting();
  inHand = left[(left.indexOf(inHand) + 1) % left.length];
  show();
  said.textContent = inHand.text;
});

back.addEventListener("click", () => {
  if (!moves.length) return;
  const [card, place] = moves.pop();
  put(card, place);
  inHand = place ? inHand : card;
  show();
  said.textContent = inHand ? inHand.text : board.dataset.done;
});

clear.addEventListener("click", () => {
  if (waiting().length === cards.length) return;
  for (const card of cards) {
    if (placeOf(card)) moves.push([card, placeOf(card)]);
    put(card, "");
  }
  inHand = null;
  show();
  said.textContent = clear.textContent;
});

addEventListener("squad:forget", () => {
  moves.length = 0;
  inHand = null;
  said.textContent = "";
  show();
});
show();
