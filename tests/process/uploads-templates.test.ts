import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterOf } from '../../server/reports/uploads/template-parts.ts';
import { fillInLibreOffice, type Form, type Typed } from '../helpers/libreoffice.ts';
import { openUploadServer, send, stageOne, type UploadServer } from '../helpers/uploads.ts';

/** Templates as they come back: opened, filled and saved by LibreOffice in three forms, then brought in. */

const forms: Form[] = ['xlsx', 'ods', 'xls'];
const folder = mkdtempSync(join(tmpdir(), 'parlens-templates-'));
let server: UploadServer;
let saved: Map<string, Uint8Array>;

const filled = (name: string, form: Form): string => join(folder, `${name}.${form}`);
/** The same once more as XLSX, to see what became of its drop-downs. */
const again = (name: string, form: Form): string => join(folder, `${name}-${form}-again.xlsx`);

const scoreTypes = {
  pci: ['index=PCI&year=2019', 'PCI', 2019, 'published'],
  papi: ['index=PAPI&year=2021&stage=target', 'PAPI', 2021, 'target'],
  sipas: ['index=SIPAS&year=2024&stage=target', 'SIPAS', 2024, 'target'],
  par: ['index=PAR_INDEX&year=2024&stage=self_scored', 'PAR_INDEX', 2024, 'self_scored'],
} as const;
const scoreNames = Object.keys(scoreTypes) as (keyof typeof scoreTypes)[];

const headRow = 3;
const maximumIn = (heading: string): number =>
  Number(/tối đa ([\d,]+)/.exec(heading)?.[1]?.replace(',', '.') ?? 100);

type Sheet = { name: string; rows: readonly (readonly unknown[])[]; rules: readonly unknown[] };
const templates = new Map<string, Sheet[]>();

/** Each unit something of its own in every component; every tenth cell stays blank. */
const pointsAt = (row: number, column: number, most: number): number | null =>
  (row + column) % 10 === 0 ? null : Math.round(most * (0.4 + ((row * 7 + column) % 50) / 100) * 100) / 100;

const typedScores = (name: string): Typed[] => {
  const rows = templates.get(name)?.[0]?.rows ?? [];
  const heads = (rows[headRow] ?? []).map(String);
  return rows.slice(headRow + 1).flatMap((_, at) =>
    heads.flatMap((heading, column): Typed[] => {
      if (column < 3 || !heading.includes(':')) return [];
      const row = headRow + 1 + at;
      const number = pointsAt(row, column, maximumIn(heading));
      return number === null ? [] : [{ row, column, number }];
    }),
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const activitiesTyped = (): Typed[] => {
  const lists = templates.get('log')?.[1]?.rows ?? [];
  const pick = (row: number, column: number) => textOf(lists[row]?.[column]);
  return [3, 4, 5].flatMap((row): Typed[] => [
    { row, column: 0, day: `2024-0${row}-1${row}` },
    { row, column: 1, text: pick(1, 0) },
    { row, column: 2, text: pick(row - 2, 1) },
    { row, column: 3, text: pick(row - 2, 2) },
    { row, column: 4, number: row },
    { row, column: 5, text: `Bài số ${row}` },
    { row, column: 6, text: `https://example.vn/${row}` },
    { row, column: 8, number: row * 10 },
    { row, column: 9, number: 1_250_000.5 },
  ]);
};

beforeAll(async () => {
  server = await openUploadServer();
  const fetched = {
    ...Object.fromEntries(scoreNames.map((name) => [name, `scores?${scoreTypes[name][0]}`])),
    log: 'activities?plan=P000&year=2024',
    units: 'units?below=quang-ngai',
  };
  for (const [name, path] of Object.entries(fetched)) {
    const response = await server.analyst.get(`/api/templates/${path}`);
    expect(response.status, path).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    writeFileSync(join(folder, `${name}-empty.xlsx`), bytes);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    templates.set(
      name,
      sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows, rules: sheet.dataValidations ?? [] })),
    );
  }
  const typed = (name: string): Typed[] =>
    name === 'log' ? activitiesTyped() : name === 'units' ? [] : typedScores(name);
  const names = Object.keys(fetched);
  saved = await fillInLibreOffice([
    ...names.map((name) => ({
      source: join(folder, `${name}-empty.xlsx`),
      typed: typed(name),
      saveAs: Object.fromEntries(forms.map((form) => [filled(name, form), form])),
    })),
    ...names.flatMap((name) =>
      forms.map((form) => ({
        source: filled(name, form),
        typed: [],
        saveAs: { [again(name, form)]: 'xlsx' as const },
      })),
    ),
  ]);
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

type TidyRow = { index: string; year: number; stage: string; cell: string; points: number | null };

const bring = async (name: string, form: Form) => {
  const staged = await stageOne(server.analyst, `${name}.${form}`, saved.get(filled(name, form)) ?? '');
  const document = await server.analyst.json(`/api/upload?upload=${staged.upload}`);
  return { staged, document };
};

const cases = <Name extends string>(names: readonly Name[]) =>
  names.flatMap((name) => forms.map((form) => [name, form] as const));

describe('filled and saved in LibreOffice', () => {
  test.each(cases(scoreNames))('scores of %s as .%s', async (name, form) => {
    const { staged, document } = await bring(name, form);
    const [, index, year, stage] = scoreTypes[name];
    expect(staged.isCertain).toBe(true);
    expect(document).toMatchObject({ kind: 'scores', problems: { error: 0 }, openNames: [] });
    const typed = typedScores(name) as (Typed & { number: number })[];
    const rows = await server.analyst.rows<TidyRow>(`/api/upload-rows?upload=${staged.upload}&size=5000`);
    const given = rows.filter(({ points }) => points !== null);
    expect(new Set(given.map((row) => [row.index, row.year, row.stage].join(' ')))).toEqual(
      new Set([`${index} ${year} ${stage}`]),
    );
    const cellOf = ({ row, column }: Typed) => `${letterOf(column)}${row + 1}`;
    const expected = new Map(typed.map((cell) => [cellOf(cell), cell.number]));
    expect(new Map(given.map(({ cell, points }) => [cell, points]))).toEqual(expected);
    await send(server.analyst, 'upload-cancel', { upload: staged.upload });
  });

  test.each(forms)('the log of a plan as .%s', async (form) => {
    const { staged, document } = await bring('log', form);
    expect(document).toMatchObject({
      kind: 'activities',
      isCertain: true,
      problems: { error: 0 },
      openNames: [],
    });
    const rows = await server.analyst.rows(`/api/upload-activities?upload=${staged.upload}`);
    const [unit] = templates.get('log')?.[1]?.rows[1] ?? [];
    expect(rows).toMatchObject(
      [3, 4, 5].map((row) => ({
        unitName: unit,
        day: `2024-0${row}-1${row}`,
        quantity: row,
        title: `Bài số ${row}`,
        link: `https://example.vn/${row}`,
        reach: row * 10,
        cost: 1_250_000.5,
      })),
    );
    expect(new Set(rows.map(({ task }) => task)).size).toBe(3);
    await send(server.analyst, 'upload-cancel', { upload: staged.upload });
  });

  test.each(forms)('the register of units as .%s, without a change', async (form) => {
    const { staged } = await bring('units', form);
    expect(staged).toMatchObject({ isCertain: true, entries: 25 });
    const { about } = await server.analyst.json(`/api/upload-entries?upload=${staged.upload}`);
    expect(about).toMatchObject({ new: 0, changed: 0, unchanged: 25 });
    await send(server.analyst, 'upload-cancel', { upload: staged.upload });
  });

  test.each(cases([...scoreNames, 'log', 'units']))(
    'the drop-downs of %s are kept as .%s',
    async (name, form) => {
      const { sheets } = await readXlsx(saved.get(again(name, form)) ?? new Uint8Array(), {
        readStyles: true,
      });
      const [sheet, lists] = sheets;
      const kinds = (rules: readonly unknown[]) =>
        [...new Set(rules.map((rule) => (rule as { type: string }).type))].sort();
      expect(kinds(sheet?.dataValidations ?? [])).toEqual(kinds(templates.get(name)?.[0]?.rules ?? []));
      expect(lists).toMatchObject({ name: 'Danh mục', hidden: true });
      const pickers = (sheet?.dataValidations ?? []).filter(({ type }) => type === 'list');
      expect(pickers.length).toBeGreaterThan(0);
      for (const { formula1 } of pickers) expect(formula1).toContain('Danh mục');
    },
  );
});
