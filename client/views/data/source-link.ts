export type SourceLink = { href: string; shown: string; rest: string };

/** A longer address is cut to its host; the link itself stays whole. */
const mostLetters = 40;

const bare = /^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i;

/** The place in an address that a browser can open, and what else the address says; null: nothing to open. */
export function sourceLink(address: string | null): SourceLink | null {
  if (address === null) return null;
  const written = /https?:\/\/[^\s);,]+/.exec(address)?.[0] ?? null;
  const href = written ?? (bare.test(address) ? `https://${address}` : null);
  if (href === null || !URL.canParse(href)) return null;
  const { host, pathname } = new URL(href);
  const rest = written === null ? '' : address.replace(written, '').trim();
  const whole = host + pathname.replace(/\/$/, '');
  return { href, shown: whole.length <= mostLetters ? whole : `${host}/…`, rest };
}
