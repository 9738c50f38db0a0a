/* The general step beside the form of an adapted one: shown as soon as a step is chosen. A step that the
   chosen module does not have is said to be none of its steps; the server refuses it too. */
(() => {
  class StepSource extends window.StimulusModule.Controller {
    connect() {
      this.select = this.element.querySelector('select[name$="-step_id"]');
      if (!this.select) return;
      this.out = document.createElement("div");
      this.out.className = "version-source";
      this.out.setAttribute("aria-live", "polite");
      this.select.closest("[data-contentpath]").after(this.out);
      this.changed = () => this.show();
      this.select.addEventListener("change", this.changed);
      this.show();
    }

    disconnect() {
      this.select?.removeEventListener("change", this.changed);
      this.out?.remove();
    }

    async show() {
      const page = this.element.closest("form")?.querySelector('[name="page"]')?.value;
      const asked = (this.asked = (this.asked ?? 0) + 1);
      this.out.textContent = "";
      if (!page || !this.select.value) return;
      const query = new URLSearchParams({ page, step: this.select.value });
      const answer = await fetch(`${this.element.dataset.sourceUrl}?${query}`).catch(() => null);
      if (asked !== this.asked) return; // a later one is on its way
      if (answer?.ok && !answer.redirected) this.out.innerHTML = await answer.text();
      // where nobody is signed in any more, the answer is the page to sign in
      else this.out.textContent = answer?.status === 404 ? this.element.dataset.sourceNone : this.element.dataset.sourceFailed;
    }
  }

  window.wagtail.app.register("step-source", StepSource);
})();
