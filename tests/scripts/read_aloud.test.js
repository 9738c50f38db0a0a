import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, run } from "./page.js";

const voice = (name, lang, localService = true) => ({ name, lang, localService });

async function chosen(voices, language) {
  openPage();
  globalThis.speechSynthesis = { getVoices: () => voices };
  const { voiceFor } = await run("squad/js/pages/read_aloud.js");
  return (await voiceFor(language))?.name ?? null;
}

test("a voice that works over the network never reads", async () => {
  assert.equal(await chosen([voice("Net", "nl-BE", false), voice("Unknown", "nl-BE", null)], "nl"), null);
});

test("the voice of Belgium comes first, then any of the language", async () => {
  assert.equal(await chosen([voice("Holland", "nl-NL"), voice("Flanders", "nl-BE")], "nl"), "Flanders");
  assert.equal(await chosen([voice("English", "en-GB"), voice("Holland", "nl-NL")], "nl"), "Holland");
});

test("without a voice of the language nothing is read", async () => {
  assert.equal(await chosen([voice("English", "en-GB")], "fr"), null);
});

test("a browser without voices has none", async () => {
  openPage();
  delete globalThis.speechSynthesis;
  const { voiceFor } = await run("squad/js/pages/read_aloud.js");
  assert.equal(await voiceFor("nl"), null);
});
