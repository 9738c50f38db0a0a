// Sound made by a program: mallets, plucks, a hum, small noises of things. No voice, recorded or made.
const RATE = 48000;
const hertz = (note) => 440 * 2 ** ((note - 69) / 12);

// A soft wooden bar.
function mallet(into, t, note, loud = 0.5) {
  const tone = hertz(note);
  const decay = 1.1 - (note - 48) * 0.012;
  add(into, t, decay * 4, (s) => {
    const body = Math.sin(2 * Math.PI * tone * s) * Math.exp(-s / decay);
    const wood = 0.22 * Math.sin(2 * Math.PI * tone * 3.93 * s) * Math.exp(-s / 0.07);
    return loud * (body + wood) * Math.min(1, s / 0.004);
  });
}

// A string, by the way of Karplus and Strong; its noise is always the same.
function pluck(into, t, note, loud = 0.4) {
  const length = Math.round(RATE / hertz(note));
  let seed = note * 7919;
  const line = Float32Array.from({ length }, () => ((seed = (seed * 16807) % 2147483647) / 1073741823.5 - 1));
  for (let pass = 0; pass < 3; pass++) line.forEach((v, n) => (line[n] = (v + line[(n + 1) % length]) / 2));
  let n = 0;
  add(into, t, 2.2, (s) => {
    const here = n++ % length;
    const out = line[here];
    line[here] = 0.4985 * (out + line[(here + 1) % length]);
    return loud * out * Math.min(1, s / 0.002) * Math.min(1, (2.2 - s) / 0.3);
  });
}

// A chord that breathes in and out.
function hum(into, t, notes, length, loud = 0.12) {
  add(into, t, length, (s) => {
    const breath = Math.sin(Math.PI * Math.min(1, s / length)) ** 0.7;
    let sum = 0;
    for (const note of notes) {
      const w = 2 * Math.PI * hertz(note) * s;
      sum += Math.sin(w) + 0.28 * Math.sin(2 * w) + 0.08 * Math.sin(3 * w) + 0.5 * Math.sin(w * 1.003);
    }
    return (loud * breath * sum) / notes.length;
  });
}

// Something that does not fit: low, round, not hard.
function bump(into, t, loud = 0.7) {
  add(into, t, 0.5, (s) => {
    const w = 2 * Math.PI * (88 * s + 0.9 * (1 - Math.exp(-s / 0.03)));
    return loud * Math.sin(w) * Math.exp(-s / 0.12) * Math.min(1, s / 0.003);
  });
}

// Something slides: a tone that bends from one note to another.
function slide(into, t, from, to, length = 1, loud = 0.16) {
  let phase = 0;
  add(into, t, length, (s) => {
    const x = s / length;
    phase += (2 * Math.PI * hertz(from + (to - from) * x * x * (3 - 2 * x))) / RATE;
    return loud * Math.sin(phase) * Math.sin(Math.PI * x) ** 1.5;
  });
}

function bird(into, t, loud = 0.12) {
  for (const [wait, from, to] of [[0, 95, 100], [0.16, 98, 103], [0.42, 95, 100], [0.58, 102, 97]])
    slide(into, t + wait, from, to, 0.12, loud);
}

const SOUNDS = { mallet, pluck, hum, bump, slide, bird };

function add(into, t, length, sample) {
  const first = Math.round(t * RATE);
  const count = Math.min(Math.round(length * RATE), into.length - first);
  for (let n = 0; n < count; n++) into[first + n] += sample(n / RATE);
}

// A small room, after Schroeder: four combs and two all-passes.
function room(dry, wet = 0.22) {
  const out = new Float32Array(dry.length);
  for (const [delay, keep] of [[1687, 0.773], [1601, 0.802], [2053, 0.753], [2251, 0.733]]) {
    const line = new Float32Array(delay);
    for (let n = 0, i = 0; n < dry.length; n++, i = (i + 1) % delay) {
      out[n] += line[i] / 4;
      line[i] = dry[n] + line[i] * keep;
    }
  }
  for (const delay of [347, 113]) {
    const line = new Float32Array(delay);
    for (let n = 0, i = 0; n < out.length; n++, i = (i + 1) % delay) {
      const late = line[i];
      line[i] = out[n] + late * 0.7;
      out[n] = late - out[n] * 0.7;
    }
  }
  return dry.map((v, n) => v * (1 - wet) + out[n] * wet);
}

// The score is a list of [sound, second, ...what the sound needs]; the answer is a WAV file as base64.
export function toWav(score, length) {
  const dry = new Float32Array(Math.round(length * RATE));
  for (const [sound, t, ...rest] of score) SOUNDS[sound](dry, t, ...rest);
  const wave = room(dry);
  const peak = wave.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const bytes = new DataView(new ArrayBuffer(44 + wave.length * 2));
  const head = ["RIFF", 36 + wave.length * 2, "WAVE", "fmt ", 16, 0x00010001, RATE, RATE * 2, 0x00100002, "data", wave.length * 2];
  head.forEach((part, n) =>
    typeof part === "string"
      ? [...part].forEach((letter, k) => bytes.setUint8(n * 4 + k, letter.charCodeAt(0)))
      : bytes.setUint32(n * 4, part, true),
  );
  const fade = (n) => Math.min(1, n / 480, (wave.length - n) / (RATE * 0.8));
  wave.forEach((v, n) => bytes.setInt16(44 + n * 2, Math.round((v / peak) * 26000 * fade(n)), true));
  let text = "";
  const all = new Uint8Array(bytes.buffer);
  for (let n = 0; n < all.length; n += 32768) text += String.fromCharCode(...all.subarray(n, n + 32768));
  return btoa(text);
}
