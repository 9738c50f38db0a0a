/* Hands for each option: two buttons beside each number, and a disc for each hand. The number in the page is all there is. */
import { rest } from "../../js/resting.js";

const poll = document.querySelector("[data-poll]");
const said = poll.querySelector("[data-said]");

const rows = [...poll.querySelectorAll(".poll-option")].map((option) => {
  const input = option.querySelector("input");
  const hands = option.querySelector(".hands");
  const less = option.querySelector("[data-less]");
  const more = option.querySelector("[data-more]");
  const most = Number(input.max);
  const show = () => {
    const count = Math.min(Math.max(Math.trunc(Number(input.value)) || 0, 0), most);
    hands.replaceChildren(...Array.from({ length: count }, () => document.createElement("span")));
    rest(less, count === 0);
    rest(more, count === most);
    return count;
  };
  const step = (by) => {
    input.value = String(Math.min(Math.max(show() + by, 0), most));
    said.textContent = `${input.getAttribute("aria-label")} ${show()}`;
  };
  less.addEventListener("click", () => step(-1));
  more.addEventListener("click", () => step(1));
  less.hidden = more.hidden = false;
  input.addEventListener("input", show);
  show();
  return show;
});

addEventListener("squad:forget", () => {
  said.textContent = "";
  for (const show of rows) show();
});
