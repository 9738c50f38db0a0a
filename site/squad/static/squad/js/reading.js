/* How this reader reads: chosen in the panel of the strip, kept in this browser alone, put on each page by
   first/reading.js. The panel also starts the voice that reads aloud, which comes when it is asked for. */
const root = document.documentElement;
const panel = document.querySelector("[data-reading-panel]");
const opener = document.querySelector("[data-reading-open]");

function keep(chosen) {
  try {
    if (Object.keys(chosen).length) localStorage.setItem("reading", JSON.stringify(chosen));
    else localStorage.removeItem("reading");
  } catch {
    /* it holds for this page alone */
  }
}

function apply(form) {
  const chosen = {};
  for (const field of form.querySelectorAll("fieldset[name]")) {
    const value = field.querySelector("input:checked")?.value;
    if (value) chosen[field.name] = value;
    if (value) root.dataset[field.name] = value;
    else delete root.dataset[field.name];
  }
  keep(chosen);
}

function show(form) {
  for (const field of form.querySelectorAll("fieldset[name]")) {
    const value = root.dataset[field.name] ?? "";
    const choice = [...field.querySelectorAll("input")].find((input) => input.value === value);
    if (choice) choice.checked = true;
  }
}

function close() {
  panel.hidePopover();
  opener.focus();
}

async function aloud(form) {
  const { voiceFor, read } = await import(form.dataset.voice);
  const button = form.querySelector("[data-read-aloud]");
  const stop = document.querySelector("[data-read-stop]");
  const voice = await voiceFor(root.lang);
  form.querySelector("[data-no-voice]").hidden = Boolean(voice);
  button.hidden = !voice;
  if (!voice || button.dataset.ready) return;
  button.dataset.ready = "1";
  button.addEventListener("click", () => {
    panel.hidePopover();
    stop.hidden = false;
    stop.focus();
    const quiet = read(document.querySelector("main"), voice, () => {
      stop.hidden = true;
      if (document.activeElement === document.body) opener.focus();
    });
    stop.onclick = quiet;
  });
}

if (panel?.showPopover) {
  const form = panel.querySelector("form");
  opener.hidden = false;
  show(form);
  form.addEventListener("change", () => apply(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-reading-reset]").addEventListener("click", () => {
    form.reset();
    apply(form);
  });
  form.querySelector("[data-reading-close]").addEventListener("click", close);
  panel.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    form.querySelector("input:checked").focus();
    aloud(form);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  /* the form of the quick exit's reset must not undo what was chosen */
  addEventListener("pageshow", () => show(form));
}
