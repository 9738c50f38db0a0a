/* What a group tapped, laid or typed lives in the page. When the page is left, every control goes back to how it was
   made, so that neither "back" nor the browser's own memory of pages brings anything again. */
const FORGET = "squad:forget";

function forget() {
  for (const control of document.querySelectorAll("[data-forget] :is(input, select, textarea)")) {
    if (control.matches("select")) control.selectedIndex = 0;
    else if (control.matches("textarea, [type=number]")) control.value = control.defaultValue;
    else control.checked = control.defaultChecked;
  }
  for (const open of document.querySelectorAll("[data-forget] details[open]")) open.open = false;
  dispatchEvent(new Event(FORGET));
}

addEventListener("pagehide", forget);
addEventListener("squad:leave", forget);
addEventListener("pageshow", (event) => {
  if (event.persisted) forget();
});
