/* The film: captions as a reader wants them, what is said beside it, signs in step, stops to talk. Nothing is kept. */
const NEAR = 0.03; // seconds that nobody sees
const FAR = 0.1; // more than this is never left standing

for (const film of document.querySelectorAll("[data-film]:not([data-ready])")) {
  film.dataset.ready = "";
  const main = film.querySelector("[data-main]");
  film.querySelector("[data-tools]").hidden = false;
  for (const select of film.querySelectorAll("[data-set]")) {
    select.addEventListener("change", () => { film.dataset[select.dataset.set] = select.value; });
  }
  captions(film, main);
  transcript(film, main);
  stops(film, main);
  signs(film, main);
  described(film, main);
  trouble(film, main);
  // a film whose place is left, folded or closed, stands still
  const still = () => {
    for (const video of film.querySelectorAll("video")) if (!video.checkVisibility()) video.pause();
  };
  film.closest(".deck")?.addEventListener("change", still);
  film.closest("[popover]")?.addEventListener("toggle", still);
  film.closest("details")?.addEventListener("toggle", still);
}

/* While the film plays: `look` before each picture that is drawn. */
function whilePlaying(main, look) {
  const again = () => {
    look();
    if (!main.paused && !main.ended) requestAnimationFrame(again);
  };
  main.addEventListener("play", () => requestAnimationFrame(again));
  for (const name of ["seeked", "timeupdate", "pause"]) main.addEventListener(name, look);
}

function pressed(button, on) {
  button.setAttribute("aria-pressed", String(on));
}

function captions(film, main) {
  const button = film.querySelector("[data-captions]");
  if (!button) return;
  const all = () => [...main.textTracks].filter((track) => track.kind === "captions");
  let last = null;
  const showing = () => all().find((track) => track.mode === "showing");
  button.addEventListener("click", () => {
    const on = showing();
    if (on) last = on;
    const wanted = on ? null : (last ?? all()[0]);
    for (const track of all()) track.mode = track === wanted ? "showing" : "disabled";
  });
  main.textTracks.addEventListener("change", () => pressed(button, Boolean(showing())));
}

function transcript(film, main) {
  const list = film.querySelector("[data-cues]");
  if (!list) return;
  const rows = [...list.children].map((row) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cue";
    button.append(...row.childNodes);
    row.append(button);
    const start = Number(row.dataset.start) / 1000;
    button.addEventListener("click", () => { main.currentTime = start + 0.001; });
    return { button, start, end: Number(row.dataset.end) / 1000 };
  });
  let current = null;
  whilePlaying(main, () => {
    const now = rows.find(({ start, end }) => main.currentTime >= start && main.currentTime < end) ?? null;
    if (now === current) return;
    current?.button.removeAttribute("aria-current");
    now?.button.setAttribute("aria-current", "true");
    current = now;
    if (!now || list.contains(document.activeElement)) return;
    const { offsetTop, offsetHeight } = now.button.parentElement;
    if (offsetTop < list.scrollTop || offsetTop + offsetHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = offsetTop - list.clientHeight / 3;
    }
  });
}

function stops(film, main) {
  const list = film.querySelector("[data-stops]");
  if (!list) return;
  const panel = film.querySelector("[data-stopped]");
  const question = film.querySelector("[data-question]");
  const places = [...list.children].map((row) => {
    const voices = row.querySelector("[data-voices]"); // they go with the question, in front of everybody
    voices?.remove();
    return { at: Number(row.dataset.at), words: row.lastChild.textContent.trim(), voices: voices ?? "" };
  });
  list.hidden = true;
  let before = 0;
  main.addEventListener("seeking", () => { before = main.currentTime; });
  main.addEventListener("play", () => { panel.hidden = true; });
  whilePlaying(main, () => {
    const now = main.currentTime;
    const stop = places.find(({ at }) => before < at && now >= at);
    before = now;
    if (!stop || main.paused || main.seeking) return;
    main.pause();
    if (now - stop.at > 0.2) main.currentTime = stop.at; // a slow machine looks late
    leaveFullScreen(main); // the question stands beside the film
    panel.hidden = false;
    question.replaceChildren(stop.words, stop.voices);
    panel.querySelector("[data-on]").focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  });
  panel.querySelector("[data-on]").addEventListener("click", () => {
    main.play();
    main.focus({ preventScroll: true });
  });
}

function leaveFullScreen(main) {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (main.webkitDisplayingFullscreen) main.webkitExitFullscreen();
}

/* Whether a film cannot be had: its file is gone, unreadable, or the network went before anything came. */
function failed(video) {
  return Boolean(video.error) || video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
}

function signs(film, main) {
  const second = film.querySelector("[data-sign]");
  if (!second) return;
  second.controls = false;
  second.muted = true;
  let waits = false; // the film waits until the signs are there
  const shown = () => !second.hidden;
  const ahead = () => second.currentTime - main.currentTime;
  const over = () => second.duration && main.currentTime >= second.duration;
  const jump = () => { if (!second.seeking) second.currentTime = main.currentTime; };
  const follow = () => {
    if (!shown() || over()) return;
    const off = ahead();
    if (main.paused || main.seeking) {
      if (Math.abs(off) > NEAR) jump();
      return;
    }
    if (Math.abs(off) > FAR) jump();
    const pull = Math.abs(off) > NEAR / 2 ? Math.sign(off) * Math.min(0.25, Math.abs(off) * 3) : 0;
    const rate = Math.max(0.1, main.playbackRate * (1 - pull));
    if (Math.abs(second.playbackRate - rate) > 0.01) second.playbackRate = rate;
    if (second.paused && !waits) second.play().catch(() => {});
  };
  main.addEventListener("play", () => { if (shown() && !over()) second.play().catch(() => {}); });
  for (const name of ["pause", "waiting", "ended"]) main.addEventListener(name, () => second.pause());
  for (const name of ["seeking", "ratechange", "playing"]) main.addEventListener(name, follow);
  const goOn = () => {
    if (!waits) return;
    waits = false;
    if (main.checkVisibility()) main.play().catch(() => {}); // not on a card that was turned meanwhile
  };
  const button = film.querySelector("[data-signs]");
  const words = film.querySelector("[data-no-signs]");
  const show = (on) => {
    second.hidden = !on;
    pressed(button, on);
    if (!on) second.pause();
  };
  // signs that do not come hold nobody up: the film goes on, and says so
  const without = () => {
    show(false);
    words.hidden = false;
    goOn();
  };
  second.addEventListener("waiting", () => {
    if (!shown() || main.paused || over()) return;
    if (failed(second)) {
      without();
      return;
    }
    waits = true;
    main.pause();
  });
  second.addEventListener("canplay", () => {
    if (shown()) words.hidden = true;
    goOn();
  });
  second.addEventListener("error", without);
  second.querySelector("source").addEventListener("error", without);
  if (failed(second)) without();
  whilePlaying(main, follow);

  button.addEventListener("click", () => {
    show(second.hidden);
    if (second.hidden) goOn();
    else if (failed(second)) second.load();
    else follow();
  });
  const swap = film.querySelector("[data-swap]");
  swap.addEventListener("click", () => {
    pressed(swap, film.toggleAttribute("data-swapped"));
  });
}

/* The film with a voice that describes: only one of the two is heard. */
function described(film, main) {
  const place = film.querySelector("[data-described]");
  if (!place) return;
  const second = place.querySelector("video");
  second.addEventListener("play", () => main.pause());
  main.addEventListener("play", () => second.pause());
  place.addEventListener("toggle", () => { if (!place.open) second.pause(); });
}

function trouble(film, main) {
  const words = film.querySelector("[data-broken]");
  const say = () => {
    words.hidden = false;
    for (const text of film.querySelectorAll(".film-text")) text.open = true;
  };
  if (failed(main)) say(); // before this script came
  main.addEventListener("error", say);
  main.querySelector("source").addEventListener("error", say);
  main.addEventListener("playing", () => { words.hidden = true; });
}
