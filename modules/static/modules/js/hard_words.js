/* Hard words: all of a step's explanations are on its page. Where scripts run, one shows from the card or the message on
   which its word can be read; a word that is only said aloud, and stands on no card, shows all the time. */
const list = document.querySelector("[data-hard-words]");
const stage = list?.closest("main");

/* The word in one of its forms, as a word of its own. */
function pattern(forms) {
  const plain = forms.split("|").filter(Boolean).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = plain.join("|").replace(/['’]/g, "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${found})(?![\\p{L}\\p{N}_])`, "iu");
}

const others = () => [...stage.children].filter((part) => part !== list);
const words = [...(list?.children ?? [])]
  .map((entry) => ({ entry, is: pattern(entry.dataset.forms) }))
  .filter(({ is }) => others().some((part) => is.test(part.textContent)));

function show() {
  const read = others().map((part) => part.innerText).join("\n"); // innerText leaves out what is folded away
  for (const { entry, is } of words) entry.hidden = !is.test(read);
  list.hidden = [...list.children].every((entry) => entry.hidden);
}

let asked = 0;
function soon() {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(show);
}

if (words.length) {
  show();
  for (const kind of ["change", "click", "toggle"]) stage.addEventListener(kind, soon, true);
  const watch = new MutationObserver(soon);
  for (const part of others()) watch.observe(part, { subtree: true, childList: true, attributeFilter: ["hidden", "class", "open"] });
}
