/* The run sheet on paper follows a plan of one's own, where this browser keeps one. */
import { fill, kept, leaveLength, merge, paintSheet, read, timed } from "./plan.js";

const sheet = document.querySelector("[data-plan]");
const own = merge(kept(sheet.dataset.plan), read(sheet.dataset.house));
if (own && !leaveLength()) {
  const words = paintSheet(sheet, timed(own.steps, sheet.dataset.start));
  sheet.caption.textContent = fill(sheet.dataset.caption, words);
  document.querySelector("[data-own-plan=line]").hidden = false;
}
