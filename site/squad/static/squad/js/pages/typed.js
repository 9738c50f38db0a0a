/* A form that waits for its sender to sign in again in another tab: signing in gives forms a new mark, so that the
   form would be refused once more. When she comes back to this tab it takes over the new mark, and says so. */
const form = document.querySelector("[data-typed]");
const said = document.querySelector("[data-signed-in]");

async function takeOver() {
  if (document.visibilityState !== "visible") return;
  const answer = await fetch(form.dataset.markAt, { cache: "no-store" });
  if (answer.redirected || !answer.ok) return; // not signed in yet
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const mark = page.querySelector("[name=csrfmiddlewaretoken]");
  if (!mark) return;
  form.elements.csrfmiddlewaretoken.value = mark.value;
  said.textContent = said.dataset.signedIn;
}

if (form && said) document.addEventListener("visibilitychange", takeOver);
