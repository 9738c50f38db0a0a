/* Reads a page aloud with a voice of this device. A voice that works over the network would send the page's words to
   its maker, so only voices with `localService` count; without one there is nothing to press. */
const WAIT = 1500;
const SLOWER = 0.9;
const NOT_READ = "script, style, nav, select, option, template, [aria-hidden='true'], [hidden], .hide, [data-voices]";
const INLINE = new Set(["inline", "inline-block", "contents", "inline-flex"]);

function voices() {
  return new Promise((found) => {
    const now = speechSynthesis.getVoices();
    if (now.length) {
      found(now);
      return;
    }
    const answer = () => found(speechSynthesis.getVoices());
    speechSynthesis.addEventListener("voiceschanged", answer, { once: true });
    setTimeout(answer, WAIT);
  });
}

/* The voice of this device for a language, or null. */
export async function voiceFor(language) {
  if (!("speechSynthesis" in window)) return null;
  const own = (await voices()).filter((voice) => voice.localService === true);
  const wanted = own.filter((voice) => voice.lang.toLowerCase().startsWith(language.slice(0, 2)));
  return wanted.find((voice) => voice.lang.toLowerCase().endsWith("be")) ?? wanted[0] ?? null;
}

function blockOf(node) {
  let element = node.parentElement;
  while (INLINE.has(getComputedStyle(element).display) && element.parentElement) element = element.parentElement;
  return element;
}

/* What is read, in the order of the page: each block of text that can be seen, once. */
export function passages(place) {
  const found = new Map();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(NOT_READ)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const block = blockOf(node);
    found.set(block, `${found.get(block) ?? ""} ${node.data}`.replace(/\s+/g, " "));
  }
  return [...found].map(([block, words]) => ({ block, words: words.trim() }));
}

function lookingAt(all) {
  const top = document.querySelector(".strip")?.offsetHeight ?? 0;
  const first = all.findIndex(({ block }) => block.getBoundingClientRect().bottom > top);
  return Math.max(0, first);
}

const bare = (words) => words.replace(/\s+/g, "");

/* What a person recorded of `place`, by its words: that is heard, and the device reads the rest. */
function recordings(place) {
  const found = new Map();
  for (const spoken of place.querySelectorAll("[data-voices]")) {
    const audio = [...spoken.querySelectorAll("audio")].find(({ lang }) => lang === document.documentElement.lang);
    if (audio) found.set(bare(spoken.dataset.words), audio);
  }
  return found;
}

/* Reads `place` from where the reader is looking; the answer stops it. `done` is called once, at the end or the stop. */
export function read(place, voice, done) {
  const all = passages(place);
  const recorded = recordings(place);
  let heard = null;
  let at = lookingAt(all);
  let over = false;

  function end() {
    if (over) return;
    over = true;
    speechSynthesis.cancel();
    heard?.pause();
    all[at]?.block.classList.remove("is-read");
    removeEventListener("squad:leave", end);
    removeEventListener("pagehide", end);
    document.removeEventListener("keydown", onKey);
    done();
  }

  /* The recording that says the passages from here on, and how many they are. */
  function personAt(from) {
    let words = "";
    for (let to = from; recorded.size && to < all.length; to += 1) {
      words += bare(all[to].words);
      if (recorded.has(words)) return { audio: recorded.get(words), count: to - from + 1 };
      if (![...recorded.keys()].some((said) => said.startsWith(words))) break;
    }
    return {};
  }

  function onKey(event) {
    if (event.key === "Escape") end();
  }

  function next() {
    if (over) return;
    if (at >= all.length) {
      end();
      return;
    }
    const { block, words } = all[at];
    const { audio, count } = personAt(at);
    block.classList.add("is-read");
    block.scrollIntoView({ block: "nearest" });
    const on = (passed) => {
      if (over || all[at]?.block !== block) return;
      block.classList.remove("is-read");
      heard = null;
      at += passed;
      next();
    };
    if (audio) {
      heard = audio;
      audio.currentTime = 0;
      audio.onended = () => on(count);
      audio.onerror = () => on(count);
      audio.play().catch(() => on(count));
      return;
    }
    const said = new SpeechSynthesisUtterance(words);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = SLOWER;
    said.onend = said.onerror = () => on(1);
    speechSynthesis.speak(said);
  }

  addEventListener("squad:leave", end);
  addEventListener("pagehide", end);
  document.addEventListener("keydown", onKey);
  speechSynthesis.cancel();
  next();
  return end;
}
