// Drawing by hand, with the pieces of the house: circle, wedge, capsule; people and things from site/squad/drawings.
const FOLDER = "/site/squad/drawings/pictures/";
const art = {};
const f = (number) => Math.round(number * 100) / 100;

export async function load(names) {
  for (const name of names) {
    const source = await (await fetch(`${FOLDER}${name}.svg`)).text();
    const [, box, body] = source.match(/^<svg viewBox="([\d .-]+)">(.*)<\/svg>\s*$/s);
    art[name] = { box: box.split(" ").map(Number), body };
  }
}

export const group = (body, { x = 0, y = 0, scale = 1, turn = 0, opacity = 1 } = {}) =>
  opacity <= 0.004 || scale <= 0.004
    ? ""
    : `<g transform="translate(${f(x)} ${f(y)})${turn ? ` rotate(${f(turn)})` : ""}` +
      `${scale === 1 ? "" : ` scale(${Math.round(scale * 1e4) / 1e4})`}"` +
      `${opacity < 1 ? ` opacity="${f(opacity)}"` : ""}>${body}</g>`;

export const field = (colour) => `<path fill="var(--pic-${colour})" d="M0 0H1920V1080H0Z"/>`;

// A drawing of the house with its middle at x, y.
export function thing(name, x, y, width, { turn = 0, opacity = 1 } = {}) {
  const { box, body } = art[name];
  const middle = `<g transform="translate(${f(-box[0] - box[2] / 2)} ${f(-box[1] - box[3] / 2)})">${body}</g>`;
  return group(middle, { x, y, turn, opacity, scale: width / box[2] });
}

// Lines of text, big enough for the back row: never below 48 of 1080.
export function text(lines, x, y, { size = 96, opacity = 1, colour = "pic-ink", anchor = "start", lead = 1.08 } = {}) {
  if (opacity <= 0.004) return "";
  const rows = lines.split("\n").map((row, n) => `<tspan x="${f(x)}" y="${f(y + n * size * lead)}">${row}</tspan>`);
  return (
    `<text style="font-size:${size}px;fill:var(--${colour})" text-anchor="${anchor}"` +
    `${opacity < 1 ? ` opacity="${f(opacity)}"` : ""}>${rows.join("")}</text>`
  );
}

const at = (turn, radius, x, y) =>
  `${f(x + radius * Math.sin(2 * Math.PI * turn))} ${f(y - radius * Math.cos(2 * Math.PI * turn))}`;

// A wedge, or a part of a ring when it has an inner radius. Angles in turns, clockwise from the top.
export function wedge(x, y, radius, start, end, { inner = 0, gap = 12, attributes = "" } = {}) {
  const turn = end - start;
  if (radius <= gap) return "";
  const big = (edge) => (turn - (2 * edge) / (2 * Math.PI) > 0.5 ? 1 : 0);
  const out = Math.asin(gap / 2 / radius) / (2 * Math.PI);
  if (turn <= 2 * out + 0.002) return "";
  const outer = `${at(start + out, radius, x, y)}A${radius} ${radius} 0 ${big(out)} 1 ${at(end - out, radius, x, y)}`;
  if (!inner) {
    const tip = Math.min(gap / 2 / Math.sin(Math.PI * Math.min(turn, 0.5)), radius / 2);
    return `<path ${attributes} d="M${at((start + end) / 2, tip, x, y)}L${outer}Z"/>`;
  }
  const within = Math.min(Math.asin(gap / 2 / inner) / (2 * Math.PI), turn / 2 - 0.0005);
  const back = `${at(end - within, inner, x, y)}A${inner} ${inner} 0 ${big(within)} 0 ${at(start + within, inner, x, y)}`;
  return `<path ${attributes} d="M${outer}L${back}Z"/>`;
}

// Where a thing stands in a wedge.
export const place = (x, y, radius, turn) => [
  x + radius * Math.sin(2 * Math.PI * turn),
  y - radius * Math.cos(2 * Math.PI * turn),
];

// The piece is orange with an ink line, and nothing else is.
export const PIECE = 'fill="var(--piece)" stroke="var(--pic-ink)" stroke-width="8" stroke-linejoin="round"';

const MOODS = {
  smile: ["M45.5 49Q50 46.5 54 49M66 49Q70 46.5 74.5 49", "M52 70Q60 77 68 70"],
  calm: ["M45.5 49Q50 46.5 54 49M66 49Q70 46.5 74.5 49", "M54 71Q60 74 66 71"],
  unsure: ["M45 50Q49 47.5 54 47M66 47Q71 47.5 75 50", "M54 73Q58 70.5 62 72.5T67 72"],
  open: ["M45.5 48Q50 45 54 48M66 48Q70 45 74.5 48", ""],
};
const OPEN = '<path fill="var(--face)" d="M52 69H68Q67 78 60 78T52 69Z"/>';
const PARTS = [
  /<g fill="var\(--face\)"><ellipse.*?<\/g>|<ellipse fill="var\(--face\)"[^>]*>/,
  /<path class="n" stroke="var\(--face\)" stroke-width="2.2"[^>]*>/,
  /<path fill="var\(--face\)" opacity=".24"[^>]*>/,
  /<path (class="n" stroke="var\(--face\)" stroke-width="2.4"|fill="var\(--face\)" d="M\d+ 69H)[^>]*>/,
];

function face({ mood = "smile", look = 0, shut = 0 }) {
  const [brows, mouth] = MOODS[mood];
  const line = 'fill="none" stroke="var(--face)" stroke-linecap="round"';
  const eye = (cx) => `<ellipse fill="var(--face)" cx="${cx}" cy="57" rx="2.7" ry="${f(3.3 - 2.7 * shut)}"/>`;
  return (
    `<g transform="translate(${f(look)} 0)">${eye(50)}${eye(70)}<path ${line} stroke-width="2.2" d="${brows}"/>` +
    '<path fill="var(--face)" opacity=".24" d="M60 55L64.4 65A6 6 0 0 1 57.2 65.6Z"/>' +
    `${mouth ? `<path ${line} stroke-width="2.4" d="${mouth}"/>` : OPEN}</g>`
  );
}

// A colour for another one: what stands on a field must differ from it in grey too, for who prints the still.
const dyed = (body, [from, to]) => body.replaceAll(`var(--pic-${from})`, `var(--pic-${to})`);

// Head and shoulders: x is the middle, y the foot. Her face is drawn anew, so that she can look, blink and feel.
export function girl(name, x, y, scale, { mood, look, shut, shirt, dye, tilt = 0, badge = true } = {}) {
  let { body } = art[name];
  body = body.replace(PARTS[0], "@").replace(PARTS[1], "").replace(PARTS[2], "").replace(PARTS[3], "");
  body = body.replace("@", face({ mood, look, shut }));
  if (!badge) body = body.replace(/<path class="p"[^>]*>/, "");
  if (dye) body = dyed(body, dye);
  if (shirt) body = body.replace(/(<path class="c" fill="var\(--pic-)\w+(\)" d="M6 152)/, `$1${shirt}$2`);
  return group(`<g transform="rotate(${f(tilt)}) translate(-60 -150)">${body}</g>`, { x, y, scale });
}

export const adult = (name, x, y, scale, dye) =>
  group(`<g transform="translate(-60 -150)">${dyed(art[name].body, dye)}</g>`, { x, y, scale });

// An arm is a capsule with a fist; `hold` is drawn in the hand, behind the fingers.
export function arm([x0, y0], [x1, y1], { bend = 0, sleeve, skin, scale, hold = "" }) {
  const [mx, my] = [(x0 + x1) / 2 - (y1 - y0) * bend, (y0 + y1) / 2 + (x1 - x0) * bend];
  const sleeveEnd = [mx + (x1 - mx) * 0.72, my + (y1 - my) * 0.72];
  const width = 20 * scale;
  const line = `fill="none" stroke-linecap="round" stroke="var(--face)" stroke-opacity=".5" stroke-width="${f(1.4 * scale)}"`;
  const fist =
    `<circle r="${f(12 * scale)}" fill="var(--${skin})"/>` +
    `<path ${line} transform="scale(${f(scale * 0.5)})" stroke-width="2.8" d="M-14-5Q0-14 14-7M-11 5Q0-2 14 3"/>`;
  return (
    `<path fill="none" stroke="var(--${skin})" stroke-linecap="round" stroke-width="${f(13 * scale)}" ` +
    `d="M${f(mx)} ${f(my)}L${f(x1)} ${f(y1)}"/>` +
    `<path fill="none" stroke="var(--pic-${sleeve})" stroke-linecap="round" stroke-width="${f(width)}" ` +
    `d="M${f(x0)} ${f(y0)}Q${f(mx)} ${f(my)} ${f(sleeveEnd[0])} ${f(sleeveEnd[1])}"/>` +
    hold + group(fist, { x: x1, y: y1 })
  );
}

const ruler = document.createElement("canvas").getContext("2d");

// A speech bubble: round, with one sharp corner at the foot; left is somebody who writes to her, right is she.
// Answers with the drawing and its height; x is the outer edge, y the top.
export function voice(lines, x, y, { size = 64, side = "left", fill = "pic-sky", colour = "pic-ink", dashed = false } = {}) {
  ruler.font = `700 ${size}px "Film"`;
  const rows = lines.split("\n");
  const wide = Math.ceil(Math.max(...rows.map((row) => ruler.measureText(row).width))) + size * 1.3;
  const high = rows.length * size * 1.08 + size * 0.72;
  const round = Math.min(high / 2, 62);
  const left = side === "left" ? x : x - wide;
  const corner = (sharp, turn) => (sharp ? "" : `a${round} ${round} 0 0 1 ${turn}`);
  const [sharpLeft, sharpRight] = [side === "left", side === "right"];
  const box =
    `M${f(left)} ${f(y + round)}${corner(false, `${round} ${-round}`)}H${f(left + wide - round)}${corner(false, `${round} ${round}`)}` +
    `V${f(y + high - (sharpRight ? 0 : round))}${corner(sharpRight, `${-round} ${round}`)}` +
    `H${f(left + (sharpLeft ? 0 : round))}${corner(sharpLeft, `${-round} ${-round}`)}Z`;
  const edge = dashed ? ' stroke="var(--pic-ink)" stroke-width="7" stroke-dasharray="22 15"' : "";
  const body =
    `<path fill="var(--${fill})"${edge} d="${box}"/>` +
    text(lines, left + size * 0.65, y + size * 1.16, { size, colour });
  return { body, high, wide };
}
