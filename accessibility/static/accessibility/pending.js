// Asks for the page again until everything in it is looked at, and puts the new rows in the place of the old ones.
// Without it the page has a link that does the same.
const rows = document.getElementById("pending-rows");
const progress = document.getElementById("pending-progress");

async function again() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById("pending-rows");
  if (!now) return;
  if (!rows.contains(document.activeElement)) rows.replaceChildren(...now.childNodes);
  if ("pending" in now.dataset) {
    progress.textContent = page.getElementById("pending-progress").textContent;
    await again();
    return;
  }
  if (rows.contains(document.activeElement)) {
    // whoever stands on a link keeps it: the rows change when she leaves them
    rows.addEventListener("focusout", () => setTimeout(again), { once: true });
  }
  progress.textContent = rows.dataset.done;
}

if (rows && "pending" in rows.dataset) again();
