/* "A girl tells something" opens beside the step, and closing leaves everything as it was. Help and the way out stay
   within reach: the rest of the page is not shut off. */
const link = document.querySelector(".told-link");
const dialog = document.createElement("dialog");
dialog.className = "told-beside";
dialog.setAttribute("aria-labelledby", "told-heading");
const copy = document.getElementById("told").cloneNode(true);
for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
copy.removeAttribute("aria-labelledby");
const heading = copy.querySelector("h2");
heading.tabIndex = -1;
dialog.append(copy);
document.querySelector("main").append(dialog);

link.addEventListener("click", (event) => {
  event.preventDefault();
  dialog.show();
  dialog.scrollTop = 0;
  heading.focus({ preventScroll: true });
});
dialog.addEventListener("close", () => link.focus({ preventScroll: true }));
dialog.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") dialog.close();
});
dialog.querySelector("a[href='#step']").addEventListener("click", (event) => {
  event.preventDefault();
  dialog.close();
});
