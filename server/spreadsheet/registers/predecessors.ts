/** Units that went into new ones: who became whom, and the last day of who went. */
import { cellName } from '../model.ts';
import type { RegisterUnit } from '../register.ts';
import type { Entry } from './model.ts';
import type { UnitRow } from './same-unit.ts';
import type { UnitSheet } from './units.ts';

type Made = { unit: UnitRow; id: string };

const PART = /^(?:một phần|phần còn lại|part of)\s+(?:của\s+)?/iu;

/** 'xã A, xã B và phường C' → three names; a part of a unit does not end it. */
function namesIn(text: string): { name: string; isPart: boolean }[] {
  return text
    .split(/[;,\n]|\s+và\s+|\s+and\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ name: part.replace(PART, ''), isPart: PART.test(part) }));
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function find({ lexicon, above }: UnitSheet, name: string, day: string, id: string): RegisterUnit | null {
  const exact = lexicon.units.byId(name);
  if (exact) return exact;
  const match = lexicon.units.match(name, { asOf: dayBefore(day), level: null, parent: above?.unit ?? null });
  return match.unit !== null && match.confidence >= 0.8 && match.unit.unit !== id ? match.unit : null;
}

export function predecessorsOf(given: UnitSheet, made: readonly Made[]): Entry[] {
  const { grid, problems } = given;
  const sheet = grid.sheet.name;
  const entries: Entry[] = [];
  const ended = new Set(made.map(({ id }) => id));
  for (const { unit, id } of made) {
    const text = unit.row.text('predecessor');
    if (text === '') continue;
    const column = unit.row.column('predecessor') ?? 0;
    const place = { sheet, row: unit.row.row, column };
    const { from } = unit;
    if (from === null) {
      problems.add('begin-open', place, { found: text });
      continue;
    }
    const names = namesIn(text);
    const cell = cellName(unit.row.row, column);
    for (const { name, isPart } of names) {
      const before = find(given, name, from, id);
      if (before === null) {
        problems.add('predecessor-unknown', place, { found: name });
        continue;
      }
      const kind = names.length > 1 || isPart ? 'merged' : 'renamed';
      const content = { kind, effectiveOn: from };
      entries.push({
        register: 'successor',
        sheet,
        cell,
        key: `${before.unit}/${id}`,
        name: `${before.nameVi} → ${unit.name}`,
        content,
      });
      if (isPart || before.validTo !== null || ended.has(before.unit)) continue;
      ended.add(before.unit);
      entries.push({
        register: 'unit',
        sheet,
        cell,
        key: before.unit,
        name: before.nameVi,
        content: { validTo: dayBefore(from) },
      });
    }
  }
  return entries;
}
