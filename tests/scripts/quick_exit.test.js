import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Element, key, openPage, run, Store } from "./page.js";

const AWAY = "https://weather.example/";
let exit;
let page;

function open(more = {}) {
  exit = new Element({ href: AWAY, dataset: { once: "twice more", twice: "once more", never: "not leaving" } });
  page = openPage({ parts: { "[data-quick-exit]": exit }, ...more });
  return run("squad/js/quick_exit.js");
}

function shift(more) {
  page.dispatch(key("keydown", "Shift", more));
  page.dispatch(key("keyup", "Shift", more));
}

beforeEach(async () => {
  mock.timers.reset();
  await open();
});

test("a press leaves: covered, another title, another site in this place of the history", () => {
  const press = new Event("click", { cancelable: true });
  exit.dispatchEvent(press);
  assert.ok(press.defaultPrevented);
  assert.deepEqual(page.went, [AWAY]);
  assert.equal(page.document.title, "…");
  assert.ok(page.document.documentElement.classList.contains("is-gone"));
  assert.equal(page.document.body.children[0].className, "gone");
});

test("the other site is not told where she came from", () => {
  exit.click();
  assert.deepEqual(page.document.head.children.map(({ name, content }) => [name, content]), [["referrer", "no-referrer"]]);
});

test("films and recordings are silent, forms empty, and the page is told, before it goes", async () => {
  const video = new Element({ muted: false, pause: mock.fn() });
  const form = { reset: mock.fn() };
  await open({ lists: { "video, audio": [video] } });
  page.document.forms = [form];
  let heard = 0;
  addEventListener("squad:leave", () => (heard = page.went.length + 1));
  exit.click();
  assert.equal(video.muted, true);
  assert.equal(video.pause.mock.callCount(), 1);
  assert.equal(form.reset.mock.callCount(), 1);
  assert.equal(heard, 1); // before the address changed
});

test("Shift three times leaves, and twice does not", () => {
  shift();
  shift();
  assert.deepEqual(page.went, []);
  shift();
  assert.deepEqual(page.went, [AWAY]);
});

test("another key between them begins anew", () => {
  shift();
  shift();
  page.dispatch(key("keydown", "a"));
  shift();
  shift();
  assert.deepEqual(page.went, []);
});

test("a capital letter is no Shift alone", () => {
  for (let times = 0; times < 3; times += 1) {
    page.dispatch(key("keydown", "Shift"));
    page.dispatch(key("keydown", "A"));
    page.dispatch(key("keyup", "Shift"));
  }
  assert.deepEqual(page.went, []);
});

test("Shift with another key held, or held down long, does not count", () => {
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) {
    for (let times = 0; times < 3; times += 1) shift(held);
  }
  assert.deepEqual(page.went, []);
});

test("three times within five seconds, or it begins anew", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  shift();
  shift();
  mock.timers.tick(5000);
  shift();
  assert.deepEqual(page.went, []);
});

test("how often it is still to be pressed is said, and that it ended", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  shift();
  assert.equal(exit.next.textContent, "twice more");
  shift();
  assert.equal(exit.next.textContent, "once more");
  mock.timers.tick(5000);
  assert.equal(exit.next.textContent, "not leaving");
  assert.equal(exit.next.attributes.get("role"), "status");
});

test("who comes back by the browser's own button is led away again", () => {
  exit.click();
  page.dispatch(Object.assign(new Event("pageshow"), { persisted: true }));
  assert.deepEqual(page.went, [AWAY, AWAY]);
});

test("who opens the address anew stays, and so does who comes back after that", () => {
  exit.click();
  page.dispatch(Object.assign(new Event("pageshow"), { persisted: false }));
  page.dispatch(Object.assign(new Event("pageshow"), { persisted: true }));
  assert.deepEqual(page.went, [AWAY]);
});

test("a browser that closes its storage leaves all the same", async () => {
  const sessionStorage = new Store();
  sessionStorage.closed = true;
  await open({ sessionStorage });
  exit.click();
  assert.deepEqual(page.went, [AWAY]);
});

test("a page without an exit has none", async () => {
  openPage();
  await assert.doesNotReject(run("squad/js/quick_exit.js"));
});
