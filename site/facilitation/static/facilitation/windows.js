/* Two windows of one browser walk together: the facilitator's and the group's. They tell each other one number, the
   step; 0 means "leave now", -1 asks "where are you?". The facilitator's tells the address of the group's screen as well,
   which may speak another language from now on. Nothing goes to the server, and no step is stored.

   A window that somebody moved tells its step, when it is left and again when it has arrived, because the other one
   may be loading just then. A window that was led tells nothing, so that two windows never send each other round; it
   asks, and only a window that somebody moved answers. A window that was opened beside the others is silent.

   A window that was loading when somebody left hears nothing of it, and nobody is there to be asked when it has arrived:
   for it the browser keeps a mark that one left, until the next window of a session takes the mark away. */
import { comesTooLate, markThatOneLeft } from "./leaving.js";

const LEAVE = 0;
const ASK = -1;
const LED = "#led";

export function walkTogether(session, moved, follow, { address = "", show = () => {} } = {}) {
  const here = Number(session.dataset.step);
  const cameBack = () => performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  const wasLed = location.hash === LED && !cameBack();
  const byHand = cameBack() || (!wasLed && moved());

  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`squad-${session.dataset.session}`) : null;
  const tell = (number) => channel?.postMessage(number);
  const tellWhere = () => {
    tell(here);
    if (address) tell(address);
  };
  let leaving = false; // and everybody has been told, by this window or by the one that sent it away
  const goAlong = () => {
    if (leaving) return;
    leaving = true;
    document.querySelector("[data-quick-exit]")?.click();
  };

  channel?.addEventListener("message", ({ data }) => {
    if (data === LEAVE) goAlong();
    else if (data === ASK) {
      if (byHand) tellWhere();
    } else if (typeof data === "string") show(data, LED);
    else if (Number.isInteger(data) && data !== here) follow(data, LED);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-step]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) tell(Number(link.dataset.step));
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) tellWhere();
  });
  if (comesTooLate()) goAlong();
  else {
    if (byHand) tellWhere();
    if (wasLed) tell(ASK);
  }
  return {
    leave: () => {
      if (leaving) return;
      leaving = true;
      markThatOneLeft();
      tell(LEAVE);
    },
  };
}
