// Time: every picture is a pure function of the second, so that each frame comes out the same each time.

const clamp = (x) => Math.min(1, Math.max(0, x));
const rounded = (x) => Math.round(x * 1000) / 1000;

// From 0 to 1 while t goes from start to start + length, slow at both ends.
export function ease(t, start, length = 0.7) {
  const x = clamp((t - start) / length);
  return rounded(x * x * (3 - 2 * x));
}

// 0, up to 1 in `length` seconds, and back to 0 in the last ones before `end`.
export const during = (t, start, end, length = 0.35) =>
  Math.min(ease(t, start, length), 1 - ease(t, end - length, length));

export const mix = (from, to, x) => from + (to - from) * x;

// Grows a little past its size and settles: for a thing that arrives.
export function pop(t, start, length = 0.5) {
  const x = clamp((t - start) / length);
  return rounded(1 + 2.2 * (x - 1) ** 3 + 1.2 * (x - 1) ** 2);
}

// A swing that dies out: the number of degrees at t.
export function sway(t, start, degrees, length = 1.6) {
  const x = (t - start) / length;
  return x <= 0 || x >= 1 ? 0 : rounded(degrees * Math.sin(x * 4 * Math.PI) * (1 - x) ** 2);
}

// 1 at the middle of a blink, else 0. `moments` are seconds.
export const blink = (t, moments) =>
  rounded(Math.max(0, ...moments.map((at) => 1 - Math.abs(t - at) / 0.12)));

// The last value whose moment has passed: [[0, "calm"], [4, "smile"]].
export const step = (t, values) => values.findLast(([at]) => at <= t + 1e-6)[1];

// The same with a soft passage of `length` seconds from one number to the next.
export function path(t, values, length = 0.8) {
  let now = values[0][1];
  for (const [at, value] of values.slice(1)) now = mix(now, value, ease(t, at, length));
  return rounded(now);
}
