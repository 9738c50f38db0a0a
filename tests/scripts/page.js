/* As much of a page as our scripts ask of one, for tests without a browser. What depends on layout, focus or real
   media stays with the journeys in tests/journeys. */
import { staticFile } from "./as_in_a_browser.js";

export class Element extends EventTarget {
  constructor(parts = {}) {
    super();
    this.dataset = {};
    this.children = [];
    this.attributes = new Map();
    this.textContent = "";
    const names = new Set();
    this.classList = {
      add: (name) => names.add(name),
      remove: (name) => names.delete(name),
      contains: (name) => names.has(name),
      toggle: (name, on = !names.has(name)) => (on ? names.add(name) : names.delete(name)),
    };
    Object.assign(this, parts);
  }

  append(...parts) {
    for (const part of parts) if (part instanceof Element) part.parent = this;
    this.children.push(...parts);
  }

  replaceChildren(...parts) {
    this.children = [];
    this.append(...parts);
  }

  after(part) {
    this.next = part;
  }

  remove() {
    if (this.parent) this.parent.children = this.parent.children.filter((part) => part !== this);
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  click() {
    this.dispatchEvent(new Event("click", { cancelable: true }));
  }
}

/* A store of the browser; `closed` refuses as one does in a private window. */
export class Store {
  constructor(kept = {}) {
    this.kept = new Map(Object.entries(kept));
    this.closed = false;
  }

  #open() {
    if (this.closed) throw new DOMException("closed", "SecurityError");
    return this.kept;
  }

  getItem(name) {
    return this.#open().get(name) ?? null;
  }

  setItem(name, value) {
    this.#open().set(name, String(value));
  }

  removeItem(name) {
    this.#open().delete(name);
  }
}

/* A key event, as a browser sends it. */
export function key(type, name, more = {}) {
  return Object.assign(new Event(type, { cancelable: true }), { key: name, repeat: false, ...more });
}

/* A new page with these parts by selector; its globals stand until the next one. */
export function openPage({ parts = {}, lists = {}, location = {}, localStorage, sessionStorage } = {}) {
  const bus = new EventTarget();
  const went = [];
  const document = Object.assign(new EventTarget(), {
    title: "A page",
    forms: [],
    documentElement: new Element(),
    body: new Element(),
    head: new Element(),
    activeElement: null,
    visibilityState: "visible",
    querySelector: (selector) => parts[selector] ?? null,
    querySelectorAll: (selector) => lists[selector] ?? (parts[selector] ? [parts[selector]] : []),
    getElementById: (id) => parts[`#${id}`] ?? null,
    createElement: () => new Element(),
  });
  const globals = {
    document,
    location: {
      hash: "",
      search: "",
      pathname: "/",
      replace: (address) => went.push(address),
      assign: (address) => went.push(address),
      ...location,
    },
    localStorage: localStorage ?? new Store(),
    sessionStorage: sessionStorage ?? new Store(),
    addEventListener: bus.addEventListener.bind(bus),
    removeEventListener: bus.removeEventListener.bind(bus),
    dispatchEvent: bus.dispatchEvent.bind(bus),
    window: globalThis,
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return { document, went, dispatch: globals.dispatchEvent };
}

let count = 0;

/* Runs the script at an address below /static/ anew, and gives what it exports. */
export function run(address) {
  count += 1;
  return import(`file://${staticFile(address)}?${count}`);
}
