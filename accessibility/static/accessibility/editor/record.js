/* Records a voice in the page and puts it into the field of the file: nothing is sent before the form is. What was
   recorded is played from memory, as the page may load no sound from elsewhere. A form that the server would refuse
   comes back without the file: while somebody records, or what is asked with it is not said, the form stays here. */
const place = document.querySelector("[data-recorder]");
const field = document.querySelector("[data-voice-file]");
const KINDS = ["audio/mp4", "audio/webm;codecs=opus", "audio/ogg;codecs=opus"];

function begin() {
  const button = place.querySelector("[data-record]");
  const play = place.querySelector("[data-play]");
  const said = place.querySelector("[data-said]");
  let recorder = null;
  let asking = false;

  function busy(now) {
    button.querySelector("[data-idle]").hidden = now;
    button.querySelector("[data-busy]").hidden = !now;
  }

  /* Who stops before the microphone has given a sound is told so: an empty file would be refused, and all typed with it. */
  function keep(pieces, kind) {
    if (!pieces.some((piece) => piece.size)) {
      said.textContent = said.dataset.empty;
      return;
    }
    const name = kind.includes("mp4") ? "voice.m4a" : kind.includes("ogg") ? "voice.ogg" : "voice.webm";
    const files = new DataTransfer();
    files.items.add(new File(pieces, name, { type: kind.split(";")[0] }));
    field.files = files.files;
    said.textContent = said.dataset.ready;
    play.hidden = false;
  }

  /* The microphone, or null. While the browser asks for it a second press does nothing; the button keeps the focus. */
  async function microphone() {
    asking = true;
    button.setAttribute("aria-disabled", "true");
    try {
      return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, autoGainControl: false } });
    } catch {
      return null;
    } finally {
      asking = false;
      button.removeAttribute("aria-disabled");
    }
  }

  async function start() {
    const stream = await microphone();
    if (!stream) {
      said.textContent = said.dataset.refused;
      return;
    }
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const pieces = [];
    recorder = new MediaRecorder(stream, { mimeType });
    recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
    recorder.addEventListener("stop", () => {
      for (const track of stream.getTracks()) track.stop();
      busy(false);
      keep(pieces, recorder.mimeType);
    });
    recorder.start();
    busy(true);
    said.textContent = said.dataset.speaking;
  }

  button.addEventListener("click", ({ detail }) => {
    if (asking || detail > 1) return; // the second half of a double click
    if (recorder?.state === "recording") recorder.stop();
    else start();
  });

  play.addEventListener("click", async () => {
    const context = new AudioContext();
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(await field.files[0].arrayBuffer());
    source.connect(context.destination);
    source.addEventListener("ended", () => context.close());
    source.start();
  });

  field.addEventListener("change", () => {
    play.hidden = !field.files.length;
  });
  field.form.addEventListener("submit", (event) => {
    if (recorder?.state !== "recording") return;
    event.preventDefault();
    said.textContent = said.dataset.stop;
    button.focus();
  });
  place.hidden = false;
}

/* Keeps the form here while there is a file in it, and who speaks or that she agrees is not said. */
function hold(form) {
  const speaker = form.elements.speaker;
  const needs = [...form.querySelectorAll("[data-needed]")].map((words) => [words, document.getElementById(words.dataset.needed)]);
  const isMissing = (words, input) =>
    input.type === "checkbox" ? !input.checked && speaker.value !== words.dataset.nobody : !input.value;

  function show(words, input, missing) {
    const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== words.id);
    words.hidden = !missing;
    input.setAttribute("aria-describedby", (missing ? [words.id, ...others] : others).join(" "));
    if (missing) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented || !field.files.length) return;
    const missing = needs.filter(([words, input]) => isMissing(words, input));
    for (const [words, input] of needs) show(words, input, isMissing(words, input));
    if (!missing.length) return;
    event.preventDefault();
    missing[0][1].focus();
  });
  form.addEventListener("change", () => {
    for (const [words, input] of needs) if (!words.hidden && !isMissing(words, input)) show(words, input, false);
  });
}

if (place && field && navigator.mediaDevices?.getUserMedia && "MediaRecorder" in window) begin();
if (field) hold(field.form);
