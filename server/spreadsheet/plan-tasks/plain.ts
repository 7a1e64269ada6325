/** Words of a task table in a form that can be searched while its letters stay where they were. */

/**
 * Lower case without marks, đ as d; signs and spaces stay. Every letter of NFC text keeps its place, so that what is
 * found here can be cut out of the original.
 */
export function plain(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
    return bare.length === letter.length ? bare : letter;
  }).join('');
}

const TAG = /<\/?(?:ul|ol|li|i|b|u|p|br|div|span|em|strong|font|sup|sub)\b[^>]*>/gi;

/** The text of a cell without tags that a copy left in it, list marks at line starts, and signs for spaces. */
export function cellWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(TAG, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/\*\*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One line of it: line breaks inside a sentence close up. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Clauses between semicolons and line breaks, without list marks. */
export function clausesOf(text: string): string[] {
  return text
    .split(/;|\n/)
    .map((clause) => clause.replace(/^[\s\-–•+*]+/, '').trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}
