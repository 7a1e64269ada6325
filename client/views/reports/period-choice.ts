/** The period of a report as it is chosen: its kind, and what else that kind needs. */
export const periodKinds = ['month', 'quarter', 'half_year', 'nine_months', 'year', 'plan', 'span'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export type PeriodChoice = { kind: PeriodKind; year: number; part: number; from: string; to: string };

export const partsOf: Record<PeriodKind, number> = {
  month: 12,
  quarter: 4,
  half_year: 2,
  nine_months: 1,
  year: 1,
  plan: 1,
  span: 1,
};

const shapes: readonly [PeriodKind, RegExp][] = [
  ['month', /^(\d{4})-(\d{2})$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['half_year', /^(\d{4})-H([12])$/],
  ['nine_months', /^(\d{4})-9M$/],
  ['year', /^(\d{4})$/],
];

/** A period key of the address as a choice; null is the whole plan. */
export function readPeriod(
  key: string | null,
  fallback: { year: number; from: string; to: string },
): PeriodChoice {
  const base = { ...fallback, part: 1 };
  const [from, to] = (key ?? '').split('..');
  if (key === null || from === undefined) return { ...base, kind: 'plan' };
  if (to !== undefined) return { ...base, kind: 'span', from, to };
  for (const [kind, shape] of shapes) {
    const found = shape.exec(key);
    if (found) return { ...base, kind, year: Number(found[1]), part: Number(found[2] ?? '1') };
  }
  return { ...base, kind: 'plan' };
}

/** The key of a choice; null for the whole plan. A span that ends before it begins has no key. */
export function periodKey({ kind, year, part, from, to }: PeriodChoice): string | null {
  switch (kind) {
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${part}`;
    case 'half_year':
      return `${year}-H${part}`;
    case 'nine_months':
      return `${year}-9M`;
    case 'year':
      return String(year);
    case 'span':
      return from <= to ? `${from}..${to}` : null;
    case 'plan':
      return null;
  }
}

/** Another kind, with the part of the year that lies nearest to the one before. */
export function withKind(choice: PeriodChoice, kind: PeriodKind): PeriodChoice {
  const share = (choice.part - 1) / partsOf[choice.kind];
  return { ...choice, kind, part: 1 + Math.floor(share * partsOf[kind]) };
}
