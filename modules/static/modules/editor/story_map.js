/* The live map of a story beside its form: what stands in the fields is sent to the server, drawn there, and kept
   nowhere. It is drawn anew a moment after the last change, and when its button is pressed. The card in whose fields
   the cursor stands is marked; F8 goes from a field to the map and back, for who uses keys. */
(() => {
  const WAIT = 700;
  const CARD = /-messages-\d+-/;
  const made = (name, more) => Object.assign(document.createElement(name), more);

  class StoryMap extends window.StimulusModule.Controller {
    connect() {
      this.build();
      this.later = () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.draw(), WAIT);
      };
      this.element.addEventListener("input", this.later);
      this.element.addEventListener("change", this.later);
      this.element.addEventListener("focusin", (event) => this.follow(event.target));
      this.element.addEventListener("keydown", (event) => this.cross(event));
      this.watcher = new MutationObserver((changes) => {
        if (changes.some((change) => !this.panel.contains(change.target))) this.later();
      });
      this.watcher.observe(this.element, { childList: true, subtree: true });
      this.later();
      requestAnimationFrame(() => this.unfoldTheFirst());
    }

    /* The panel, and a link to it on top of the fields: where there is no room beside them it stands below them all. */
    build() {
      const words = this.element.dataset;
      const heading = made("h3", { textContent: words.mapHeading });
      const button = made("button", { type: "button", className: "button button-small button-secondary", textContent: words.mapButton });
      button.addEventListener("click", () => this.draw());
      this.out = made("div", { className: "story-map-out" });
      this.panel = made("section", { className: "story-map", tabIndex: -1, id: `${this.prefix()}-map` });
      this.panel.setAttribute("aria-label", words.mapHeading);
      this.panel.setAttribute("aria-keyshortcuts", "F8");
      this.panel.dataset.toField = "";
      this.panel.append(heading, button, made("p", { className: "story-map-key", textContent: words.mapKey }), this.out);
      this.place = made("div", { className: "story-map-place" });
      this.place.append(this.panel);
      this.way = made("p", { className: "story-map-way" });
      this.way.dataset.toField = "";
      this.way.append(made("a", { href: `#${this.panel.id}`, textContent: words.mapWay }));
      this.element.prepend(this.way);
      this.element.append(this.place);
    }

    prefix() {
      return this.element.querySelector('input[name$="-messages-count"]')?.name.slice(0, -"-messages-count".length) ?? "story";
    }

    /* A new story has one card and nothing in it: the form shows where to begin. */
    unfoldTheFirst() {
      const keys = this.element.querySelectorAll('input[name*="-messages-"][name$="-value-key"]');
      if (keys.length !== 1 || keys[0].value) return;
      for (let at = keys[0].parentElement; at && at !== this.element; at = at.parentElement) {
        if (at.hasAttribute("hidden")) this.element.querySelector(`[aria-controls="${CSS.escape(at.id)}"]`)?.click();
      }
    }

    disconnect() {
      clearTimeout(this.timer);
      this.watcher.disconnect();
      this.place.remove();
      this.way.remove();
    }

    /* Marks the card in whose fields the cursor stands, and brings it into the map's own window; the page stays where it is. */
    follow(field) {
      if (this.panel.contains(field) || this.way.contains(field)) return;
      this.last = field;
      const name = field.name || field.id || "";
      const part = name.match(CARD);
      this.here = part ? `#${name.slice(0, part.index + part[0].length)}value-key` : "";
      this.mark();
    }

    mark() {
      const scroll = this.out.querySelector(".story-map-scroll");
      for (const box of this.out.querySelectorAll(".box")) {
        const here = box.getAttribute("href") === this.here;
        if (here) box.setAttribute("aria-current", "true");
        else box.removeAttribute("aria-current");
        if (!here) continue;
        const [at, room] = [box.getBoundingClientRect(), scroll.getBoundingClientRect()];
        scroll.scrollBy(at.left + at.width / 2 - room.left - room.width / 2, at.top + at.height / 2 - room.top - room.height / 2);
      }
    }

    cross(event) {
      if (event.key !== "F8") return;
      event.preventDefault();
      if (!this.panel.contains(event.target)) {
        (this.out.querySelector("[aria-current]") ?? this.panel).focus();
        this.panel.scrollIntoView({ block: "nearest" });
      } else if (this.last?.isConnected) {
        this.last.focus();
        this.last.scrollIntoView({ block: "center" });
      }
    }

    async draw() {
      const form = this.element.closest("form");
      const prefix = this.prefix();
      if (!form || prefix === "story") return;
      const body = new FormData();
      for (const [name, value] of new FormData(form)) {
        if (name.startsWith(`${prefix}-`)) body.append(name, value);
      }
      body.append("prefix", prefix);
      body.append("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
      const asked = (this.asked = (this.asked ?? 0) + 1);
      const answer = await fetch(this.element.dataset.mapUrl, { method: "POST", body }).catch(() => null);
      if (asked !== this.asked) return; // a later one is on its way
      // where nobody is signed in any more, the answer is the page to sign in
      if (answer?.ok && !answer.redirected) this.show(await answer.text());
      else this.out.textContent = this.element.dataset.mapFailed;
    }

    show(html) {
      const before = this.out.querySelector(".story-map-scroll");
      const [left, top] = [before?.scrollLeft ?? 0, before?.scrollTop ?? 0];
      const focused = this.out.contains(document.activeElement) && document.activeElement.getAttribute("href");
      this.out.innerHTML = html;
      this.out.querySelector(".story-map-scroll")?.scrollTo(left, top);
      this.mark();
      if (focused) (this.out.querySelector(`[href="${CSS.escape(focused)}"]`) ?? this.panel).focus({ preventScroll: true });
    }
  }

  window.wagtail.app.register("story-map", StoryMap);
})();
