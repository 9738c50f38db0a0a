/* From a problem, or a card of the map, to its field: whatever is folded round it is opened first. */
(() => {
  const fieldOf = (id) =>
    document.getElementById(id) ??
    document.querySelector(`[id^="${CSS.escape(id)}-"]:not([type=hidden])`) ??
    document.querySelector(`[name="${CSS.escape(id)}"]`);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-to-field] a[href^='#']");
    if (!link) return;
    const field = fieldOf(decodeURIComponent(link.getAttribute("href").slice(1)));
    event.preventDefault();
    if (!field) return;
    for (let at = field.parentElement; at; at = at.parentElement) {
      if (at.getAttribute("role") === "tabpanel" && at.hidden) document.querySelector(`[role=tab][href="#${CSS.escape(at.id)}"]`)?.click();
      else if (at.getAttribute("hidden") !== null) document.querySelector(`[aria-controls="${CSS.escape(at.id)}"]`)?.click();
    }
    field.scrollIntoView({ block: "center" });
    field.focus();
  });
})();
