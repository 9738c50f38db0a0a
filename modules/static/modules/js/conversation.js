/* The conversation plays by itself: parts and choices are radio buttons. This makes its labels reachable by keys, and
   brings the focus to what is new. */
const story = document.querySelector("[data-conversation]");

for (const label of story.querySelectorAll("label[for].button, label.stop")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.append(...label.childNodes);
  const control = document.getElementById(label.htmlFor);
  button.addEventListener("click", () => {
    control.click();
    show(control);
  });
  label.replaceWith(button);
}

function show(control) {
  if (control.matches(".stopped-now")) {
    story.querySelector(control.checked ? ".stopped button" : ".stop")?.focus({ focusVisible: false });
    return;
  }
  const part = control.closest(".story-part");
  const first = control.matches(".no-choice") ? part.querySelector(".choice input") : part.querySelector("h2");
  first.focus({ focusVisible: false, preventScroll: control.matches(".no-choice") });
}

/* After a choice the reader is at what happened; arrow keys only walk through the choices. */
story.addEventListener("click", (event) => {
  const chosen = event.target.closest(".choice input");
  if (!chosen || event.detail === 0) return;
  const shown = [...chosen.closest(".story-scene").querySelectorAll(".what")].find((what) => what.offsetParent);
  shown?.focus({ focusVisible: false });
});
