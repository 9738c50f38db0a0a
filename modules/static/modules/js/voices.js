/* The voices beside texts: one speaks at a time, and only when it is asked to. A recording is played; what nobody recorded
   is read by a voice of this device, if it has one of its own: a voice that works over the network never counts. */
const root = document.documentElement;
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

function speak(button, start) {
  const again = now?.button === button;
  quiet();
  if (again) return;
  button.setAttribute("aria-pressed", "true");
  const over = () => {
    if (now?.button === button) quiet();
  };
  now = { button, stop: start(over) };
}

function recorded(button) {
  const audio = button.closest(".voice-heard").querySelector("audio");
  speak(button, (over) => {
    audio.currentTime = 0;
    audio.onended = audio.onerror = over;
    audio.play().catch(over);
    return () => audio.pause();
  });
}

function byDevice(button) {
  speak(button, (over) => {
    const said = new SpeechSynthesisUtterance(button.closest("[data-voices]").dataset.words);
    Object.assign(said, { voice: own, lang: own.lang, rate: SLOWER, onend: over, onerror: over });
    speechSynthesis.speak(said);
    return () => speechSynthesis.cancel();
  });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-listen], [data-device]");
  if (!button) quiet();
  else if ("listen" in button.dataset) recorded(button);
  else byDevice(button);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") quiet();
});
for (const leaving of ["squad:leave", "squad:forget", "pagehide"]) addEventListener(leaving, quiet);

root.dataset.listens = "";
const panel = document.querySelector("[data-voice]"); // that of reading, which knows where the device's voices are asked
if (panel && document.querySelector("[data-device]")) {
  const { voiceFor } = await import(panel.dataset.voice);
  own = await voiceFor(root.lang);
  if (own) root.dataset.reads = "";
}
