/* F2 opens help, wherever the focus is. */
addEventListener("keydown", (event) => {
  if (event.key !== "F2" || event.ctrlKey || event.altKey || event.metaKey) return;
  const help = document.querySelector("[data-help]");
  if (!help) return;
  event.preventDefault();
  help.click();
});
