/* After a form that was refused, the reader starts at the summary; its links lead into the fields. */
const summary = document.querySelector("[data-form-errors]");
if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const target = event.target.closest("a")?.hash.slice(1);
    const control = target && document.getElementById(target);
    if (!control) return;
    event.preventDefault();
    control.focus();
    control.scrollIntoView({ block: "center" });
  });
}
