/* Records a voice in the page and puts it into the field of the file: nothing is sent before the form is. What was
   recorded is played from memory, as the page may load no sound from elsewhere. */
const place = document.querySelector("[data-recorder]");
const field = document.querySelector("[data-voice-file]");
const KINDS = ["audio/mp4", "audio/webm;codecs=opus", "audio/ogg;codecs=opus"];

function begin() {
  const button = place.querySelector("[data-record]");
  const play = place.querySelector("[data-play]");
  const said = place.querySelector("[data-said]");
  let recorder = null;

  function busy(now) {
    button.querySelector("[data-idle]").hidden = now;
    button.querySelector("[data-busy]").hidden = !now;
  }

  function keep(pieces, kind) {
    const name = kind.includes("mp4") ? "voice.m4a" : kind.includes("ogg") ? "voice.ogg" : "voice.webm";
    const files = new DataTransfer();
    files.items.add(new File(pieces, name, { type: kind.split(";")[0] }));
    field.files = files.files;
    said.textContent = said.dataset.ready;
    play.hidden = false;
  }

  async function start() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, autoGainControl: false } });
    } catch {
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

  button.addEventListener("click", () => {
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
  place.hidden = false;
}

if (place && field && navigator.mediaDevices?.getUserMedia && "MediaRecorder" in window) begin();
