/** A part of a page that is drawn after the page: shown where the address names it. */
export function showsPart(part: HTMLElement): void {
  if (window.location.hash !== `#${part.id}`) return;
  part.scrollIntoView();
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
