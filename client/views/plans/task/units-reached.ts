import type { Instance } from '../documents.ts';

/** Units by whether they reached all that they owed so far; those of which nothing is asked stand apart. */
export function unitsReached(rows: readonly Instance[]): {
  reached: string[];
  missing: string[];
  gone: string[];
} {
  const byUnit = new Map<string, Instance[]>();
  for (const row of rows) {
    if (row.unit === null) continue;
    const own = byUnit.get(row.unit);
    if (own) own.push(row);
    else byUnit.set(row.unit, [row]);
  }
  const units = [...byUnit].map(([unit, own]) => ({
    unit,
    owed: own.filter((row) => row.status !== 'not_applicable'),
  }));
  const owing = units.filter(({ owed }) => owed.length > 0);
  const hasReached = ({ owed }: { owed: Instance[] }) => owed.every((row) => row.isReached);
  return {
    reached: owing.filter(hasReached).map(({ unit }) => unit),
    missing: owing.filter((one) => !hasReached(one)).map(({ unit }) => unit),
    gone: units.filter(({ owed }) => owed.length === 0).map(({ unit }) => unit),
  };
}
