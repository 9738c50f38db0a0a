// Module 1. A disc of what is hers, one piece that lies loose, what others would put in it, and who holds it.
import { arm, field, girl, group, PIECE, place, text, thing, wedge } from "../engine/draw.js";
import { blink, during, ease, mix, path, pop, step, sway } from "../engine/time.js";

export const length = 88;
export const poster = 87;
export const drawings = [
  "friend-braids", "friend-scarf", "friend-bob", "friend-wheels", "friend-glasses", "friend-vitiligo",
  "thing-ticket", "face-open", "hand", "animal-cat", "thing-music", "thing-gift", "animal-bird",
];

// [line, from, until]: each stands long enough for 120 words a minute, and a breath.
const shots = [
  ["title", 0, 5], ["billie", 5, 9.5],
  ["bus", 9.5, 13], ["laugh", 13, 16.5], ["hands", 16.5, 20], ["animals", 20, 23.5], ["songs", 23.5, 27],
  ["loose", 27, 31.5], ["everybody", 31.5, 36.5],
  ["others", 36.5, 40.5], ["likes", 40.5, 45], ["gift", 45, 49.5], ["big", 49.5, 55], ["not_hers", 55, 59.5],
  ["friend", 59.5, 63.5], ["beside", 63.5, 67.5],
  ["hers", 67.5, 71], ["empty", 71, 74.5], ["fill", 74.5, 78.5], ["chooses", 78.5, 82], ["end", 82, length],
];
const START = Object.fromEntries(shots.map(([key, from]) => [key, from]));

// All that can be read in the picture, and when: for the transcript, and for who reads it aloud.
export const seen = [...shots, ["says_likes", 41.7, 45], ["says_big", 51, 55]];

export const captions = [
  ["music", 0.4, 4.6], ["tones", 9.7, 14], ["slides", 27.3, 30.5], ["five", 32.4, 35.4],
  ["bump", 41.6, 44.2], ["bump", 46, 48.6], ["low", 50, 54], ["warm", 59.9, 63.5],
  ["bird", 75.6, 78], ["close", 82.3, 87],
];

const PARTS = [
  ["sea", "thing-ticket", "bus"], ["sky", "face-open", "laugh"], ["paper", "hand", "hands"],
  ["apricot", "animal-cat", "animals"], ["rain", "thing-music", "songs"],
];

function disc(t, x, y, r) {
  const parts = PARTS.map(([colour, name, key], n) => {
    const [from, until] = [(n + 1) / 6, (n + 2) / 6];
    const grown = mix(0, r * 0.95, ease(t, START[key] + 0.3, 0.6));
    const [px, py] = place(x, y, r * 0.62, (from + until) / 2);
    const size = r * 0.46 * (t > START[key] + 0.6 ? pop(t, START[key] + 0.6) : 0);
    return wedge(x, y, grown, from, until, { gap: 16, attributes: `fill="var(--pic-${colour})"` }) +
      (size > 1 ? thing(name, px, py, size) : "");
  });
  return wedge(x, y, r, 1 / 6, 1, { gap: 0, attributes: 'fill="var(--pic-ink)"' }) + parts.join("");
}

const piece = ({ x, y, turn, r }) => group(wedge(0, 0, r, -1 / 12, 1 / 12, { gap: 0, attributes: PIECE }), { x, y, turn });

// A girl with a whole dark disc and a loose piece, small, for the moment that shows that everybody has one.
function other(name, shirt, slot, dye) {
  const away = place(1330, 590, 80, slot / 6 + 1 / 12);
  return (
    wedge(1330, 590, 330, (slot + 1) / 6, slot / 6 + 1, { gap: 0, attributes: 'fill="var(--pic-ink)"' }) +
    piece({ x: away[0], y: away[1], turn: slot * 60 + 30, r: 330 }) + girl(name, 470, 1080, 4.6, { shirt, dye, look: 3 })
  );
}

const SMALL = 0.36;
const [COLUMNS, ROWS] = [[340, 960, 1580], [640, 1020]];
const OTHERS = [
  ["friend-scarf", undefined, 2, 1, 0, ["sky", "sea"]], ["friend-vitiligo", "paper", 4, 2, 0],
  ["friend-wheels", "sea", 3, 0, 1], ["friend-bob", "deep", 1, 1, 1], ["friend-glasses", "paper", 5, 2, 1],
];
const camera = (column, row, away) => ({
  x: mix(0, COLUMNS[column] - 920 * SMALL, away), y: mix(0, ROWS[row] - 1080 * SMALL, away), scale: mix(1, SMALL, away),
});

function everybody(t) {
  const here = during(t, 31.5, 36.4, 0.3);
  if (!here) return "";
  const rules = ROWS.map((y) => `<path stroke="var(--pic-ink)" stroke-width="10" d="M60 ${y + 5}H1860"/>`).join("");
  const rest = OTHERS.map(([name, shirt, slot, column, row, dye], n) => {
    const risen = pop(t, 32.2 + n * 0.3, 0.5) * (t > 32.2 + n * 0.3) * (1 - ease(t, 35.5, 0.4));
    const { x, y, scale } = camera(column, row, 1);
    return risen < 0.06 ? "" : group(group(other(name, shirt, slot, dye), { x: -920, y: -1080 }),
      { x: x + 920 * scale, y: y + 1080 * scale, scale: scale * risen });
  });
  return group(rules, { opacity: during(t, 31.9, 36, 0.3) }) + rest.join("");
}

// What comes flying is stopped at the rim, tilts, and drops away; `reach` is how near it gets.
function offer(t, from, drawing, reach, dropTurn) {
  if (t < from || t > from + 4.2) return "";
  const [sx, sy] = [1960, 60];
  const [gx, gy] = place(1330, 590, reach, 1 / 12);
  const come = ease(t, from, 1.1);
  const nudge = during(t, from + 1.1, from + 1.7, 0.28) * 34;
  const fall = ease(t, from + 2.4, 1.4);
  const x = mix(sx, gx, come) + nudge * 0.5 + fall * 420;
  const y = mix(sy, gy, come) - nudge * 0.86 + fall * fall * 900 - Math.sin(Math.PI * fall) * 60;
  return group(drawing, { x, y, turn: sway(t, from + 1.1, 7, 1.3) + fall * dropTurn });
}

const LIKES = `<circle r="158" fill="var(--pic-paper)"/><circle r="132" fill="none" stroke="var(--pic-ink)" stroke-width="8"/>`;

function bubble(t, words) {
  const come = ease(t, 49.8, 1.3) * (1 - ease(t, 54, 1.1));
  if (!come) return "";
  const box = "M-190-230H190A140 140 0 0 1 330-90V230H-190A140 140 0 0 1-330 90V-90A140 140 0 0 1-190-230Z";
  const lines = words.says_big.split("\n").length;
  return group(
    `<path fill="var(--pic-paper)" stroke="var(--pic-ink)" stroke-width="8" stroke-dasharray="26 18" d="${box}"/>` +
      text(words.says_big, 0, lines === 1 ? 30 : -22, { size: 96, anchor: "middle" }),
    { x: mix(2320, 1370, come), y: 590, turn: sway(t, 51.1, 2) },
  );
}

// Where the piece is: in the disc, beside it, by her hand, in her hand.
function pieceAt(t) {
  const [cx, cy, r] = [path(t, [[0, 1330], [82, 1240]]), path(t, [[0, 590], [82, 560]]), 330];
  const out = path(t, [[0, 62], [5.2, 0], [27.3, 84]], 1);
  const inDisc = { x: cx + out * 0.5, y: cy - out * 0.87, turn: 30 + sway(t, 28.3, 5), r };
  const down = ease(t, 29.2, 1.5);
  const hand = ease(t, 68, 1.2);
  const last = ease(t, 82, 1);
  const go = (key, beside, held, end) => mix(mix(mix(inDisc[key], beside, down), held, hand), end, last);
  return {
    x: go("x", 868, 912, 1516), y: go("y", 1020, 640, 452) - Math.sin(Math.PI * down) * 120,
    turn: go("turn", 2, 0, 16) + sway(t, 69.2, 4), r: go("r", 300, 236, 270),
  };
}

const MOODS = [
  [0, "smile"], [6.2, "open"], [9.4, "smile"], [13.1, "open"], [16.6, "smile"], [28.1, "calm"], [33, "smile"], [36.7, "calm"], [42.2, "unsure"], [44.8, "calm"],
  [46.7, "unsure"], [49, "calm"], [51.2, "unsure"], [56.6, "calm"], [60.7, "smile"], [76, "open"], [78.6, "smile"],
];
const BLINKS = [2.4, 6.2, 9.4, 13.1, 16.6, 21.7, 28.1, 33, 36.7, 44.8, 49, 56.6, 60.7, 65.5, 70.3, 80, 85];

function people(t) {
  const last = ease(t, 82, 1);
    const x = path(t, [[0, 470], [59.8, 612], [82, 1200]], 1);
  const look = path(t, [[0, 3], [28.4, 5], [60.4, -4], [67.6, 4], [82, 2]], 0.5);
  const shut = blink(t, BLINKS);
  const lift = ease(t, 67.8, 1.2);
  const held = pieceAt(t);
  const shoulder = [x + 168, mix(1080, 905, lift)];
  const reach = lift
    ? arm(shoulder, [mix(shoulder[0], held.x, lift), mix(1150, held.y + 6, lift)],
      { bend: mix(0.1, -0.22, lift), sleeve: "paper", skin: "skin-4", scale: 4.6, hold: piece(held) })
    : "";
  const shy = { dye: ["sky", "sea"], shut, look: path(t, [[0, 4], [67.6, 5], [82, 2]], 0.5) };
  const beside = girl("friend-scarf", mix(196, 812, last), 1080 + mix(700, 0, ease(t, 59.8, 1)) + last * 16, mix(4.3, 3.9, last), shy);
  const rest = [["friend-wheels", "paper", 1690, 1084, 3.6, 83.1], ["friend-bob", "sea", 1452, 1120, 3.5, 82.9],
    ["friend-glasses", undefined, 1000, 1130, 3.3, 82.7]];
  const squad = rest.map(([name, shirt, gx, gy, scale, at]) =>
    t > at ? girl(name, gx, gy + mix(620, 0, pop(t, at, 0.7)), scale, { shirt, mood: name === "friend-wheels" ? "open" : "smile" }) : "");
  return (t > 59.7 ? beside : "") + (lift ? "" : piece(held)) +
    reach + girl("friend-braids", x, 1080, 4.6, { dye: ["sky", "paper"], mood: step(t, MOODS), look, shut }) + squad.join("");
}

function bird(t) {
  if (t < 74.6 || t > 82.3) return "";
  const come = ease(t, 74.7, 1.2);
  const leave = ease(t, 81.4, 0.9);
  const hop = Math.sin(Math.PI * ease(t, 76.4, 0.4)) * 16;
  const { x, y, r } = pieceAt(Math.min(t, 81.9));
  const bx = mix(-120, x + 10, come) - (x + 200) * leave;
  const by = mix(400, y - r - 62, come) - hop - 30 * leave + Math.sin(Math.PI * come) * 30;
  return thing("animal-bird", bx, by, 190, { turn: mix(-10, 0, come) });
}

export function draw(t, words) {
  const away = during(t, 31.5, 36.4, 0.9);
  const grown = ease(t, 82, 1);
  const still = disc(t, mix(1330, 1240, grown), mix(590, 560, grown), mix(330, 400, grown));
  const scene =
    group(still + people(t), away ? camera(0, 0, away) : {}) +
    bubble(t, words) +
    offer(t, 40.6, LIKES + text(words.says_likes, 0, 32, { size: 92, anchor: "middle" }), 302, 50) +
    offer(t, 45.1, thing("thing-gift", 0, 0, 340), 318, 32) + bird(t);
  const lines = shots.map(([key, from, until]) => {
    const shown = Math.min(from ? ease(t, from + 0.1, 0.35) : 1, until === length ? 1 : 1 - ease(t, until - 0.3, 0.3));
    const big = key === "title" || key === "end";
    return text(words[key], 110, (big ? 260 : 190) + (1 - shown) * 8, { size: big ? 164 : 108, opacity: shown });
  });
  return field("sun") + everybody(t) + scene + lines.join("");
}

// Every part has its tone. Six beats make a bar; the sixth stays open, until she holds the piece.
const TONES = [60, 64, 67, 69, 72];
const BEAT = 3.5 / 6;

export function score() {
  const played = [];
  for (const [n, note] of [67, 72, 76, 79].entries()) played.push(["mallet", 0.4 + n * BEAT, note, 0.34], ["hum", 0.3, [48, 55, 64], 4.6, 0.1]);
  PARTS.forEach(([, , key], n) => played.push(["pluck", START[key] + 0.62, TONES[n] + 12, 0.5], ["mallet", START[key] + 0.62, TONES[n], 0.5]));
  for (let bar = 13; bar < 81; bar += 3.5)
    TONES.forEach((note, n) => {
      const at = bar + n * BEAT + 0.62;
      const born = START[PARTS[n][2]] + 1;
      const covered = at > 50.6 && at < 54.6 && n > 0;
      if (at > born && at < 81.4 && !covered) played.push(["mallet", at, note, at > 59.5 ? 0.34 : 0.26]);
    });
  for (let bar = 9.5, n = 0; bar < 80; bar += 7, n++)
    if (bar < 49 || bar > 56) played.push(["hum", bar, [[48, 55, 64], [45, 52, 60], [41, 53, 60], [43, 55, 62]][n % 4], 7.4, 0.09]);
  played.push(["slide", 27.3, 79, 72, 1.1, 0.16], ["slide", 29.2, 74, 60, 1.4, 0.14], ["bump", 30.6, 0.3]);
  OTHERS.forEach((_, n) => played.push(["pluck", 32.3 + n * 0.3, [72, 76, 79, 81, 84][n], 0.4]));
  played.push(["slide", 40.7, 60, 67, 0.9, 0.1], ["bump", 41.7, 0.8], ["bump", 41.95, 0.4], ["slide", 43, 67, 52, 1.2, 0.1]);
  played.push(["slide", 45.2, 57, 64, 0.9, 0.1], ["bump", 46.2, 0.8], ["bump", 46.45, 0.4], ["slide", 47.5, 64, 50, 1.2, 0.1]);
  played.push(["hum", 49.8, [41, 47, 53], 5.2, 0.2], ["bump", 51.1, 0.5]);
  for (const [n, note] of [60, 64, 67, 71, 74].entries()) played.push(["mallet", 59.9 + n * 0.3, note, 0.34]);
  played.push(["hum", 59.6, [48, 55, 64, 67], 8, 0.14], ["pluck", 69.2, 84, 0.55], ["mallet", 69.2, 72, 0.5]);
  for (let bar = 69; bar < 80; bar += 3.5) played.push(["pluck", bar + 5 * BEAT + 0.62, 79, 0.36]);
  played.push(["bird", 75.9, 0.13], ["bird", 77.2, 0.09]);
  for (const [n, note] of [60, 64, 67, 69, 72, 79].entries()) played.push(["mallet", 82.4 + n * 0.36, note, 0.44]);
  played.push(["hum", 82.2, [48, 55, 64], 5.4, 0.16], ["pluck", 84.7, 84, 0.4], ["mallet", 84.9, 72, 0.44], ["mallet", 84.9, 76, 0.3]);
  return played;
}
