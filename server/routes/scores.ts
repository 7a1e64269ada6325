import { questions } from '../contract/index.ts';
import { tableRoute } from '../http/route.ts';
import { distributionRows } from '../queries/distribution.ts';
import { checkComponents, checkUnits, findIndex } from '../queries/index-register.ts';
import { rankingAbout, rankingRows } from '../queries/ranking.ts';
import { scoreRows } from '../queries/scores.ts';
import { standingRows } from '../queries/standing.ts';
import { editionBreaks, trendRows } from '../queries/trend.ts';

export const scores = tableRoute(questions.scores, 'read', (params, { read }) =>
  read((connection) => scoreRows(connection, params)),
);

export const trend = tableRoute(questions.trend, 'read', (params, { read }) =>
  read(async (connection) => {
    const { total } = await findIndex(connection, params.index);
    const components = params.components ?? [total];
    await checkComponents(connection, params.index, components);
    await checkUnits(connection, params.units ?? []);
    const rows = await trendRows(connection, { ...params, components });
    const breaks = await editionBreaks(connection, { ...params, components });
    return { rows, about: { index: params.index, breaks } };
  }),
);

export const distribution = tableRoute(questions.distribution, 'read', (params, { read }) =>
  read(async (connection) => {
    const { total } = await findIndex(connection, params.index);
    const components = params.components ?? [total];
    await checkComponents(connection, params.index, components);
    const rows = await distributionRows(connection, { ...params, components });
    const breaks = await editionBreaks(connection, { ...params, components });
    return { rows, about: { index: params.index, breaks } };
  }),
);

export const ranking = tableRoute(questions.ranking, 'read', (params, { read }) =>
  read(async (connection) => {
    const { index, year, against = year - 1, region = null } = params;
    const { total } = await findIndex(connection, index);
    const component = params.component ?? total;
    await checkComponents(connection, index, [component]);
    const choice = { index, year, component, against, region };
    return { rows: await rankingRows(connection, choice), about: await rankingAbout(connection, choice) };
  }),
);

export const standing = tableRoute(questions.standing, 'read', (params, { read }) =>
  read(async (connection) => {
    await checkUnits(connection, [params.unit]);
    return { rows: await standingRows(connection, params.unit, params.year), about: params };
  }),
);
