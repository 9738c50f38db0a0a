import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Element, openPage, run } from "./page.js";

const { walkTogether } = await run("facilitation/windows.js");
let channels = [];

/* The browser's own channel, without its wait: what one says, the others hear at once. */
class Channel extends EventTarget {
  constructor(name) {
    super();
    this.name = name;
    this.sent = [];
    channels.push(this);
  }

  postMessage(data) {
    this.sent.push(data);
    for (const other of channels) if (other !== this && other.name === this.name) other.hear(data);
  }

  hear(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

const session = (step) => ({ dataset: { step: String(step), session: "boundaries" } });

function open(step, { moved = true, hash = "", follow = mock.fn(), more } = {}) {
  const exit = new Element();
  const pressed = mock.fn();
  exit.addEventListener("click", pressed);
  const page = openPage({ parts: { "[data-quick-exit]": exit }, location: { hash } });
  const windows = walkTogether(session(step), () => moved, follow, more);
  return { ...page, follow, pressed, windows, channel: channels.at(-1) };
}

beforeEach(() => {
  mock.restoreAll();
  channels = [];
  globalThis.BroadcastChannel = Channel;
});
afterEach(() => {
  channels = [];
});

test("a window that somebody moved says its step, and the other follows", () => {
  const group = open(3, { moved: false });
  open(4);
  assert.deepEqual(group.follow.mock.calls.map(({ arguments: said }) => said), [[4, "#led"]]);
});

test("a window that was led says nothing but its question, so that two never send each other round", () => {
  const { channel } = open(4, { hash: "#led" });
  assert.deepEqual(channel.sent, [-1]);
});

test("a window that was opened beside the others is silent", () => {
  assert.deepEqual(open(2, { moved: false }).channel.sent, []);
});

test("only a window that somebody moved answers the question", () => {
  const { channel } = open(4);
  channel.sent.length = 0;
  channel.hear(-1);
  assert.deepEqual(channel.sent, [4]);
  const led = open(4, { moved: false });
  led.channel.hear(-1);
  assert.deepEqual(led.channel.sent, []);
});

test("the facilitator's window says the address of the group's screen too, and the group's shows it", () => {
  const show = mock.fn();
  open(4, { moved: false, more: { show } });
  open(4, { more: { address: "/fr/session/boundaries/v2/4/group/" } });
  assert.deepEqual(show.mock.calls.map(({ arguments: said }) => said), [["/fr/session/boundaries/v2/4/group/", "#led"]]);
});

test("a window does not follow to the step on which it stands, nor to what is no number", () => {
  const { channel, follow } = open(4, { moved: false });
  channel.hear(4);
  channel.hear(4.5);
  channel.hear(null);
  assert.equal(follow.mock.callCount(), 0);
});

test("when one leaves, the others go along, once", () => {
  const laptop = open(4, { moved: false });
  const group = open(4, { moved: false }); // the page that is there last is the one whose exit is pressed
  laptop.windows.leave();
  laptop.windows.leave();
  assert.deepEqual(laptop.channel.sent, [0]);
  group.channel.hear(0); // once more
  assert.equal(group.pressed.mock.callCount(), 1);
  group.windows.leave(); // the exit that was pressed asks to say it: nobody is told a second time
  assert.deepEqual(group.channel.sent, []);
});

test("a window that was loading when one left goes along when it arrives, and says no step", () => {
  const store = { getItem: () => String(Date.now() % 3_600_000), removeItem() {}, setItem() {} };
  const exit = new Element();
  const pressed = mock.fn();
  exit.addEventListener("click", pressed);
  openPage({ parts: { "[data-quick-exit]": exit }, localStorage: store });
  walkTogether(session(4), () => true, () => {});
  assert.equal(pressed.mock.callCount(), 1);
  assert.deepEqual(channels.at(-1).sent, []);
});

test("a browser without channels walks alone", () => {
  delete globalThis.BroadcastChannel;
  assert.doesNotThrow(() => open(4).windows.leave());
});

test("a window that the browser brings back says where it is", () => {
  const { channel, dispatch } = open(4, { moved: false });
  dispatch(Object.assign(new Event("pageshow"), { persisted: true }));
  assert.deepEqual(channel.sent, [4]);
});
