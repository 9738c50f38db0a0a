/* How this reader reads, put on the page before its first paint. It comes from this browser and goes nowhere. */
(() => {
  const root = document.documentElement;
  root.dataset.reading = "";
  try {
    const kept = JSON.parse(localStorage.getItem("reading")) || {};
    for (const name of ["letters", "room", "colours", "motion"]) {
      if (/^[a-z]{1,9}$/.test(kept[name] ?? "")) root.dataset[name] = kept[name];
    }
  } catch {
    /* nothing is kept, or nothing may be: the page shows as it is */
  }
})();
