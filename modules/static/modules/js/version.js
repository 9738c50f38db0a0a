/* This browser remembers which version was chosen last: a neutral code under a neutral name, and nothing else. An
   address without a version leads to that one; the links lead to any other. */
const KEY = "squad.version";
const versions = [...document.querySelectorAll("[data-versions] [data-version]")];

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

for (const link of versions) {
  link.addEventListener("click", () => {
    try {
      localStorage.setItem(KEY, link.dataset.version);
    } catch {
      /* storage is closed to us: she chooses again next time */
    }
  });
}

const known = versions.find((link) => link.dataset.version === remembered());
const inAddress = versions.some((link) => link.pathname === location.pathname);
if (known && !inAddress && !known.hasAttribute("aria-current")) {
  location.replace(known.pathname + location.search + location.hash);
}
