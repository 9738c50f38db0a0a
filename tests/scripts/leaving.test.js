import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { openPage, run } from "./page.js";

const HOUR = 3_600_000;
const { markThatOneLeft, comesTooLate } = await run("facilitation/leaving.js");
let loadingFor = 0; // milliseconds since the window began to load

beforeEach(() => {
  mock.restoreAll();
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"], now: 5 * HOUR - 100 });
  mock.method(performance, "now", () => loadingFor);
  openPage();
});

test("a window that was loading when one left comes too late", () => {
  markThatOneLeft();
  mock.timers.tick(300);
  loadingFor = 400;
  assert.equal(comesTooLate(), true);
  assert.equal(comesTooLate(), true); // and so does the next one that was loading
});

test("also when the hour changed in between", () => {
  markThatOneLeft(); // a tenth of a second before the hour
  mock.timers.tick(200);
  loadingFor = 250;
  assert.equal(comesTooLate(), true);
});

test("a window that was opened afterwards stays, and takes the mark away", () => {
  markThatOneLeft();
  mock.timers.tick(5000);
  loadingFor = 300;
  assert.equal(comesTooLate(), false);
  assert.equal(localStorage.getItem("squad.left"), null);
});

test("the mark is milliseconds within an hour: no day and no hour", () => {
  markThatOneLeft();
  assert.equal(localStorage.getItem("squad.left"), String(HOUR - 100));
});

test("nobody left where nothing is marked, or nothing may be", () => {
  assert.equal(comesTooLate(), false);
  localStorage.closed = true;
  markThatOneLeft();
  assert.equal(comesTooLate(), false);
});
