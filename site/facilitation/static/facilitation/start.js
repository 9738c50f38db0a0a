/* This browser remembers which version was chosen last: a neutral code under a neutral name, and nothing else. */
const KEY = "squad.version";
const form = document.querySelector("[data-start]");

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(version) {
  try {
    localStorage.setItem(KEY, version);
  } catch {
    /* storage is closed to us: she chooses again next time */
  }
}

const choices = [...form.querySelectorAll("input[name=version]")];
if (!new URLSearchParams(location.search).has("version")) {
  const known = choices.find((choice) => choice.value === remembered());
  if (known) known.checked = true;
}
form.addEventListener("submit", () => {
  const chosen = choices.find((choice) => choice.checked);
  if (chosen) remember(chosen.value);
});
