/** What sheets call the indices besides their names, folded. */
import { fold } from './fold.ts';
import type { RegisterIndex } from './register.ts';

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
  SIPAS_LOCAL: SATISFACTION,
};

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
