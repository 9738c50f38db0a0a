/* The run sheet shows which step is being read. */
const links = new Map();
for (const link of document.querySelectorAll("[data-sheet] ol a")) {
  const step = document.getElementById(link.hash.slice(1));
  if (step) links.set(step, link);
}

let here = null;
const seen = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      here?.removeAttribute("aria-current");
      here = links.get(entry.target);
      here.setAttribute("aria-current", "true");
    }
  },
  { rootMargin: "-30% 0px -60% 0px" },
);
for (const step of links.keys()) seen.observe(step);
