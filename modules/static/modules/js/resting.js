/* A button that has nothing to do just now says so and keeps the keyboard: one that disables itself under the focus
   lets it fall to the top of the page. */
export const rest = (button, rests) => button.setAttribute("aria-disabled", String(rests));
