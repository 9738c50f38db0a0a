/* Node reads our scripts as browsers do: each is a module, and an address of one app leads into the folder of another
   (`/static/facilitation/plan.js` imports `/static/modules/js/plan.js`). */
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const STATIC = ["site/squad/static/", "site/facilitation/static/", "modules/static/", "accessibility/static/"];

/* The file of our own at an address below /static/, or undefined. That of a kind of step stands in its folder. */
export function staticFile(address) {
  if (address.startsWith("modules/steps/")) return `${ROOT}${address}`;
  return STATIC.map((folder) => `${ROOT}${folder}${address}`).find((path) => existsSync(path));
}

registerHooks({
  resolve(specifier, context, next) {
    const from = STATIC.find((folder) => context.parentURL?.startsWith(`file://${ROOT}${folder}`));
    if (!from || !specifier.startsWith(".")) return next(specifier, context);
    const address = new URL(specifier, context.parentURL).pathname.slice(`${ROOT}${from}`.length);
    return { url: `file://${staticFile(address)}`, format: "module", shortCircuit: true };
  },
  load(url, context, next) {
    return next(url, { ...context, format: url.includes("/static/") ? "module" : context.format });
  },
});
