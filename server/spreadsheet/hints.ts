/** What somebody says of a whole file beforehand ("PCI, 2019, published"), put on its sheets. */
import type { Mapping, SheetMapping } from './mapping.ts';
import type { SheetResult } from './recognise.ts';
import type { Stage } from './register.ts';

export interface Hints {
  readonly index?: string | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
  readonly stage?: Stage | undefined;
  /** True: a scheme is made of what sheets list that no scheme explains. */
  readonly newScheme?: boolean | undefined;
  /** The day of which a list of units is. */
  readonly asOf?: string | undefined;
  /** The plan of the tasks; null: a new one. */
  readonly plan?: string | null | undefined;
}

/**
 * The mapping with the hints on every table that was found. A hint is believed before the file. Only where the sheets
 * differ among themselves and one of them says the same as the hint does it choose: the sheets of 2015 out of nine years.
 */
export function withHints(sheets: readonly SheetResult[], hints: Hints, mapping: Mapping): Mapping {
  const tables = sheets.filter((sheet) => sheet.shape !== 'none');
  const chosen = tables.map((sheet): SheetMapping => {
    const known = mapping.sheets?.find((one) => one.sheet === sheet.sheet && (one.part ?? 0) === sheet.part);
    const isOther = (['index', 'year', 'level'] as const).some((field) =>
      saysOther(sheet, field, tables, hints),
    );
    const take = isOther ? { take: false } : {};
    return { sheet: sheet.sheet, part: sheet.part, ...(isOther ? {} : givenOf(hints)), ...known, ...take };
  });
  const others = mapping.sheets?.filter((one) => !chosen.some((made) => isSameTable(one, made))) ?? [];
  return { ...mapping, sheets: [...others, ...chosen] };
}

/** The mapping with a new scheme for every sheet that offers one. */
export function withNewSchemes(sheets: readonly SheetResult[], hints: Hints, mapping: Mapping): Mapping {
  const { index, level, year: fromYear } = hints;
  const made = sheets
    .filter(({ parts, part }) => parts.length > 0 && part === 0)
    .map(({ sheet }): SheetMapping => {
      const known = mapping.sheets?.find((one) => one.sheet === sheet && (one.part ?? 0) === 0);
      return { sheet, take: true, kind: 'scores', newScheme: { index, level, fromYear }, ...known };
    });
  const others = mapping.sheets?.filter((one) => !made.some((own) => isSameTable(one, own))) ?? [];
  return { ...mapping, sheets: [...others, ...made] };
}

function isSameTable(one: SheetMapping, other: SheetMapping): boolean {
  return one.sheet === other.sheet && (one.part ?? 0) === (other.part ?? 0);
}

function givenOf({
  plan: _plan,
  asOf: _asOf,
  newScheme: _newScheme,
  ...hints
}: Hints): Omit<Hints, 'plan' | 'asOf' | 'newScheme'> {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined));
}

function saysOther(
  sheet: SheetResult,
  field: 'index' | 'year' | 'level',
  tables: readonly SheetResult[],
  hints: Hints,
): boolean {
  const wanted = hints[field];
  const said = new Set(tables.filter((one) => one.isTaken).flatMap((one) => one[field].value ?? []));
  if (wanted === undefined || said.size < 2 || !said.has(wanted)) return false;
  return sheet[field].value !== null && sheet[field].value !== wanted;
}
