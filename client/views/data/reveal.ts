/** Bring a part of the page into sight and let the keyboard go on from there. */
export function reveal(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  part.scrollIntoView({ block: 'start' });
  part.focus({ preventScroll: true });
}
