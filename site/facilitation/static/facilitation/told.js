/* "A girl tells something" opens beside the step, and closing leaves everything as it was. Help and the way out stay
   within reach: the rest of the page is not shut off. */
const link = document.querySelector(".told-link");
const beside = document.createElement("dialog");
beside.className = "told-beside";
beside.setAttribute("aria-labelledby", "told-heading");
const copy = document.getElementById("told").cloneNode(true);
for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
copy.removeAttribute("aria-labelledby");
const heading = copy.querySelector("h2");
heading.tabIndex = -1;
beside.append(copy);
document.querySelector("main").append(beside);

link.addEventListener("click", (event) => {
  event.preventDefault();
  beside.show();
  beside.scrollTop = 0;
  heading.focus({ preventScroll: true });
});
beside.addEventListener("close", () => link.focus({ preventScroll: true }));
beside.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") beside.close();
});
beside.querySelector("a[href='#step']").addEventListener("click", (event) => {
  event.preventDefault();
  beside.close();
});
