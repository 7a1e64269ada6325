import { indexLevels } from '../../queries/plans/goals.ts';
import type { Reader } from './room.ts';
import type { FieldProblems } from './within.ts';

/** Letters and digits only, without marks: "PAR index", "PAR-INDEX" and "par_index" are one name. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replaceAll(/[^A-Z0-9]/g, '');

/** Names that documents use and the register does not hold. */
const alsoCalled: Readonly<Record<string, string>> = {
  PAR: 'PAR_INDEX',
  CCHC: 'PAR_INDEX',
  HAILONG: 'SIPAS',
  ICT: 'ICT_INDEX',
  VIETNAMICTINDEX: 'ICT_INDEX',
};

/** The code of an index from its code or a name of it; unknown names become problems of the field. */
export const readIndexNames = async (
  reader: Reader,
  names: readonly string[],
  problems: FieldProblems,
  at: (index: number) => string,
): Promise<string[]> => {
  const known = await indexLevels(reader);
  const codes = new Map(
    known.flatMap(({ index, nameVi, nameEn }) =>
      [index, nameVi, nameEn].map((name) => [folded(name), index] as const),
    ),
  );
  const found = names.map((name, position) => {
    const whole = folded(name);
    const short = whole.replace(/^CHISO/, '');
    const code = codes.get(whole) ?? codes.get(short) ?? alsoCalled[short];
    if (code === undefined) problems.add(at(position), 'unknown_index');
    return code ?? '';
  });
  return [...new Set(found)];
};
