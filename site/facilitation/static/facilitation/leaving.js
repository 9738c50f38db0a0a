/* When one left, for the windows of this browser that are loading just then: a moment under a neutral name, which says
   nothing of a person or of what was on the screen. It means nothing for a window that is opened afterwards. */
const KEY = "squad.left";

/* Storage may be closed to us: then a window that is loading stays, and has its own way out. */
export function markThatOneLeft() {
  try {
    localStorage.setItem(KEY, String(Date.now()));
  } catch {
    /* nothing to keep it with */
  }
}

/* Whether one left since this window began to load. The mark is taken away by the first window that asks and is not
   meant. A moment that is still to come was written before somebody set the clock back. */
export function comesTooLate() {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return false;
    const left = Number(kept);
    const now = Date.now();
    if (left >= now - performance.now() && left <= now) return true;
    localStorage.removeItem(KEY);
  } catch {
    /* nothing was kept */
  }
  return false;
}
