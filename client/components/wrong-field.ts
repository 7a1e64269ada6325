/**
 * Leads whoever sent a form that was not taken to the first field that is wrong: what is wrong stands in an element
 * `.wrong` that describes its field. Also where the server finds it, some time after.
 */
export function leadsToWrong(form: HTMLFormElement): () => void {
  let isAwaited = false;

  function lead(): void {
    const wrong = isAwaited ? form.querySelector('.wrong[id]') : null;
    if (wrong === null) return;
    isAwaited = false;
    for (let box = wrong.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
      box.open = true;
    form.querySelector<HTMLElement>(`[aria-describedby~="${wrong.id}"]`)?.focus();
  }

  const send = () => {
    isAwaited = true;
    window.requestAnimationFrame(lead);
  };
  const change = () => {
    isAwaited = false;
  };
  const observer = new MutationObserver(lead);
  observer.observe(form, { childList: true, subtree: true });
  form.addEventListener('submit', send);
  form.addEventListener('input', change);
  return () => {
    observer.disconnect();
    form.removeEventListener('submit', send);
    form.removeEventListener('input', change);
  };
}
