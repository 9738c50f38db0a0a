/* When one left, for the windows of this browser that are loading just then: milliseconds within an hour, under a neutral
   name. Neither the day nor the hour stands there, so the mark ties no session to a moment, and it means nothing for a
   window that is opened afterwards. */
const KEY = "squad.left";
const HOUR = 3_600_000;

/* Storage may be closed to us: then a window that is loading stays, and has its own way out. */
export function markThatOneLeft() {
  try {
    localStorage.setItem(KEY, String(Date.now() % HOUR));
  } catch {
    /* nothing to keep it with */
  }
}

/* Whether one left since this window began to load. The first window that asks and is not meant takes the mark away. */
export function comesTooLate() {
  try {
    const left = localStorage.getItem(KEY);
    if (left === null) return false;
    const passed = ((Date.now() % HOUR) - Number(left) + HOUR) % HOUR;
    if (passed <= performance.now()) return true;
    localStorage.removeItem(KEY);
  } catch {
    /* nothing was kept */
  }
  return false;
}
