/* On the page of a module: the run sheet and the steps follow a plan of one's own, which is changed here. */
import { fill, keep, kept, leaveLength, merge, MOST, paintPlace, paintSheet, put, read, timed, write } from "./plan.js";

const sheet = document.querySelector("[data-plan]");
const { plan: code, house: asMade, start } = sheet.dataset;
const house = read(asMade);
const part = (name) => document.querySelector(`[data-own-plan~="${name}"]`);
const [line, editor, make, asks, changed, said, shared] = "line editor make asks changed said shared".split(" ").map(part);
const rows = editor.querySelector("ol");
const last = [...document.querySelectorAll("article.step")].at(-1);
const after = last?.nextElementSibling;
const OPEN = "#own-plan"; // to a page that comes anew: it opens with the plan unfolded
const row = (id) => rows.querySelector(`[data-block="${id}"]`);
let plan = null;

/* Which plan: the one of this browser, or the one that a link brings; if both are there, she chooses. */
const mine = merge(kept(code), house);
const brought = merge(read(new URLSearchParams(location.hash.slice(1)).get("plan")), house);
if (brought) history.replaceState(null, "", location.pathname + location.search);
if (brought && mine && write(brought.steps) !== write(mine.steps)) {
  asks.hidden = false;
  asks.addEventListener("click", ({ target }) => {
    const take = target.closest("[data-take]");
    if (!take) return;
    asks.hidden = true;
    if (take.dataset.take) follow(brought, true);
  });
  follow(mine);
} else if (brought || mine) follow(brought ?? mine, brought);

function follow({ steps, gone, added }, isNew) {
  const names = added.map(({ id }) => row(id).querySelector("b").textContent);
  changed.hidden = !gone && !names.length;
  changed.textContent = fill(changed.dataset.words, { gone, added: names.join(", ") || "0" });
  if (isNew) keep(code, steps);
  show(steps);
}

function change(steps) {
  keep(code, steps);
  show(steps);
}

function show(steps) {
  plan = steps;
  if (leaveLength()) return;
  const shown = timed(plan, start);
  const words = paintSheet(sheet, shown);
  document.querySelector("[data-total]").textContent = fill(editor.dataset.total, words);
  line.hidden = false;
  document.getElementById("length").disabled = true;
  make.parentElement.hidden = true;
  let [laterArticle, laterRow] = [after, null];
  for (const step of [...shown].reverse()) {
    const article = document.querySelector(`article[data-block="${step.id}"]`);
    article.hidden = !step.n;
    put(article, laterArticle);
    if (step.n) paintPlace(article.querySelector(".kind"), article.querySelector(".disc"), step);
    const time = article.querySelector("[data-time]");
    time.textContent = fill(time.dataset.time, step);
    const item = row(step.id);
    item.classList.toggle("is-out", !step.n);
    if (step.n) item.querySelector("input").value = step.n;
    put(item, laterRow);
    [laterArticle, laterRow] = [article, item];
  }
  editor.querySelector("[data-link]").value = `${location.origin}${location.pathname}#plan=${write(plan)}`;
}

make.parentElement.hidden = !house || Boolean(plan);
function open() {
  if (!plan) {
    keep(code, house);
    if (leaveLength(OPEN)) return;
    show(house.map((step) => ({ ...step })));
  }
  editor.hidden = false;
  editor.querySelector("h2").focus();
}
for (const button of document.querySelectorAll("[data-own-plan~=open]")) button.addEventListener("click", open);
if (house && location.hash === OPEN) {
  history.replaceState(null, "", location.pathname + location.search);
  open();
}
for (const button of document.querySelectorAll("[data-own-plan~=house]")) {
  button.addEventListener("click", () => {
    keep(code, null);
    location.reload();
  });
}
editor.querySelector("[data-own-plan~=done]").addEventListener("click", () => {
  editor.hidden = true;
  line.querySelector("button").focus();
});
editor.querySelector("[data-copy]").addEventListener("click", async () => {
  const link = editor.querySelector("[data-link]");
  try {
    await navigator.clipboard.writeText(link.value); // a page without https has no clipboard, and a browser may refuse
    shared.textContent = shared.dataset.copied;
  } catch {
    shared.textContent = shared.dataset.refused;
    link.focus();
    link.select();
  }
});

rows.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do]");
  if (!button) return;
  const item = button.closest("li");
  const from = plan.findIndex(({ id }) => id === item.dataset.block);
  const steps = plan.map((step) => ({ ...step }));
  const way = { up: -1, down: 1 }[button.dataset.do];
  if (way) {
    if (!steps[from + way]) return;
    steps.splice(from + way, 0, ...steps.splice(from, 1));
  } else {
    if (steps.every(({ minutes }, at) => at === from || !minutes)) return;
    steps[from].minutes = steps[from].minutes ? 0 : Number(item.querySelector("input").value);
  }
  change(steps);
  button.focus();
  tell(item);
});

rows.addEventListener("change", ({ target }) => {
  const item = target.closest("li");
  const minutes = Math.min(Math.max(Math.round(Number(target.value)) || 1, 1), MOST);
  target.value = minutes;
  change(plan.map((step) => (step.id === item.dataset.block ? { ...step, minutes } : step)));
  tell(item);
});

function tell(item) {
  const step = timed(plan, start).find(({ id }) => id === item.dataset.block);
  const name = item.querySelector("b").textContent;
  said.textContent = fill(step.n ? said.dataset.stays : said.dataset.out, { ...step, name });
}
