/* The live map of a story beside its form: what stands in the fields is sent to the server, drawn there, and kept
   nowhere. It is drawn anew a moment after the last change, and when its button is pressed. */
(() => {
  const WAIT = 700;

  class StoryMap extends window.StimulusModule.Controller {
    connect() {
      this.panel = document.createElement("section");
      this.panel.className = "story-map";
      const heading = document.createElement("h3");
      heading.textContent = this.element.dataset.mapHeading;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-small button-secondary";
      button.textContent = this.element.dataset.mapButton;
      button.addEventListener("click", () => this.draw());
      this.out = document.createElement("div");
      this.panel.append(heading, button, this.out);
      this.place = document.createElement("div");
      this.place.className = "story-map-place";
      this.place.append(this.panel);
      this.element.append(this.place);
      this.panel.dataset.toField = "";
      this.later = () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.draw(), WAIT);
      };
      this.element.addEventListener("input", this.later);
      this.element.addEventListener("change", this.later);
      this.watcher = new MutationObserver((changes) => {
        if (changes.some((change) => !this.panel.contains(change.target))) this.later();
      });
      this.watcher.observe(this.element, { childList: true, subtree: true });
      this.later();
      requestAnimationFrame(() => this.unfoldTheFirst());
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
    }

    async draw() {
      const first = this.element.querySelector('input[name$="-messages-count"]');
      const form = this.element.closest("form");
      if (!first || !form) return;
      const prefix = first.name.slice(0, -"-messages-count".length);
      const body = new FormData();
      for (const [name, value] of new FormData(form)) {
        if (name.startsWith(`${prefix}-`)) body.append(name, value);
      }
      body.append("prefix", prefix);
      body.append("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
      const asked = (this.asked = (this.asked ?? 0) + 1);
      const answer = await fetch(this.element.dataset.mapUrl, { method: "POST", body }).catch(() => null);
      if (asked !== this.asked) return; // a later one is on its way
      if (answer?.ok) this.out.innerHTML = await answer.text();
      else this.out.textContent = this.element.dataset.mapFailed;
    }
  }

  window.wagtail.app.register("story-map", StoryMap);
})();
