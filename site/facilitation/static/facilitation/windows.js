/* Two windows of one browser walk together: the facilitator's and the group's. They tell each other one number, the
   step; 0 means "leave now". Nothing goes to the server, nothing is stored. Only what somebody does is told, so that
   two windows never send each other back and forth. */
export const LEAVE = 0;

export function open(place, whenTold) {
  if (!("BroadcastChannel" in window)) return () => {};
  const channel = new BroadcastChannel(`squad-${place}`);
  channel.addEventListener("message", (event) => {
    if (Number.isInteger(event.data)) whenTold(event.data);
  });
  return (number) => channel.postMessage(number);
}

/* A step that was reached by the browser's own "back" is an act as well. */
export function cameBack() {
  return performance.getEntriesByType("navigation")[0]?.type === "back_forward";
}

export function leaveToo() {
  document.querySelector("[data-quick-exit]")?.click();
}
