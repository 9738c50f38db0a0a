/* The form of an editor says which revision it was last saved as, also where it saved itself.

Wagtail keeps the revision that it saved by itself to itself, and sends it only when it saves by itself again. A press on
a button then looks as if somebody else had saved meanwhile. Here the two hidden fields follow, and a press waits for
what is still being saved: at most as long as WAIT, since a line may hang. */
{
  const WAIT = 10000;
  const waiting = new WeakMap(); // of each form that is saving itself: what to do when that is over

  const remember = (form, name, value) => {
    const fields = form.querySelectorAll(`input[name="${name}"]`);
    for (const field of fields) field.value = value;
    if (fields.length) return;
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    form.prepend(field);
  };

  const settled = (event) => {
    const press = waiting.get(event.target);
    waiting.delete(event.target);
    press?.();
  };

  // On the window, so that whoever stops Wagtail from saving has had her say.
  addEventListener("w-autosave:save", (event) => {
    if (!event.defaultPrevented && !waiting.has(event.target)) waiting.set(event.target, null);
  });

  addEventListener("w-autosave:success", (event) => {
    const { revision_id, revision_created_at } = event.detail.data;
    if (revision_id && revision_created_at) {
      remember(event.target, "loaded_revision_id", revision_id);
      remember(event.target, "loaded_revision_created_at", revision_created_at);
    }
    settled(event);
  });

  addEventListener("w-autosave:error", settled);

  // What was pressed goes along as a field: Wagtail switches its buttons off once they are pressed.
  const send = (form, button) => {
    const pressed = button?.name ? document.createElement("input") : null;
    if (pressed) {
      Object.assign(pressed, { type: "hidden", name: button.name, value: button.value });
      form.append(pressed);
    }
    form.requestSubmit();
    pressed?.remove();
  };

  addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.matches("form[data-edit-form]")) return;
      if (!waiting.has(form)) {
        form.setAttribute("data-w-autosave-active-value", "false"); // from here on the press saves
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (waiting.get(form)) return; // pressed twice
      const late = setTimeout(() => settled({ target: form }), WAIT);
      waiting.set(form, () => {
        clearTimeout(late);
        send(form, event.submitter);
      });
    },
    true,
  );

  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll("form[data-edit-form]"))
      form.removeAttribute("data-w-autosave-active-value");
  });
}
