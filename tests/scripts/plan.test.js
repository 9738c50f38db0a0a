import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, run, Store } from "./page.js";

openPage();
const plan = await run("modules/js/plan.js");
const HOUSE = plan.read("aaaaaaaa.10-bbbbbbbb.20-cccccccc.15");
const ids = (steps) => steps.map(({ id }) => id[0]).join("");

test("a plan is read as it was written", () => {
  const text = "0f3a9c1e.10-77aa01bc.0";
  assert.deepEqual(plan.read(text), [{ id: "0f3a9c1e", minutes: 10 }, { id: "77aa01bc", minutes: 0 }]);
  assert.equal(plan.write(plan.read(text)), text);
});

for (const [why, text] of [
  ["nothing", null],
  ["an empty text", ""],
  ["markup", "<b>aaaaaaaa.10</b>"],
  ["an id that is too short", "aaaaaaa.10"],
  ["three digits of minutes", "aaaaaaaa.100"],
  ["more minutes than a step may have", "aaaaaaaa.46"],
  ["a step that comes twice", "aaaaaaaa.10-aaaaaaaa.5"],
  ["more than sixty steps", Array.from({ length: 61 }, (_, at) => `${String(at).padStart(8, "0")}.1`).join("-")],
  ["something after the plan", "aaaaaaaa.10\n"],
]) {
  test(`${why} is no plan`, () => assert.equal(plan.read(text), null));
}

test("the longest step and sixty steps are still a plan", () => {
  assert.equal(plan.read(`aaaaaaaa.${plan.MOST}`)[0].minutes, plan.MOST);
  assert.equal(plan.read(Array.from({ length: 60 }, (_, at) => `${String(at).padStart(8, "0")}.1`).join("-")).length, 60);
});

test("a step that is gone from the module is counted and left out", () => {
  const { steps, gone, added } = plan.merge(plan.read("bbbbbbbb.5-dddddddd.9-aaaaaaaa.10-cccccccc.15"), HOUSE);
  assert.equal(ids(steps), "bac");
  assert.equal(gone, 1);
  assert.deepEqual(added, []);
});

test("a step that is new in the module comes after the one it follows there", () => {
  const { steps, added } = plan.merge(plan.read("cccccccc.15-aaaaaaaa.10"), HOUSE);
  assert.equal(ids(steps), "cab");
  assert.equal(ids(added), "b");
});

test("a new first step of the module comes first", () => {
  assert.equal(ids(plan.merge(plan.read("cccccccc.15-bbbbbbbb.20"), HOUSE).steps), "acb");
});

test("what is merged does not change the module's own steps", () => {
  plan.merge(plan.read("cccccccc.15"), HOUSE).steps[0].minutes = 1;
  assert.equal(plan.write(HOUSE), "aaaaaaaa.10-bbbbbbbb.20-cccccccc.15");
});

test("a plan in which every step is left out is none", () => {
  assert.equal(plan.merge(plan.read("aaaaaaaa.0"), plan.read("aaaaaaaa.10")), null);
  assert.equal(plan.merge(null, HOUSE), null);
  assert.equal(plan.merge(HOUSE, null), null);
});

test("steps get their times and their place, those left out have none", () => {
  const steps = plan.timed(plan.read("aaaaaaaa.10-bbbbbbbb.0-cccccccc.15"), "23:50");
  assert.deepEqual(steps.map(({ from, to, place, total }) => [from, to, place, total]), [
    ["23:50", "00:00", 1, 2],
    ["00:00", "00:00", 0, 2],
    ["00:00", "00:15", 2, 2],
  ]);
});

test("words take the place of their names", () => {
  assert.equal(plan.fill("{n} of {total}", { n: 2, total: 6 }), "2 of 6");
});

test("a plan is remembered under the code of its module, and forgotten", () => {
  openPage();
  plan.keep("boundaries", HOUSE);
  assert.equal(localStorage.getItem("squad.plan.boundaries"), plan.write(HOUSE));
  assert.deepEqual(plan.kept("boundaries"), HOUSE);
  assert.equal(plan.kept("trust"), null);
  plan.keep("boundaries", null);
  assert.equal(plan.kept("boundaries"), null);
});

test("what somebody else put into the storage is no plan", () => {
  openPage({ localStorage: new Store({ "squad.plan.boundaries": "javascript:alert(1)" }) });
  assert.equal(plan.kept("boundaries"), null);
});

test("a browser that closes its storage has the module as it stands", () => {
  openPage();
  localStorage.closed = true;
  plan.keep("boundaries", HOUSE);
  assert.equal(plan.kept("boundaries"), null);
});

for (const [search, rest] of [
  ["?length=60", ""],
  ["?length=60&start=14:00", "?start=14:00"],
  ["?start=14:00&length=60", "?start=14:00"],
  ["?a=1&length=60&b=2", "?a=1&b=2"],
]) {
  test(`the length goes out of the address ${search}`, () => {
    const { went } = openPage({ location: { pathname: "/m/", search } });
    assert.equal(plan.leaveLength("#own-plan"), true);
    assert.deepEqual(went, [`/m/${rest}#own-plan`]);
  });
}

test("an address without a length is left alone", () => {
  const { went } = openPage({ location: { pathname: "/m/", search: "?start=14:00" } });
  assert.equal(plan.leaveLength(), false);
  assert.deepEqual(went, []);
});
