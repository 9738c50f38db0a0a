/* Says whether the editor's own device could read in a language: a girl's device may not, and then only a recording is heard. */
const place = document.querySelector("[data-device-voice]");

if (place) {
  const { voiceFor } = await import(place.dataset.deviceVoice);
  const voice = await voiceFor(place.dataset.language, true);
  place.querySelector(voice ? "[data-there]" : "[data-none]").hidden = false;
  place.hidden = false;
}
