import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Element, openPage, run } from "./page.js";

let page;
let form;
let fields;

/* An event that a form sends, as it reaches the window. */
function send(name, more = {}) {
  const event = Object.assign(new Event(name, { cancelable: true }), more);
  Object.defineProperty(event, "target", { value: form });
  page.dispatch(event);
  return event;
}

const press = () => send("submit", { submitter: null, stopImmediatePropagation: mock.fn() });
const saved = (revision) => send("w-autosave:success", { detail: { data: { revision_id: revision, revision_created_at: "now" } } });

beforeEach(async () => {
  mock.timers.reset();
  fields = {};
  form = new Element({
    matches: () => true,
    requestSubmit: mock.fn(),
    querySelectorAll: (selector) => (fields[selector] ? [fields[selector]] : []),
    prepend: (field) => (fields[`input[name="${field.name}"]`] = field),
  });
  page = openPage();
  await run("squad/js/pages/own_autosave.js");
});

test("the form says which revision it saved itself as", () => {
  saved("41");
  saved("42");
  assert.equal(fields['input[name="loaded_revision_id"]'].value, "42");
});

test("a press with nothing under way goes at once, and ends saving by itself", () => {
  assert.equal(press().defaultPrevented, false);
  assert.equal(form.attributes.get("data-w-autosave-active-value"), "false");
});

test("a press while it saves itself waits for that, then goes once", () => {
  send("w-autosave:save");
  assert.equal(press().defaultPrevented, true);
  assert.equal(press().defaultPrevented, true); // pressed twice
  assert.equal(form.requestSubmit.mock.callCount(), 0);
  saved("43");
  assert.equal(form.requestSubmit.mock.callCount(), 1);
});

test("also where that fails", () => {
  send("w-autosave:save");
  press();
  send("w-autosave:error");
  assert.equal(form.requestSubmit.mock.callCount(), 1);
});

test("a line that hangs keeps nobody longer than ten seconds", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  send("w-autosave:save");
  press();
  mock.timers.tick(10_000);
  assert.equal(form.requestSubmit.mock.callCount(), 1);
});
