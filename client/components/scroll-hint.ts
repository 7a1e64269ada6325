/**
 * Marks a box that is wider inside than outside with `data-more` while something still waits at its right edge;
 * base.css fades that edge.
 */
export function hintsAtMore(box: HTMLElement): () => void {
  const mark = () => {
    const isMore = box.scrollWidth - box.clientWidth - box.scrollLeft > 2;
    box.toggleAttribute('data-more', isMore);
  };
  const observer = new ResizeObserver(mark);
  observer.observe(box);
  for (const inside of box.children) observer.observe(inside);
  box.addEventListener('scroll', mark, { passive: true });
  return () => {
    observer.disconnect();
    box.removeEventListener('scroll', mark);
  };
}
