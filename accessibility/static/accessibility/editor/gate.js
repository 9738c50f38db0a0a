/* The findings of the gate in the form: fetched once the form is loaded, and 1.5 seconds after each save.

   Without this script a link to the same list is in its place. Boxes, folds and focus in the list outlive a fetch. */
(() => {
  const QUIET = 1500; // Wagtail saves half a second after a key: the list waits until the writing pauses

  const FOCUSED = "a, summary, input";

  /* What in the list is the same as this: the fold, the box or the ways to an address, of which there may be several. */
  const nameOf = (one) => one.closest("summary")?.parentElement.dataset.fold ?? one.value ?? one.getAttribute("href");
  const same = (list, name) => [...list.querySelectorAll(FOCUSED)].filter((one) => nameOf(one) === name);

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
      const focused = this.list.contains(document.activeElement) && nameOf(document.activeElement);
      const at = focused ? same(this.list, focused).indexOf(document.activeElement) : -1;
      this.list.innerHTML = html;
      for (const box of this.list.querySelectorAll("input[type=checkbox]")) box.checked = chosen.has(box.value);
      for (const fold of this.list.querySelectorAll("details")) fold.open = folds.get(fold.dataset.fold) ?? fold.open;
      if (focused) this.focus(same(this.list, focused), at);
      const summary = this.list.querySelector("[data-gate-summary]")?.textContent.trim() ?? "";
      if (this.status.textContent !== summary) this.status.textContent = summary;
    }

    /* Where what had the focus is gone, the panel itself has it, and the next Tab goes on from there. */
    focus(these, at) {
      const one = these[at] ?? these.at(-1) ?? this.element;
      if (one === this.element) one.tabIndex = -1;
      one.focus({ preventScroll: true });
    }
  }

  window.wagtail.app.register("accessibility-gate", Gate);
})();
