import type { z } from 'zod';
import type { Row } from '../../contract/question.ts';
import { questions } from '../../contract/index.ts';
import { type Context, tableRoute } from '../../http/route.ts';
import { today } from '../../http/today.ts';
import { componentMax, latestYear } from '../../queries/focus/component-facts.ts';
import { findUnit } from '../../queries/focus/scheme.ts';
import { expectedUnits, histories } from '../../queries/focus/year-scores.ts';
import { checkComponents, findIndex } from '../../queries/index-register.ts';
import { hasRecordedActivity } from '../../queries/relationships/effort.ts';
import {
  changeSpread,
  detectable,
  type MapCell,
  pointsPer,
  scaledMde,
  type SpreadRow,
  unitsNeeded,
} from '../../stats/index.ts';
import { mapOf } from '../relationship-map.ts';

type Params = z.output<typeof questions.evidenceNeeded.params>;
type Need = Row<typeof questions.evidenceNeeded>;

const spans = [1, 2, 3];
/** How far ahead one may plan to log. */
const yearsAhead = 6;

const scoresOf = (context: Context, { index, component, unit: name }: Params) =>
  context.read(async (connection) => {
    await findIndex(connection, index);
    await checkComponents(connection, index, [component]);
    const unit = await findUnit(connection, name);
    const to = await latestYear(connection, index);
    const rows = await histories(connection, { index, unit, isAlone: false, component, to });
    return {
      max: await componentMax(connection, { index, component, level: unit.level }),
      units: await expectedUnits(connection, { index, unit, year: Number(today().slice(0, 4)) }),
      rows: rows.flatMap(({ unit: holder, years, percents, versions }): SpreadRow[] =>
        years.map((year, at) => ({
          unit: holder,
          year,
          y: percents[at] ?? null,
          version: String(versions[at]),
        })),
      ),
    };
  });

type Scores = Awaited<ReturnType<typeof scoresOf>>;

/** Some units do it and others do not: how many of each, for one, two or three years on either side. */
const campaignNeeds = ({ rows, units, max }: Scores, effect: number): Need[] =>
  spans.map((span) => {
    const { sd, changes } = changeSpread(rows, span);
    const half = Math.floor(units / 2);
    const isKnown = sd !== null && max !== null;
    const needed = isKnown ? unitsNeeded(sd, (100 * effect) / max) : null;
    return {
      basis: 'campaign',
      span,
      years: 2 * span,
      unitsNeeded: needed,
      units,
      detectable: isKnown && half >= 2 ? (detectable(sd, half) * max) / 100 : null,
      sd,
      changes,
      isEnough: needed !== null && 2 * needed <= units,
    };
  });

/** More years of the same kind of log, for the relationship as it is estimated today. */
const relationshipNeeds = (cell: MapCell, params: Params, max: number | null): Need[] => {
  const { se, nu, units, years } = cell;
  if (se === null || nu === null || max === null) return [];
  return Array.from({ length: yearsAhead + 1 }, (_, ahead) => years + ahead).map((span) => {
    const mde = pointsPer(scaledMde({ se, nu, units, years }, units, span), params.more, max);
    return {
      basis: 'relationship',
      span: null,
      years: span,
      unitsNeeded: null,
      units,
      detectable: mde,
      sd: null,
      changes: null,
      isEnough: mde !== null && mde <= params.effect,
    };
  });
};

const basisOf = (context: Context, index: string) =>
  context.read(async (connection) => {
    const { isExample } = await findIndex(connection, index);
    if (isExample) return 'example' as const;
    return (await hasRecordedActivity(connection)) ? ('recorded' as const) : ('nothing_recorded' as const);
  });

const cellOf = async (context: Context, { index, component, row }: Params): Promise<MapCell | undefined> => {
  if (row === undefined) return undefined;
  const choices = questions.relationships.params.parse({ index, demonstration: '0', kinds: 'all' });
  const { map } = await mapOf(context, choices);
  return map.cells.find((cell) => cell.row === row && cell.component === component);
};

export const evidenceNeeded = tableRoute(questions.evidenceNeeded, 'read', async (params, context) => {
  const scores = await scoresOf(context, params);
  const { index, component, effect, row = null } = params;
  const { max } = scores;
  const basis = await basisOf(context, index);
  const cell = basis === 'nothing_recorded' ? undefined : await cellOf(context, params);
  const rows = [
    ...campaignNeeds(scores, effect),
    ...(cell === undefined ? [] : relationshipNeeds(cell, params, max)),
  ];
  const effectPercent = max === null ? null : (100 * effect) / max;
  const label = cell?.label ?? null;
  return { rows, about: { index, component, max, effect, effectPercent, row, label, basis } };
});
