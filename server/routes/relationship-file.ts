import { z } from 'zod';
import { mapParams } from '../contract/relationship-choices.ts';
import { encodeLines } from '../http/csv.ts';
import type { FileRoute } from '../http/route.ts';
import { findIndex } from '../queries/index-register.ts';
import { componentFacts } from '../queries/relationships/index-facts.ts';
import type { Language, NamedRow } from '../reports/relationship-columns.ts';
import { mapNotes } from '../reports/relationship-notes.ts';
import { mapCells, mapWorkbook } from '../reports/relationship-workbook.ts';
import { mapTable } from './relationships.ts';

const fileParams = z.strictObject({
  ...mapParams,
  format: z.enum(['xlsx', 'csv']).prefault('xlsx'),
  language: z.enum(['vi', 'en']).prefault('vi'),
});

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const titles: Record<Language, (index: string) => string> = {
  vi: (index) => `Mối liên hệ giữa hoạt động truyền thông và ${index}`,
  en: (index) => `Communication activities and ${index}: relationships`,
};

/** Synthetic data must be known by the name of the file, whoever passes it on. */
const marks = { recorded: '', none: '', demonstration: '-minh-hoa', example: '-du-lieu-mau' } as const;

const fileNameOf = (index: string, origin: keyof typeof marks, format: string): string =>
  `parlens-moi-lien-he-${index.toLowerCase().replaceAll('_', '-')}${marks[origin]}.${format}`;

/** The map as a file with every figure of every cell: GET /api/relationship-map?index=PCI&format=xlsx. */
export const relationshipFile: FileRoute = {
  method: 'get',
  path: '/relationship-map',
  summary: 'The map as XLSX or CSV, with every figure of every cell',
  right: 'read',
  params: fileParams,
  isDated: true,
  handle: async (request, response, context) => {
    const { format, language, ...params } = fileParams.parse(request.query);
    const { rows, about } = await mapTable(params, context);
    const { index, facts } = await context.read(async (connection) => ({
      index: await findIndex(connection, params.index),
      facts: await componentFacts(connection, params.index),
    }));
    const named = (vi: string, en: string) => (language === 'vi' ? vi : en);
    const components = new Map(
      facts.map(({ component, nameVi, nameEn }) => [component, named(nameVi, nameEn)]),
    );
    const activities = new Map(about.rowNames.map(({ row, nameVi, nameEn }) => [row, named(nameVi, nameEn)]));
    const namedRows: NamedRow[] = rows.map((row) => ({
      ...row,
      rowName: activities.get(row.row) ?? row.row,
      componentName: components.get(row.component) ?? row.component,
    }));
    const indexName = named(index.nameVi, index.nameEn);
    const file = {
      language,
      title: titles[language](indexName),
      notes: mapNotes(about, indexName, language),
      rows: namedRows,
    };
    response.attachment(fileNameOf(params.index, about.activityOrigin, format)).type(types[format]);
    response.send(format === 'csv' ? encodeLines(mapCells(file)) : Buffer.from(await mapWorkbook(file)));
  },
};
