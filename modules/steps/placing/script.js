/* Laying signs: take one from the tray, lay it with a tap or with Enter on a spot; the same sign again takes it away.
   A spot is a plain choice of the browser and stays one: without a sign in hand it opens its own list. What is laid is
   kept in the page alone, with the way back. */
import { rest } from "../../js/resting.js";

const figures = document.querySelector("[data-placing]");
const tray = document.querySelector(".tray");
const said = tray.querySelector("[data-said]");
const back = tray.querySelector("[data-undo]");
const clear = tray.querySelector("[data-clear]");
const spots = [...figures.querySelectorAll("select")];
const now = new Map(spots.map((spot) => [spot, ""]));
const laid = []; // which spot, and what was on it before; the last one at the end
let inHand = "";

const words = (spot) => spot.selectedOptions[0].textContent;

/* Each sign of the tray becomes a button. */
const signs = [...tray.querySelectorAll("[data-sign]")].map((sign) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = sign.className;
  button.dataset.sign = sign.dataset.sign;
  button.setAttribute("aria-pressed", "false");
  button.append(...sign.childNodes);
  sign.replaceWith(button);
  return button;
});
tray.querySelector("[hidden]").hidden = false;

function take(sign) {
  inHand = sign === inHand ? "" : sign;
  for (const button of signs) button.setAttribute("aria-pressed", String(button.dataset.sign === inHand));
  figures.classList.toggle("in-hand", inHand !== "");
}

function enable() {
  rest(back, laid.length === 0);
  rest(clear, spots.every((spot) => spot.value === ""));
}

function put(spot, sign) {
  spot.value = sign;
  now.set(spot, sign);
  said.textContent = `${spot.getAttribute("aria-label")}: ${words(spot)}`;
  enable();
}

function lay(spot, sign) {
  laid.push([spot, now.get(spot)]);
  put(spot, sign);
}

tray.addEventListener("click", (event) => {
  const button = event.target.closest("[data-sign]");
  if (button) take(button.dataset.sign);
});

/* With a sign in hand the list of a spot does not open (the style sheet sees to it): the tap reaches the spot. */
figures.addEventListener("click", (event) => {
  const spot = inHand && event.target.closest(".spot")?.querySelector("select");
  if (!spot) return;
  lay(spot, spot.value === inHand ? "" : inHand);
  spot.focus({ focusVisible: false });
});

figures.addEventListener("keydown", (event) => {
  const spot = event.target.closest("select");
  if (!spot) return;
  if (inHand && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    lay(spot, spot.value === inHand ? "" : inHand);
  } else if (event.key === "Delete" || event.key === "Backspace") {
    event.preventDefault();
    if (spot.value) lay(spot, "");
  }
});

/* Chosen from the browser's own list. */
figures.addEventListener("change", (event) => lay(event.target, event.target.value));

back.addEventListener("click", () => {
  if (laid.length) put(...laid.pop());
});

clear.addEventListener("click", () => {
  if (spots.every((spot) => spot.value === "")) return;
  for (const spot of spots) if (spot.value) lay(spot, "");
  said.textContent = clear.textContent;
});

addEventListener("squad:forget", () => {
  laid.length = 0;
  for (const spot of spots) now.set(spot, "");
  if (inHand) take(inHand);
  said.textContent = "";
  enable();
});
enable();
