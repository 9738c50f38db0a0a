/* Hands for each option: two buttons beside each number, and a disc for each hand. The number in the page is all there is. */
const poll = document.querySelector("[data-poll]");
const said = poll.querySelector("[data-said]");

const rows = [...poll.querySelectorAll(".poll-option")].map((option) => {
  const input = option.querySelector("input");
  const hands = option.querySelector(".hands");
  const most = Number(input.max);
  const show = () => {
    const count = Math.min(Math.max(Math.trunc(Number(input.value)) || 0, 0), most);
    hands.replaceChildren(...Array.from({ length: count }, () => document.createElement("span")));
    less.disabled = count === 0;
    more.disabled = count === most;
    return count;
  };
  const step = (by) => {
    input.value = String(show() + by);
    said.textContent = `${input.getAttribute("aria-label")} ${show()}`;
  };
  const less = button(option.dataset.less, "−", () => step(-1));
  const more = button(option.dataset.more, "+", () => step(1));
  input.before(less);
  input.after(more);
  input.addEventListener("input", show);
  show();
  return show;
});

function button(label, sign, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "round";
  made.textContent = sign;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

addEventListener("squad:forget", () => {
  said.textContent = "";
  for (const show of rows) show();
});
