import { tableFromIPC as flechetteTable } from '@uwdata/flechette';
import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { encodeArrow } from '../../../server/database/arrow.ts';

const columns = z.object({
  unit: z.string(),
  year: z.int(),
  points: z.number().nullable(),
  isTied: z.boolean(),
  stage: z.enum(['published', 'appraised']),
});

const rows = [
  { unit: 'Đà Nẵng', year: 2019, points: null, isTied: true, stage: 'published' },
  { unit: 'Bà Rịa - Vũng Tàu', year: 2020, points: 1.5, isTied: false, stage: 'appraised' },
];

test.each([
  ['no rows', []],
  ['two rows', rows],
])('both readers get the same %s back', (_, given) => {
  const bytes = encodeArrow(columns, given, { index: 'PCI' });
  expect(flechetteTable(bytes).toArray()).toEqual(given);
  expect(
    tableFromIPC(bytes)
      .toArray()
      .map((row: { toJSON: () => unknown }) => row.toJSON()),
  ).toEqual(given);
});

test('what the table is about travels in the schema', () => {
  const bytes = encodeArrow(columns, rows, { index: 'PCI' });
  expect(JSON.parse(flechetteTable(bytes).schema.metadata?.get('about') ?? '')).toEqual({ index: 'PCI' });
});
