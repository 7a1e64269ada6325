/** Whether fingers press here: a keyboard that is not asked for would cover half of the screen. */
export const isTouched = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/**
 * "Done" on the keyboard of a phone puts the keyboard away instead of sending the form: it is sent by its button, with
 * the picture that may follow.
 */
export function doneHidesKeyboard(form: HTMLFormElement): () => void {
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !isTouched()) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.target.blur();
  }
  form.addEventListener('keydown', press);
  return () => form.removeEventListener('keydown', press);
}
