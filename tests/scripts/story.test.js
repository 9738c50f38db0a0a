import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Element, openPage, run } from "./page.js";

/* The buttons of one part; each copy of them takes its place in the page. */
function choices(stage) {
  const choose = new Element({
    querySelector: () => new Element({ focus: () => {}, removeAttribute: () => {} }),
    cloneNode: () => choices(stage),
    replaceWith: (other) => (stage.choose = other),
  });
  return choose;
}

function part(name, more = {}) {
  const log = new Element({ querySelectorAll: () => [] });
  const made = new Element({ dataset: { part: name, card: name, key: name }, scrollIntoView: mock.fn(), ...more });
  made.choose = choices(made);
  const number = { lastChild: {} };
  made.number = number;
  made.querySelector = (selector) => ({ ".log": log, ".choose": made.choose, ".card-number": number })[selector];
  made.querySelectorAll = () => [];
  return made;
}

/* A story of two parts, begun. */
async function begun() {
  const stage = part("1");
  const story = new Element({ dataset: { you: "You:" } });
  const found = { "[data-part]": stage, ".look-back": new Element({ querySelectorAll: () => [] }) };
  story.querySelector = (selector) => found[selector];
  story.querySelectorAll = (selector) => (selector === "[data-part]" ? [stage, part("2")] : []);
  openPage({ parts: { "[data-story]": story } });
  await run("modules/steps/story/script.js");
  return { stage, story };
}

function tap(story, to, detail) {
  const button = new Element({ dataset: { to }, querySelector: () => null });
  const event = Object.assign(new Event("click", { cancelable: true }), { detail });
  Object.defineProperty(event, "target", { value: { closest: () => button } });
  story.dispatchEvent(event);
}

test("a choice leads on, and the second tap of two leaves the next card alone", async () => {
  const { stage, story } = await begun();
  tap(story, "2", 2);
  assert.equal(stage.number.lastChild.textContent, undefined);
  tap(story, "2", 1);
  assert.equal(stage.number.lastChild.textContent, "2");
  tap(story, "1", 2);
  assert.equal(stage.number.lastChild.textContent, "2");
  tap(story, "1", 0); // by key
  assert.equal(stage.number.lastChild.textContent, "1");
});
