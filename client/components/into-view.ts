/** Brings the chosen one of a strip that is scrolled sideways into sight. */
export const intoView = (element: Element): void =>
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
