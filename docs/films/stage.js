// The page that render.py opens: `ready(words)`, then `seek(t)` for each frame, and `sound()` for the whole track.
import { load } from "./engine/draw.js";
import { toWav } from "./engine/sound.js";

const name = new URLSearchParams(location.search).get("film");
const stage = document.getElementById("stage");
const film = await import(`./${name}/film.js`);
let words = {};
let shown = "";

window.film = {
  async ready(given) {
    words = given;
    await load(film.drawings);
    await document.fonts.load('700 96px "Film"');
    return { length: film.length, captions: film.captions, poster: film.poster, seen: film.seen };
  },
  // Draws the moment; says whether it differs from what stood there, so that a still need not be photographed twice.
  seek(t) {
    const drawn = film.draw(t, words.lines);
    const changed = drawn !== shown;
    if (changed) {
      stage.innerHTML = drawn;
      shown = drawn;
    }
    return changed;
  },
  sound: () => toWav(film.score(), film.length),
};
