/* A text that is a little too long for the beamer is set a little smaller, in steps down to four fifths: what lies below
   the edge of a big screen nobody sees. A screen in large letters, or as narrow as a phone, is scrolled instead. */
const root = document.documentElement;
const BIG = matchMedia("(min-width: 60.01rem)");
const SMALLEST = 4;
const USUAL = 16;

/* The first messages of a story are read together; later ones push them up, as in any chat. */
const begun = document.querySelector(".story .log");
const messages = begun?.children.length;
const higher = (box) => box.scrollHeight > box.clientHeight + 1;
// What is said and seen in a film is long, and scrolled by whom reads it: the rest keeps its size.
const opened = () => document.querySelector(".film > details[open]");
const tooTall = () => !opened() && (higher(root) || Boolean(begun && begun.children.length === messages && higher(begun)));
const isBig = () => BIG.matches && !root.dataset.letters && parseFloat(getComputedStyle(root).fontSize) <= USUAL;

/* From card to card it never grows again: words that change their size at each card cannot be read in peace. */
function shrink() {
  if (!isBig()) delete root.dataset.fit;
  else for (let step = Number(root.dataset.fit ?? 0); tooTall() && step < SMALLEST; root.dataset.fit = step += 1);
}

function anew() {
  delete root.dataset.fit;
  shrink();
}

export function fits() {
  anew();
  addEventListener("resize", anew);
  document.fonts.ready.then(shrink);
  // what a kind of step adds when its own script runs, or when something is laid, comes after this one
  new ResizeObserver(shrink).observe(document.querySelector("main"));
  for (const deck of document.querySelectorAll(".deck")) deck.addEventListener("change", shrink);
  new MutationObserver(anew).observe(root, { attributeFilter: ["data-letters", "data-room"] });
}
