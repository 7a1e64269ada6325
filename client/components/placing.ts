/** Keeps a popover under the button that opened it, or above it where there is no room, inside the window. */
export function keepUnder(
  anchor: HTMLElement,
  popover: HTMLElement,
  align: 'start' | 'end' = 'start',
): () => void {
  const place = () => {
    const box = anchor.getBoundingClientRect();
    const width = popover.offsetWidth;
    const height = popover.offsetHeight;
    const wanted = align === 'start' ? box.left : box.right - width;
    const left = Math.max(8, Math.min(wanted, window.innerWidth - width - 8));
    const below = box.bottom + 4;
    const isRoomBelow = below + height <= window.innerHeight - 8;
    const above = box.top - 4 - height;
    const inside = Math.max(8, Math.min(below, window.innerHeight - height - 8));
    const top = isRoomBelow ? below : above >= 8 ? above : inside;
    popover.style.left = `${left}px`;
    popover.style.top = `${top}px`;
  };
  place();
  // Its content is drawn after it opens.
  const grown = new ResizeObserver(place);
  grown.observe(popover);
  window.addEventListener('resize', place);
  window.addEventListener('scroll', place, true);
  return () => {
    grown.disconnect();
    window.removeEventListener('resize', place);
    window.removeEventListener('scroll', place, true);
  };
}
