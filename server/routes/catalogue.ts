import { questions } from '../contract/index.ts';
import { documentRoute, tableRoute } from '../http/route.ts';
import { catalogueParts } from '../queries/catalogue.ts';
import { coverageAbout, coverageRows } from '../queries/coverage.ts';
import { sourceRows } from '../queries/sources.ts';

export const catalogue = documentRoute(questions.catalogue, 'read', (_params, context) =>
  context.read(async (connection) => ({
    hasDemonstration: context.hasDemonstration,
    ...(await catalogueParts(connection)),
  })),
);

export const coverage = tableRoute(questions.coverage, 'read', (_params, { read }) =>
  read(async (connection) => ({
    rows: await coverageRows(connection),
    about: await coverageAbout(connection),
  })),
);

export const sources = tableRoute(questions.sources, 'read', (_params, { read }) =>
  read(async (connection) => ({ rows: await sourceRows(connection), about: {} })),
);
