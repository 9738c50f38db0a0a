import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Element, key, openPage, run, Store } from "./page.js";

test("F2 opens help, and not with another key held", async () => {
  const help = new Element();
  const opened = mock.fn();
  help.addEventListener("click", opened);
  const { dispatch } = openPage({ parts: { "[data-help]": help } });
  await run("squad/js/help_key.js");
  for (const held of ["ctrlKey", "altKey", "metaKey"]) dispatch(key("keydown", "F2", { [held]: true }));
  dispatch(key("keydown", "F3"));
  assert.equal(opened.mock.callCount(), 0);
  const press = key("keydown", "F2");
  dispatch(press);
  assert.equal(opened.mock.callCount(), 1);
  assert.ok(press.defaultPrevented);
});

for (const [kept, shown] of [
  ['{"letters": "large", "motion": "still"}', { reading: "", letters: "large", motion: "still" }],
  ['{"letters": "\\"><script>", "other": "x"}', { reading: "" }],
  ["not JSON", { reading: "" }],
  ["null", { reading: "" }],
]) {
  test(`how somebody reads is put on the page: ${kept}`, async () => {
    const { document } = openPage({ localStorage: new Store({ reading: kept }) });
    await run("squad/js/first/reading.js");
    assert.deepEqual(document.documentElement.dataset, shown);
  });
}

test("what a group tapped, chose or wrote is forgotten when the page goes, when one leaves, and when it comes back", async () => {
  for (const event of ["pagehide", "squad:leave", "pageshow"]) {
    const is = (...kinds) => (selector) => kinds.some((kind) => selector.split(", ").includes(kind));
    const list = new Element({ matches: is("select"), selectedIndex: 2 });
    const text = new Element({ matches: is("textarea"), value: "a name", defaultValue: "" });
    const box = new Element({ matches: is("input"), checked: true, defaultChecked: false });
    const open = new Element({ open: true });
    const { dispatch } = openPage({
      lists: { "[data-forget] :is(input, select, textarea)": [list, text, box], "[data-forget] details[open]": [open] },
    });
    const heard = mock.fn();
    addEventListener("squad:forget", heard);
    await run("modules/js/forget.js");
    dispatch(Object.assign(new Event(event), { persisted: true }));
    assert.deepEqual([list.selectedIndex, text.value, box.checked, open.open], [0, "", false, false], event);
    assert.equal(heard.mock.callCount(), 1);
  }
});

function version(code, pathname, current = false) {
  return new Element({ dataset: { version: code }, pathname, hasAttribute: () => current });
}

test("an address without a version leads to the one that was chosen last", async () => {
  const versions = [version("v1", "/nl/m/v1/"), version("v2", "/nl/m/v2/")];
  const lists = { "[data-versions] [data-version]": versions };
  const chosen = new Store({ "squad.version": "v2" });
  const bare = openPage({ lists, localStorage: chosen, location: { pathname: "/nl/m/", search: "?start=14:00", hash: "#x" } });
  await run("modules/js/version.js");
  assert.deepEqual(bare.went, ["/nl/m/v2/?start=14:00#x"]);
  const named = openPage({ lists, localStorage: chosen, location: { pathname: "/nl/m/v1/" } });
  await run("modules/js/version.js");
  assert.deepEqual(named.went, []);
  versions[0].click();
  assert.equal(chosen.getItem("squad.version"), "v1");
});

test("a version that is gone leads nowhere", async () => {
  const { went } = openPage({
    lists: { "[data-versions] [data-version]": [version("v1", "/nl/m/v1/")] },
    localStorage: new Store({ "squad.version": "v9" }),
    location: { pathname: "/nl/m/" },
  });
  await run("modules/js/version.js");
  assert.deepEqual(went, []);
});

test("the sign of a certificate is posted, and goes out of the address", async () => {
  const form = new Element({ elements: { code: new Element() }, requestSubmit: mock.fn() });
  openPage({ parts: { "[data-check]": form }, location: { pathname: "/nl/certificate/check/", hash: "#signed-text" } });
  globalThis.history = { replaceState: mock.fn() };
  await run("squad/js/pages/certificate.js");
  assert.equal(form.elements.code.value, "signed-text");
  assert.deepEqual(history.replaceState.mock.calls[0].arguments, [null, "", "/nl/certificate/check/"]);
  assert.equal(form.requestSubmit.mock.callCount(), 1);
});

test("the link of an error leads into its field", async () => {
  const summary = new Element({ focus: mock.fn() });
  const field = new Element({ focus: mock.fn(), scrollIntoView: mock.fn() });
  openPage({ parts: { "[data-form-errors]": summary, "#id_girls": field } });
  await run("squad/js/form_errors.js");
  assert.equal(summary.focus.mock.callCount(), 1);
  const press = new Event("click", { cancelable: true });
  Object.defineProperty(press, "target", { value: { closest: () => ({ hash: "#id_girls" }) } });
  summary.dispatchEvent(press);
  assert.equal(field.focus.mock.callCount(), 1);
});
