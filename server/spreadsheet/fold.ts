/** Folding: the form in which two spellings of one name are equal. */

/** Lower case, without marks, đ as d, everything that is no letter or digit as one space. */
export function fold(text: string): string {
  if (text.length > 120) return foldAnew(text);
  let folded = known.get(text);
  if (folded === undefined) {
    folded = foldAnew(text);
    if (known.size > 60_000) known.clear();
    known.set(text, folded);
  }
  return folded;
}

/** The cells of a sheet repeat themselves: units, channels, headings. */
const known = new Map<string, string>();

function foldAnew(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As `fold`, without the spaces: 'Đắk Lắk', 'Dak-Lak' and 'DakLak' are all 'daklak'. */
export function compact(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** Lower case and NFC with single spaces and one kind of hyphen; the marks stay. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*-\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** NFC; signs without a shape out; full-width letters, every kind of blank as the ordinary ones; line breaks stay. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\r\n?/g, '\n');
}

/** Levenshtein distance with neighbours swapped as one step; stops counting beyond `limit` (returns limit + 1). */
export function editDistance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((above[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
