/** Vietnamese order in both languages: a ă â b c d đ e ê … */
const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

export const compareNames = (a: string, b: string): number => collator.compare(a, b);

/** Text without marks, in lower case, for searching: "Đắk Lắk" → "dak lak". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * How well a text answers what was typed: 0 where it starts with it, 1 where a word starts with it,
 * 2 where every typed word starts some word, 3 where it contains it, null where it does not.
 * The letters of "hcm" also find "Hồ Chí Minh".
 */
export function searchRank(text: string, typed: string): number | null {
  const wanted = fold(typed);
  if (wanted === '') return 0;
  const folded = fold(text);
  if (folded.startsWith(wanted)) return 0;
  const words = folded.split(' ');
  if (folded.includes(` ${wanted}`)) return 1;
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 2;
  const initials = words.map((word) => word.charAt(0)).join('');
  if (folded.includes(wanted) || (wanted.length > 1 && initials.includes(wanted))) return 3;
  return null;
}
