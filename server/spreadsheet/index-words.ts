/** What sheets call the indices besides their names, folded. */
import { fold } from './fold.ts';
import type { Register, RegisterIndex } from './register.ts';

const REFORM = [
  'par index',
  'parindex',
  'par',
  'chi so cchc',
  'chi so cai cach hanh chinh',
  'cham diem cchc',
];
const SATISFACTION = ['sipas', 'chi so hai long', 'muc do hai long', 'su hai long'];

const OWN: Readonly<Record<string, readonly string[]>> = {
  PAR_INDEX: REFORM,
  SIPAS: SATISFACTION,
  PAPI: ['papi', 'quan tri va hanh chinh cong', 'hieu qua quan tri'],
  PCI: ['pci', 'nang luc canh tranh', 'provincial competitiveness'],
};

/** Below the province the same words mean the province's own measure: 'Chỉ số CCHC của các sở, ban, ngành'. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  CCHC_DEPT: REFORM,
  CCHC_DISTRICT: REFORM,
  CCHC_COMMUNE: REFORM,
  SIPAS_LOCAL: SATISFACTION,
};

/** Below the province an index means the province's own measure of that level, where there is one. */
export function indexAtLevel(index: string, level: string | null, { editions }: Register): string {
  if (editions.some((one) => one.index === index && one.unitLevel === level)) return index;
  const sister = Object.keys(BELOW).find(
    (own) =>
      BELOW[own] === OWN[index] && editions.some((one) => one.index === own && one.unitLevel === level),
  );
  return sister ?? index;
}

/** Its names and the words for it; with those of its big sister where the sheet is about a level that only it has. */
export function wordsOf(index: RegisterIndex, isOfLevel: boolean): string[] {
  const below = isOfLevel ? (BELOW[index.index] ?? []) : [];
  return [...new Set([...namesOf(index), ...(OWN[index.index] ?? []), ...below])].filter(
    (word) => word.length > 2,
  );
}

/** Vietnamese and English name, code and aliases, folded. */
export function namesOf(index: RegisterIndex): string[] {
  return [index.nameVi, index.nameEn, index.index, ...(index.aliases ?? [])].map((name) =>
    fold(name.replaceAll('_', ' ')),
  );
}

const LEAD =
  /^(?:ket qua|bo chi so|chi so|diem so|diem tong hop|tong diem|diem|xep hang|thu hang|vi tri|hang|rank(?:ing)?(?: of)?|scores?(?: of)?) /;
const TAIL =
  / (?:scores?|rank(?:ing)?|index|nam|diem|diem so|tong diem|tong hop|xep hang|thu hang|hang|total|cap tinh|chung)$/;

/** The one index that a text is the name of, perhaps with a year and 'Điểm' or 'Hạng'; null for any other text. */
export function indexNamed(text: string, register: Register): string | null {
  if (text.length > 160) return null;
  const known = lookupOf(register);
  const plain = text.replaceAll('_', ' ').replace(/(?<!\d)20[0-4]\d(?!\d)/g, ' ');
  const inside = /\(([^()]*\p{L}[^()]*)\)/u.exec(plain)?.[1] ?? '';
  for (const one of [plain, plain.replace(/\([^()]*\)/g, ' '), inside]) {
    const index = stripped(fold(one), known);
    if (index !== null) return index;
  }
  return null;
}

function stripped(folded: string, known: ReadonlyMap<string, string>): string | null {
  for (let rest = folded; ;) {
    const index = known.get(rest);
    if (index !== undefined) return index;
    const shorter = LEAD.test(rest) ? rest.replace(LEAD, '') : rest.replace(TAIL, '');
    if (shorter === rest) return null;
    rest = shorter;
  }
}

const lookups = new WeakMap<Register, Map<string, string>>();

function lookupOf(register: Register): Map<string, string> {
  let known = lookups.get(register);
  if (!known) {
    known = new Map();
    for (const index of [...register.indices].reverse())
      for (const word of wordsOf(index, false)) known.set(word, index.index);
    lookups.set(register, known);
  }
  return known;
}
