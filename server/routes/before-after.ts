import { questions } from '../contract/index.ts';
import type { Params, Reply } from '../contract/question.ts';
import type { Connection } from '../database/connection.ts';
import { ProblemError } from '../errors.ts';
import { documentRoute } from '../http/route.ts';
import { checkComponents, checkUnits, findIndex } from '../queries/index-register.ts';
import { neighbours } from '../queries/relationships/campaign.ts';
import { componentFacts, editionYears } from '../queries/relationships/index-facts.ts';
import { cellScores, panelUnits } from '../queries/relationships/panel-scores.ts';
import { settleTerritories } from '../queries/relationships/territory.ts';
import { type BeforeAfter, beforeAfter as compare, type GroupDifference, label } from '../stats/index.ts';
import { type CampaignScore, campaignRows } from './campaign-rows.ts';

type Question = typeof questions.beforeAfter;
type Answer = Reply<Question>;

const leastUnits = 5;
const leastPreYears = 2;

const othersOf = async (connection: Connection, params: Params<Question>): Promise<string[] | null> => {
  const { treated, comparison, others = [] } = params;
  if (treated.length === 0) throw new ProblemError('bad_request', 'name the units that took part');
  if (comparison === 'all') return null;
  if (comparison === 'region') return neighbours(connection, treated);
  const both = others.filter((unit) => treated.includes(unit));
  if (both.length > 0) {
    throw new ProblemError('bad_request', `a unit cannot stand on both sides: ${both.join(', ')}`, {
      fields: { others: both.join(',') },
    });
  }
  return others;
};

const gather = async (connection: Connection, params: Params<Question>) => {
  const { index, component, treated, start, others = [], from = null, to = null } = params;
  await findIndex(connection, index);
  await checkComponents(connection, index, [component]);
  await checkUnits(connection, [...treated, ...others]);
  const compared = await othersOf(connection, params);
  const choice = { index, from, to, region: null, type: null, units: null, kinds: 'all' as const };
  await settleTerritories(connection, choice);
  const scores = await cellScores(connection, choice, component);
  const units = await panelUnits(connection);
  const sides = { start, treated: new Set(treated), others: compared === null ? null : new Set(compared) };
  return {
    ...campaignRows(scores, units, sides),
    max: (await componentFacts(connection, index)).find((fact) => fact.component === component)?.max ?? null,
    breaks: await editionYears(connection, index),
  };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means of a group in the years in which at least half of it has a score: fewer would show who is there, not a course. */
const seriesOf = (rows: readonly CampaignScore[]): Answer['series'] => {
  const sizeOf = (isTreated: boolean) =>
    new Set(rows.filter((row) => row.isTreated === isTreated).map(({ key }) => key)).size;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    [true, false].flatMap((isTreated) => {
      const own = rows.filter((row) => row.year === year && row.isTreated === isTreated);
      return own.length === 0 || 2 * own.length < sizeOf(isTreated)
        ? []
        : [{ year, isTreated, mean: mean(own.map(({ y }) => y)), units: own.length }];
    }),
  );
};

const unitsOf = (rows: readonly CampaignScore[], start: number): Answer['units'] =>
  [...new Set(rows.map(({ key }) => key))].map((key) => {
    const own = rows.filter((row) => row.key === key);
    const before = mean(own.filter(({ year }) => year < start).map(({ y }) => y));
    const after = mean(own.filter(({ year }) => year >= start).map(({ y }) => y));
    const { unit = '', isTreated = false } = own[0] ?? {};
    return { unit, isTreated, before, after, change: after - before };
  });

/** One year before cannot show whether the groups moved alike: nothing is said then. */
const withheld = (found: GroupDifference): Answer['main'] => ({
  ...found,
  status: 'too_few_years',
  estimate: null,
  se: null,
  t: null,
  df: null,
  p: null,
  lo: null,
  hi: null,
});

/** One question, asked before looking (q = p); a hint at most where the groups already moved apart before. */
const labelOf = ({ status, p, df, estimate, preTrend }: BeforeAfter, years: number, isEnough: boolean) =>
  label({
    gateOk: isEnough && status === 'ok',
    p,
    q: p,
    nu: df,
    years,
    slope: estimate,
    atMostE2: preTrend.p !== null && preTrend.p < 0.05,
  });

export const beforeAfter = documentRoute(questions.beforeAfter, 'read', async (params, { read }) => {
  const { component, start } = params;
  const { rows, leftOut, max, breaks } = await read((connection) => gather(connection, params));
  const found = compare(
    rows.map(({ key, year, y, isTreated }) => ({ unit: key, year, y, treated: isTreated })),
    start,
  );
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const preYears = years.filter((year) => year < start);
  const isEnough = preYears.length >= leastPreYears;
  const { preTrend, ...main } = found;
  return {
    component,
    start,
    max,
    label: labelOf(found, years.length, isEnough),
    main: isEnough || main.status === 'too_few' ? main : withheld(main),
    preTrend,
    preYears,
    postYears: years.filter((year) => year >= start),
    need: { units: leastUnits, preYears: leastPreYears },
    series: seriesOf(rows),
    units: unitsOf(rows, start),
    leftOut,
    breaks,
  };
});
