/* The advice under the questions follows the boxes. Without scripts all of it stands there. Nothing is sent or kept. */
for (const check of document.querySelectorAll("[data-readiness]")) {
  const boxes = [...check.querySelectorAll("input")];
  const advice = [...check.querySelectorAll("[data-open]")];

  const show = () => {
    const open = boxes.filter((box) => !box.checked).length;
    let fits = "many";
    if (open === boxes.length) fits = "all";
    else if (open === 0) fits = "none";
    else if (open < 3) fits = "few";
    for (const part of advice) part.hidden = part.dataset.open !== fits;
  };
  check.addEventListener("change", show);
  show();
}
