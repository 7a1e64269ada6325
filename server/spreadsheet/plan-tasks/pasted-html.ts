/** A table copied in Word or a spreadsheet program, as HTML → sheets. */
import { cleanText } from '../fold.ts';
import type { Sheet } from '../model.ts';
import { readOld } from '../reader.ts';
import { PASTED } from './pasted-text.ts';

/** Word and spreadsheets put a copied table on the clipboard as HTML: cells keep their merges and line breaks. */
export function sheetsOfHtml(html: string): readonly Sheet[] {
  if (!/<table\b/i.test(html)) return [];
  const lines = cleanText(html)
    .replace(/<!--[^]*?-->|<(style|script|xml)\b[^>]*>[^]*?<\/\1>/gi, '')
    .replace(/[\r\n]+/g, ' ')
    .replace(/<\/(?:p|div|li|h\d)>\s*(?=<(?:p|div|ul|ol|li|h\d)\b|[^<\s])/gi, '<br>')
    .replace(/<li\b[^>]*>/gi, '<br>- ');
  return readOld(lines).sheets.map((sheet, at) => ({
    ...sheet,
    name: at === 0 ? PASTED : `${PASTED} ${at + 1}`,
  }));
}
