/* A form that waits for its sender to sign in again in another tab: signing in gives forms a new token, so that the
   form would be refused once more. When she comes back to this tab it takes over the new token, and says so. */
const form = document.querySelector("[data-preserved-form]");
const notice = document.querySelector("[data-signed-in]");

async function takeOver() {
  if (document.visibilityState !== "visible") return;
  const answer = await fetch(form.dataset.tokenAt, { cache: "no-store" });
  if (answer.redirected || !answer.ok) return; // not signed in yet
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("[name=csrfmiddlewaretoken]");
  if (!token) return;
  form.elements.csrfmiddlewaretoken.value = token.value;
  notice.textContent = notice.dataset.signedIn;
}

if (form && notice) document.addEventListener("visibilitychange", takeOver);
