/** The word that says what kind of unit a name is of: 'TP', 'thị xã', 'huyện', 'H.'. */
import { fold } from './fold.ts';
import type { RegisterUnit } from './register.ts';

const TYPE_WORDS =
  'thanh pho truc thuoc trung uong|uy ban nhan dan|thanh pho|thi tran|thi xa|tinh|quan|huyen|phuong|xa|dac khu|ubnd|tp|tx|tt|t p|t x';
const BEFORE = new RegExp(`^(?:(?:${TYPE_WORDS}|province of|city of) )+`);
const AFTER = / (?:province|city|district|town|commune|ward|special zone)$/;

export const SHORT_TYPE = /^\s*(?:t\s*\.?\s*p|t\s*\.?\s*x|tt|h|q|p|x)\s*\.\s*/i;

type UnitType = 'province' | 'city' | 'district' | 'town' | 'commune' | 'ward' | 'township' | 'special_zone';

const WRITTEN_OUT: readonly (readonly [UnitType, RegExp])[] = [
  ['ward', /^phuong\b| ward$/],
  ['commune', /^xa\b| commune$/],
  ['township', /^thi tran\b/],
  ['special_zone', /^dac khu\b| special zone$/],
  ['district', /^(huyen|quan)\b| district$/],
  ['town', /^(thi xa|tx|t x)\b| town$/],
  ['city', /^(thanh pho|tp|t p)\b| city$/],
  ['province', /^tinh\b| province$/],
];
const LETTER: readonly (readonly [UnitType, RegExp])[] = [
  ['ward', /^\s*p\s*\./i],
  ['commune', /^\s*x\s*\./i],
  ['district', /^\s*[hq]\s*\./i],
];

/** The name without its kind, folded: 'TP. Hà Nội' → 'ha noi'. */
export function withoutType(text: string): string {
  const folded = fold(text);
  const bare = folded.replace(BEFORE, '').replace(AFTER, '');
  return /\p{L}/u.test(bare) ? bare : folded;
}

/** The kind that is written out ('huyện', 'TP'); a lone letter ('Q.') may as well be the first of a name. */
function writtenType(text: string): UnitType | null {
  const folded = fold(text).replace(/^(?:(?:ubnd|uy ban nhan dan|hdnd) )+/, '');
  return WRITTEN_OUT.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The kind that a name says, also by a letter. */
export function typeOf(text: string): UnitType | null {
  return writtenType(text) ?? LETTER.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** False where the text says another kind than the unit is of: 'TP Quảng Ngãi' is not the province Quảng Ngãi. */
export function isOfType(unit: RegisterUnit, text: string, byLetter: boolean): boolean {
  const said = byLetter ? typeOf(text) : writtenType(text);
  if (said === null) return true;
  if (said === 'province') return unit.level === 'province';
  return said === (writtenType(unit.nameVi) ?? unit.type);
}
