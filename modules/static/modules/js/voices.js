/* The voices beside texts: one speaks at a time, and only when it is asked to. A recording is played, in the language that
   this screen has chosen where there is one; what nobody recorded is read by a voice of this device, if it has one of its
   own: a voice that works over the network never counts. The chosen language is gone with the tab, and when one leaves. */
const root = document.documentElement;
const choice = document.querySelector("[data-voice-language]");
const KEY = "voice";
const SLOWER = 0.9;
let now = null; // the button that is heard, and how it is stopped
let own = null; // the device's voice for the language of the page

function quiet() {
  if (!now) return;
  const { button, stop } = now;
  now = null;
  stop();
  button.setAttribute("aria-pressed", "false");
}

/* A recording that failed once is asked for anew; where it does not come, `without` is called. */
function play(audio, over, without) {
  if (audio.error || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) audio.load();
  audio.currentTime = 0;
  audio.onended = over;
  audio.onerror = without;
  audio.play().catch(({ name }) => {
    if (name !== "AbortError") without(); // that is a second press
  });
  return () => audio.pause();
}

function once(act) {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

function readBy(voice, words, over) {
  const said = new SpeechSynthesisUtterance(words);
  Object.assign(said, { voice, lang: voice.lang, rate: SLOWER, onend: over, onerror: over });
  speechSynthesis.speak(said);
  return () => speechSynthesis.cancel();
}

/* The recording in the chosen language, else that in the language of the page; another one only where no device reads. */
function recorded(place) {
  const all = [...place.querySelectorAll("audio")];
  const found = [choice?.value, root.lang].map((wanted) => all.find((audio) => audio.lang === wanted));
  return found.find(Boolean) ?? (own ? undefined : all[0]);
}

function press(button) {
  document.querySelector("[data-read-stop]:not([hidden])")?.click(); // two voices at once nobody understands
  const again = now?.button === button;
  quiet();
  if (again) return;
  const place = button.closest("[data-voices]");
  const audio = recorded(place);
  if (!audio && !own) return;
  const over = () => {
    if (now?.button === button) quiet();
  };
  button.setAttribute("aria-pressed", "true");
  now = { button, stop: () => {} };
  const byDevice = () => {
    if (now?.button !== button) return;
    if (own && place.dataset.words) now.stop = readBy(own, place.dataset.words, over);
    else quiet();
  };
  now.stop = audio ? play(audio, over, once(byDevice)) : readBy(own, place.dataset.words, over);
}

function remembered(value) {
  try {
    if (value) sessionStorage.setItem(KEY, value);
    else if (value === null) sessionStorage.removeItem(KEY);
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-listen]");
  if (button) {
    event.preventDefault(); // the browser would open its own players
    press(button);
  } else quiet();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") quiet();
});
for (const leaving of ["squad:leave", "squad:forget", "pagehide"]) addEventListener(leaving, quiet);
addEventListener("squad:leave", () => remembered(null));

if (choice) {
  const before = [...choice.options].find((option) => option.value === remembered());
  if (before) before.selected = true;
  choice.addEventListener("change", () => {
    quiet();
    remembered(choice.value);
  });
}
root.dataset.listens = "";

const panel = document.querySelector("[data-voice]"); // that of reading, which knows where the device's voices are asked
if (panel && document.querySelector(".by-device")) {
  const { voiceFor } = await import(panel.dataset.voice);
  own = await voiceFor(root.lang);
  if (own) root.dataset.reads = "";
}
