/**
 * Text typed for the fonts of before Unicode. A workbook stores it as Latin letters ("Hµ Néi", "Haø Noäi") and
 * only the font made it Vietnamese; without the font it has to be converted.
 * TCVN3 is the "ABC" set of .VnTime and its like; VNI is the set of VNI-Times (a letter, then its mark).
 */
import { spelling } from './vietnamese.ts';

export type LegacyFont = 'TCVN3' | 'VNI';

const TCVN3_FROM = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§';
const TCVN3_TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';

const VNI_PAIRS: Readonly<Record<string, string>> = {
  a: 'ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ',
  e: 'ùéøèûẻõẽïẹâêáếàềåểãễäệ',
  o: 'ùóøòûỏõõïọâôáốàồåổãỗäộ',
  ô: 'ùớøờûởõỡïợ',
  u: 'ùúøùûủõũïụ',
  ö: 'ùứøừûửõữïự',
  y: 'ùýøỳûỷõỹ',
};
const VNI_SINGLES = 'ôơöưñđæỉóĩòịîỵ';

const TCVN3 = new Map(Array.from(TCVN3_FROM, (from, i) => [from, Array.from(TCVN3_TO)[i] ?? from]));
const VNI = vniTable();

function vniTable(): Map<string, string> {
  const table = new Map<string, string>();
  const add = (from: string, to: string): void => {
    table.set(from, to);
    table.set(from.toUpperCase(), to.toUpperCase());
    if (from.length === 2) table.set((from[0] ?? '').toUpperCase() + (from[1] ?? ''), to.toUpperCase());
  };
  for (const [base, marks] of Object.entries(VNI_PAIRS)) {
    const letters = Array.from(marks);
    for (let i = 0; i + 1 < letters.length; i += 2) add(base + (letters[i] ?? ''), letters[i + 1] ?? '');
  }
  const singles = Array.from(VNI_SINGLES);
  for (let i = 0; i + 1 < singles.length; i += 2) add(singles[i] ?? '', singles[i + 1] ?? '');
  return table;
}

/** The text in Unicode, as if it had been typed for `font`. Text of another kind comes out wrong: ask `detectLegacyFont` first. */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  if (font === 'TCVN3') return Array.from(text, (letter) => TCVN3.get(letter) ?? letter).join('');
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const pair = VNI.get(text.slice(i, i + 2));
    if (pair !== undefined && i + 1 < text.length) {
      out += pair;
      i++;
    } else {
      out += VNI.get(text[i] ?? '') ?? text[i] ?? '';
    }
  }
  return out;
}

/** True when the text is no Vietnamese as it stands and is entirely Vietnamese once converted. */
export function isLegacyText(text: string, font: LegacyFont): boolean {
  const asIs = spelling(text);
  if (asIs.words === 0 || asIs.syllables === asIs.words) return false;
  const converted = spelling(fromLegacyFont(text, font));
  return converted.syllables === converted.words;
}

/**
 * Which font the texts were typed for; null when they are Unicode already (or hold no Vietnamese).
 * Asks that most texts that are not Vietnamese as they stand become so, in one font clearly more than in the other.
 */
export function detectLegacyFont(texts: Iterable<string>): LegacyFont | null {
  let broken = 0;
  const repaired = { TCVN3: 0, VNI: 0 };
  for (const text of texts) {
    const { words, syllables } = spelling(text);
    if (words === 0 || syllables === words) continue;
    broken++;
    if (isLegacyText(text, 'TCVN3')) repaired.TCVN3++;
    if (isLegacyText(text, 'VNI')) repaired.VNI++;
  }
  const font: LegacyFont = repaired.VNI > repaired.TCVN3 ? 'VNI' : 'TCVN3';
  const other = font === 'VNI' ? repaired.TCVN3 : repaired.VNI;
  return repaired[font] >= 2 && repaired[font] > 0.6 * broken && repaired[font] > other ? font : null;
}
