// Module 5. Her world is a ring around her. Somebody who writes to her takes more of it, message by message; then it comes back.
import { adult, field, girl, group, PIECE, place, text, thing, voice, wedge } from "../engine/draw.js";
import { blink, during, ease, mix, path, pop, step } from "../engine/time.js";

export const poster = 3;
export const drawings = [
  "friend-long", "friend-afro", "carer-bun", "thing-music", "animal-dog", "thing-house", "weather-cloud", "thing-phone", "voice",
];

// [line, seconds]: long enough to read the line and the message beside it at 120 words a minute.
const LASTS = [
  ["title", 5], ["name", 4], ["world", 5], ["piece", 3.5],
  ["someone", 5], ["feels", 5], ["kind", 5], ["more", 6], ["again", 5], ["smaller", 5], ["nothing_wrong", 7], ["blame", 5.5],
  ["keeps", 5], ["answers", 4.5], ["stays", 5.5],
  ["search", 5], ["listens", 5], ["line", 6], ["slow", 4.5], ["back", 7], ["end", 7],
];
const START = {};
export const length = LASTS.reduce((from, [key, lasts]) => ((START[key] = from), from + lasts), 0);
const shots = LASTS.map(([key, lasts]) => [key, START[key], START[key] + lasts]);
const at = (key, later = 0.6) => START[key] + later;

export const captions = [
  ["music", 0.4, 4.6], ["tones", at("world", 0.5), at("world", 4.5)],
  ["message", at("someone", 1.1), at("someone", 4.5)], ["message", at("feels"), at("feels", 4.5)], ["message", at("kind"), at("kind", 4.5)],
  ["fewer", at("more"), at("more", 5)], ["fewer", at("again"), at("again", 4.5)],
  ["low", at("smaller"), at("smaller", 4.5)], ["low", at("nothing_wrong"), at("nothing_wrong", 5)], ["still", at("blame"), at("blame", 5)],
  ["friend", at("keeps", 1.2), at("keeps", 4.6)], ["sent", at("answers"), at("answers", 4)], ["friend", at("stays"), at("stays", 4.5)],
  ["warm", at("search"), at("search", 4.5)], ["back", at("slow", 0.3), at("back", 1.5)], ["close", at("end"), at("end", 6)],
];

// Her parts, clockwise; how much of what is left to her each has, and the tone that stands for it.
const PARTS = [
  { icon: "thing-music", colour: "apricot", tone: 72, size: 150, weight: [[0, 1], [at("more", 0.9), 0], [at("back", 3.2), 1]] },
  { icon: "animal-dog", colour: "sky", tone: 69, size: 160, weight: [[0, 1], [at("again", 0.9), 0.5], [at("smaller", 0.9), 0], [at("back", 0.4), 1]] },
  { icon: "thing-house", colour: "sea", tone: 67, size: 160, weight: [[0, 1], [at("smaller", 0.9), 0.6], [at("nothing_wrong", 0.9), 0], [at("listens", 0.4), 1]] },
  { icon: "weather-cloud", colour: "paper", tone: 64, size: 128, weight: [[0, 1], [at("smaller", 0.9), 0.5], [at("nothing_wrong", 0.9), 0], [at("slow", 0.4), 1]] },
  { icon: "friend", colour: "sun", tone: 60, size: 140, weight: [[0, 1], [at("again", 0.9), 0.6], [at("search", 0.4), 1]] },
];
// How much of the ring somebody else takes, in turns.
const TAKEN = [
  [0, 1 / 6], [at("feels", 0.9), 0.22], [at("kind", 0.9), 0.29], [at("more", 0.9), 0.42], [at("again", 0.9), 0.57],
  [at("smaller", 0.9), 0.74], [at("nothing_wrong", 0.9), 0.88],
  [at("search", 0.4), 0.78], [at("listens", 0.4), 0.66], [at("line"), 0.6], [at("slow", 0.4), 0.48], [at("back", 0.4), 0.36], [at("back", 3.2), 1 / 6],
];
const [CX, CY, RIM, HOLE] = [1440, 560, 410, 200];

const FRIEND = { badge: false, shirt: "paper" };

function portrait(name, x, y, r, ground, look) {
  const id = `in-${name}-${x}-${y}`;
  return (
    `<clipPath id="${id}"><circle cx="${x}" cy="${y}" r="${r}"/></clipPath>` +
    `<circle cx="${x}" cy="${y}" r="${r}" fill="var(--pic-${ground})"/>` +
    `<g clip-path="url(#${id})">${girl(name, x, y + r * 1.5, r / 56, look)}</g>`
  );
}

function icon(part, x, y, size) {
  if (size < 34) return "";
  return part.icon === "friend"
    ? group(portrait("friend-afro", 0, 0, 70, "sky", FRIEND), { x, y, scale: size / 140 })
    : thing(part.icon, x, y, size);
}

function ring(t) {
  const taken = path(t, TAKEN, 1.6);
  const weights = PARTS.map(({ weight }) => path(t, weight, 1.6));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let from = taken;
  const parts = PARTS.map((part, n) => {
    const until = from + ((1 - taken) * weights[n]) / whole;
    const middle = (from + until) / 2;
    const drawn = wedge(CX, CY, RIM - 16, from, until, { inner: HOLE + 4, gap: 16, attributes: `fill="var(--pic-${part.colour})"` });
    const room = (until - from) * 2 * Math.PI * 300 - 26;
    const greet = 1 + 0.16 * Math.sin(Math.PI * ease(t, at("world", 0.5) + n * 0.75, 0.6));
    from = until;
    return drawn + icon(part, ...place(CX, CY, 303, middle), Math.min(part.size, room) * greet);
  });
  return `<circle cx="${CX}" cy="${CY}" r="${RIM}" fill="var(--pic-ink)"/>${parts.join("")}${open(t, taken)}`;
}

// The open piece is hers and orange; what somebody puts over it is white and striped.
function open(t, taken) {
  const over = ease(t, at("someone", 1.3), 1) * (1 - ease(t, at("back", 5), 1));
  const out = 30 * path(t, [[0, 1], [at("name", 0.2), 0], [at("piece", 0.3), 1], [at("someone", 1.1), 0], [at("back", 5.4), 1]], 0.8);
  const [dx, dy] = place(0, 0, out, 1 / 12);
  const hers = over < 1
    ? group(wedge(CX, CY, RIM - 4, 0, 1 / 6, { inner: HOLE - 4, gap: 6, attributes: PIECE }), { x: dx, y: dy })
    : "";
  if (!over) return hers;
  const reach = mix(HOLE + 20, RIM - 16, over);
  const shape = (fill) => wedge(CX, CY, reach, 0, taken, { inner: HOLE + 4, gap: 16, attributes: fill });
  const [px, py] = place(CX, CY, 303, taken / 2);
  const size = 170 * over * mix(0.8, 1.15, taken);
  return hers + shape('fill="var(--pic-paper)"') + shape('fill="url(#stripes)"') +
    `<circle cx="${Math.round(px)}" cy="${Math.round(py)}" r="${Math.round(size * 0.46)}" fill="var(--pic-paper)"/>` +
    thing("thing-phone", px, py, size * 0.8);
}
const STRIPES =
  '<pattern id="stripes" width="44" height="44" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<path fill="var(--pic-grey)" d="M0 0H16V44H0Z"/></pattern>';

// Her face changes while she blinks.
const MOODS = [
  [0, "smile"], [at("feels", 1.1), "open"], [at("kind", 0.1), "smile"], [at("more", 2), "calm"], [at("smaller", 1.8), "unsure"],
  [at("blame", 2.9), "calm"], [at("keeps", 2.2), "smile"], [at("answers", 0.9), "unsure"], [at("stays", 2), "calm"], [at("listens", 1.4), "smile"],
];
const BLINKS = [2.8, 7.1, 12.2, 16, ...MOODS.slice(1).map(([when]) => when), ...["again", "line", "slow", "back", "end"].map((key) => at(key, 2.7))];

const lou = (t) =>
  portrait("friend-long", CX, CY, HOLE - 12, "rain", {
    mood: step(t, MOODS), shut: blink(t, BLINKS), shirt: "paper",
    look: path(t, [[0, 2], [at("someone", 1.3), -5], [at("blame"), 0], [at("keeps", 1.4), -5], [at("back", 4), 3], [at("end"), -3]], 0.5),
  });

// [line, when, who]: somebody, the friend, or she herself.
const MESSAGES = [
  ["m_song", at("someone", 1.1), "somebody"], ["m_listen", at("feels"), "somebody"], ["m_gift", at("kind"), "somebody"],
  ["m_dance", at("more"), "somebody"], ["m_friends", at("again"), "somebody"], ["m_secret", at("smaller"), "somebody"],
  ["m_debt", at("nothing_wrong"), "somebody"],
  ["f_miss", at("keeps", 1.2), "friend"], ["l_dare", at("answers"), "she"], ["f_come", at("stays"), "friend"],
];
const FRIEND_WRITES = at("keeps", 0);
const LOOKS = {
  somebody: { fill: "pic-paper", dashed: true }, friend: { fill: "pic-sky" }, she: { side: "right", fill: "pic-ink", colour: "pic-paper" },
};

// All that can be read in the picture, and when: for the transcript, and for who reads it aloud.
export const seen = [...shots, ...MESSAGES, ["c_thanks", at("listens", 0.7), at("line", 0)]];

function phone(t, words) {
  const first = t < FRIEND_WRITES;
  const here = first ? during(t, at("someone", 0.1), at("blame", 0), 0.9) : during(t, at("keeps", 0), at("search"), 0.9);
  if (!here) return "";
  let foot = 914;
  const list = MESSAGES.filter(([, sent]) => sent <= t && sent < FRIEND_WRITES === first).reverse().map(([key, sent, who]) => {
    const come = ease(t, sent, 0.4);
    const { body, high } = voice(words[key], who === "she" ? 838 : 142, 0, LOOKS[who]);
    const top = foot - high * come;
    foot = top - 22 * come;
    return top < 360 ? "" : group(body, { y: top + 8 * (1 - come), opacity: come });
  });
  const face = first
    ? '<circle cx="200" cy="452" r="50" fill="var(--pic-rain)" stroke="var(--pic-ink)" stroke-width="6" stroke-dasharray="15 10"/>' +
      text("?", 200, 478, { size: 72, anchor: "middle" })
    : portrait("friend-afro", 200, 452, 54, "sun", FRIEND);
  return group(
    '<path fill="var(--pic-paper)" d="M105 380H755A120 120 0 0 1 875 500V1090H105Z"/>' +
      `<g clip-path="url(#screen)">${list.join("")}</g>` +
      '<path fill="var(--pic-sky)" d="M105 380H755A120 120 0 0 1 875 500V526H105Z"/>' + face +
      '<path fill="none" stroke="var(--pic-ink)" stroke-width="12" d="M105 1090V380H755A120 120 0 0 1 875 500V1090"/>',
    { y: 740 * (1 - here) },
  );
}
const SCREEN = '<clipPath id="screen"><path d="M105 526H875V1090H105Z"/></clipPath>';

function helpers(t, words) {
  if (t < at("search", 0.4)) return "";
  const rise = (later) => 1080 + 640 * (1 - pop(t, at("search", later), 0.8));
  const said = during(t, at("listens", 0.7), at("line", 0), 0.35);
  const line = during(t, at("line", 0.4), at("slow", 0), 0.35);
  return (
    girl("friend-afro", 312, rise(0.8), 3.8, { ...FRIEND, look: 5, mood: t < at("slow") ? "calm" : "smile", shut: blink(t, ["search", "line", "back"].map((key) => at(key, 3.5)).concat(at("slow"))) }) +
    adult("carer-bun", 690, rise(1.9), 3.8, ["sky", "deep"]) +
    group(voice(words.c_thanks.replace("\n", " "), 0, 0, { side: "right", fill: "pic-paper", size: 70 }).body,
      { x: 905, y: 352, opacity: said }) +
    group(thing("voice", 0, 0, 190) + thing("thing-phone", 190, 0, 200), { x: 420, y: 426, opacity: line })
  );
}

export function draw(t, words) {
  const lines = shots.map(([key, from, until]) => {
    const shown = Math.min(from ? ease(t, from + 0.1, 0.35) : 1, until === length ? 1 : 1 - ease(t, until - 0.3, 0.3));
    const size = key === "title" ? 140 : key === "end" ? 124 : 100;
    return text(words[key], 110, (size > 100 ? 230 : 190) + (1 - shown) * 8, { size, opacity: shown });
  });
  return `<defs>${STRIPES}${SCREEN}</defs>` + field("rain") + ring(t) + lou(t) + helpers(t, words) + phone(t, words) + lines.join("");
}

// Her parts are tones of a bar. A part that goes takes its tone along; what somebody takes is one low hum.
const BEAT = 0.5;

export function score() {
  const played = [];
  const scale = [60, 64, 67, 69, 72];
  const both = (when, note, loud) => played.push(["pluck", when, note + 12, loud], ["mallet", when, note, loud]);
  scale.forEach((note, n) => played.push(["mallet", 0.4 + n * BEAT, note, 0.4]));
  played.push(["hum", 0.3, [48, 55, 64], 4.8, 0.12]);
  PARTS.forEach(({ tone }, n) => played.push(["pluck", at("world", 0.5) + n * 0.75, tone + 12, 0.45]));
  for (let bar = at("world", 4.5); bar < at("back", 6); bar += 6 * BEAT)
    PARTS.forEach(({ tone, weight }, n) => {
      const when = bar + (4 - n) * BEAT;
      const alone = when > at("nothing_wrong", 0.9) && when < at("search", 0) && n < 4;
      const silent = when > at("blame", 0) && when < at("keeps", 1);
      if (path(when, weight, 1) > 0.3 && !alone && !silent) played.push(["mallet", when, tone, when > at("search") ? 0.36 : 0.3]);
    });
  for (const [, when, who] of MESSAGES) {
    const [one, two] = { somebody: [64, 62], friend: [79, 84], she: [72, 79] }[who];
    played.push(["pluck", when, one, 0.5], ["pluck", when + 0.16, two, 0.5]);
  }
  ["kind", "more", "again", "smaller", "nothing_wrong", "blame"].forEach((key, n) =>
    played.push(["hum", at(key, n === 5 ? 0 : 0.6), [41, 48], 7.4, [0.05, 0.08, 0.12, 0.16, 0.2, 0.16][n]]));
  const chords = [[48, 55, 64], [45, 52, 60], [41, 53, 60], [43, 55, 62]];
  for (let bar = at("keeps", 1.4), n = 0; bar < at("back", 3); bar += 6, n++) played.push(["hum", bar, chords[n % 4], 6.6, 0.1 + 0.01 * n]);
  [60, 64, 67].forEach((note, n) => played.push(["mallet", at("search", 0.8) + n * 0.3, note, 0.36]));
  both(at("listens", 0.4), 67, 0.5);
  both(at("slow", 0.4), 64, 0.5);
  both(at("back", 0.4), 69, 0.5);
  both(at("back", 3.2), 72, 0.5);
  played.push(["slide", at("back", 5.2), 67, 79, 0.8, 0.12], ["pluck", at("back", 6), 84, 0.5]);
  [...scale, 79].forEach((note, n) => played.push(["mallet", at("end", 0.5) + n * 0.4, note, 0.44]));
  played.push(["hum", at("end", 0.3), [48, 55, 64], 6.4, 0.17], ["mallet", at("end", 3.3), 76, 0.3]);
  both(at("end", 3.3), 72, 0.4);
  return played;
}
