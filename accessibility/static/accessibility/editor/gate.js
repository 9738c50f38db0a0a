/* What the gate finds, beside the form: asked for once the form stands, and a moment after each saving.

Without this script the way to the same list stands in its place. What an editor chose or opened in the list stays so. */
(() => {
  const QUIET = 1500; // Wagtail saves half a second after a key: the list waits until the writing pauses

  class Gate extends window.StimulusModule.Controller {
    connect() {
      this.list = this.element.querySelector("[data-gate-list]");
      this.status = this.element.querySelector("[data-gate-status]");
      this.saved = (event) => {
        if (event.target.contains(this.element)) this.later();
      };
      addEventListener("w-autosave:success", this.saved);
      if (!this.element.hasAttribute("data-gate-here")) this.show();
    }

    disconnect() {
      removeEventListener("w-autosave:success", this.saved);
      clearTimeout(this.timer);
    }

    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), QUIET);
    }

    async show() {
      const asked = (this.asked = (this.asked ?? 0) + 1);
      const answer = await fetch(`${this.element.dataset.gate}?part=1`, { headers: { "X-Requested-With": "XMLHttpRequest" } }).catch(() => null);
      if (asked !== this.asked || !answer?.ok || answer.redirected) return; // a later one is on its way, or nobody is signed in
      const html = await answer.text();
      const chosen = new Set([...this.list.querySelectorAll("input:checked")].map((box) => box.value));
      const folds = new Map([...this.list.querySelectorAll("details")].map((fold) => [fold.dataset.fold, fold.open]));
      this.list.innerHTML = html;
      for (const box of this.list.querySelectorAll("input[type=checkbox]")) box.checked = chosen.has(box.value);
      for (const fold of this.list.querySelectorAll("details")) fold.open = folds.get(fold.dataset.fold) ?? fold.open;
      const says = this.list.querySelector("[data-gate-says]")?.textContent.trim() ?? "";
      if (this.status.textContent !== says) this.status.textContent = says;
    }
  }

  window.wagtail.app.register("accessibility-gate", Gate);
})();
