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

function apply(choices) {
  const chosen = {};
  for (const field of choices.querySelectorAll("fieldset[name]")) {
    const value = field.querySelector("input:checked")?.value;
    if (value) chosen[field.name] = value;
    if (value) root.dataset[field.name] = value;
    else delete root.dataset[field.name];
  }
  keep(chosen);
}

function show(choices) {
  for (const field of choices.querySelectorAll("fieldset[name]")) {
    const value = root.dataset[field.name] ?? "";
    const choice = [...field.querySelectorAll("input")].find((input) => input.value === value);
    if (choice) choice.checked = true;
  }
}

function close() {
  panel.hidePopover();
  opener.focus();
}

async function aloud(choices) {
  const { voiceFor, read } = await import(choices.dataset.voice);
  const button = choices.querySelector("[data-read-aloud]");
  const stop = document.querySelector("[data-read-stop]");
  const voice = await voiceFor(root.lang);
  choices.querySelector("[data-no-voice]").hidden = Boolean(voice);
  button.hidden = !voice;
  if (!voice || button.dataset.ready) return;
  button.dataset.ready = "1";
  button.addEventListener("click", () => {
    stop.onclick?.(); // one reader at a time: the next begins where one looks now
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
  const choices = panel.querySelector("[data-reading-choices]");
  opener.hidden = false;
  show(choices);
  choices.addEventListener("change", () => apply(choices));
  choices.querySelector("[data-reading-reset]").addEventListener("click", () => {
    for (const usual of choices.querySelectorAll('input[value=""]')) usual.checked = true;
    apply(choices);
  });
  choices.querySelector("[data-reading-close]").addEventListener("click", close);
  panel.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    choices.querySelector("input:checked").focus();
    aloud(choices);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  /* a browser that comes back to a page may have put the choices of an earlier moment in it */
  addEventListener("pageshow", () => show(choices));
}
