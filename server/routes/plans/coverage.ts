import type { z } from 'zod';
import { questions } from '../../contract/index.ts';
import { tableRoute } from '../../http/route.ts';
import { countingTasks, settledActivities } from '../../planning/activity.ts';
import { coverage, coverageCounts, type CoverageLink, type CoverageRow } from '../../planning/coverage.ts';
import { mentionRows, officialComponents, reformFields } from '../../queries/plans/coverage.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { linkRows } from '../../queries/plans/tasks.ts';
import { coverageOfFields } from './coverage-fields.ts';
import { spanIn } from './progress.ts';
import { type Reader, readLog, readPlan, readRegister, readSettings } from './room.ts';
import { shownActivities } from './summary.ts';

type Item = {
  item: string;
  index: string;
  component: string | null;
  nameVi: string;
  nameEn: string;
  isNamed: boolean;
};

/** What the plan names in its own words, then the official components that it leaves out. */
export const readItems = async (reader: Reader, plan: string): Promise<Item[]> => {
  const [head] = await planHeads(reader, [plan]);
  const mentions = await mentionRows(reader, plan);
  const indices = [...new Set([...(head?.indicesNamed ?? []), ...mentions.map((row) => row.index)])];
  // A plan names the components of its first year; later schemes may be others.
  const official = await officialComponents(reader, indices, head?.fromYear ?? 0);
  const isMentioned = (index: string, component: string) =>
    mentions.some((row) => row.index === index && row.component === component);
  return [
    ...mentions.map(({ mention, ...row }) => ({ item: mention, ...row, isNamed: true })),
    ...official
      .filter(({ index, component }) => !isMentioned(index, component))
      .map((row) => ({ item: `${row.index}:${row.component}`, ...row, isNamed: mentions.length === 0 })),
  ];
};

type LinkRow = Awaited<ReturnType<typeof linkRows>>[number];

/**
 * A link serves the item that it mentions. Without a mention, or where the plan has no list of its own and the mention
 * is one of another plan, it serves every item of its component.
 */
export const linksTo = (
  items: readonly Item[],
  rows: readonly LinkRow[],
  counting: ReadonlyMap<string, string>,
) =>
  rows.flatMap((row): CoverageLink[] => {
    if (row.task === null || (row.component === null && row.mention === null)) return [];
    const taskId = counting.get(row.task) ?? row.task;
    const linkType = row.decision === 'confirmed' ? 'confirmed' : row.origin;
    const mentioned = items.filter((item) => item.item === row.mention);
    const ofComponent = items.filter(
      (item) => item.component !== null && item.index === row.index && item.component === row.component,
    );
    const served = mentioned.length > 0 ? mentioned : ofComponent;
    return served.map((item) => ({ taskId, itemId: item.item, linkType }));
  });

/** The tasks and the rows that repeat them: their log entries are counted. */
export const loggedUnder = (tasks: readonly string[], counting: ReadonlyMap<string, string>): string =>
  [...counting]
    .filter(([, counted]) => tasks.includes(counted))
    .map(([task]) => task)
    .join(';');

const rowOf = (kind: 'component' | 'field', row: CoverageRow, counting: ReadonlyMap<string, string>) => ({
  kind,
  item: row.itemId,
  state: row.state,
  tasks: row.taskIds.join(';'),
  loggedUnder: loggedUnder(row.taskIds, counting),
  entries: row.entries,
  quantity: row.quantity,
});

export const counted = ['explicit', 'same_topic', 'proposed', 'confirmed'];

type Params = z.output<typeof questions.planCoverage.params>;

/** What the plan is, what was done for it, and which links count. */
const readServed = async (reader: Reader, params: Params, on: string) => {
  const plan = await readPlan(reader, params.plan);
  const settings = (await readSettings(reader))(plan.planId);
  const log = await readLog(reader, [plan.planId], params.log);
  const settled = settledActivities(log, plan, await readRegister(reader, params.log), settings);
  const counting = countingTasks(plan);
  const rows = (await linkRows(reader, { plan: plan.planId, rejected: false })).filter(
    (row) => params.proposed || row.origin !== 'proposed' || row.decision === 'confirmed',
  );
  return {
    counting,
    rows,
    shown: shownActivities(settled, spanIn(plan, params), on, null),
    topicsOf: new Map(log.map((entry) => [entry.activityId, entry.topics])),
  };
};

export const planCoverage = tableRoute(questions.planCoverage, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const on = params.on ?? today;
    const { counting, rows, shown, topicsOf } = await readServed(connection, params, on);
    const items = await readItems(connection, params.plan);
    const named = items.map(({ item, isNamed }) => ({ itemId: item, isNamed }));
    const components = coverage(named, linksTo(items, rows, counting), shown, counted);
    const fields = await reformFields(connection, params.plan);
    const links = rows.map((row) => ({
      taskId: counting.get(row.task ?? '') ?? '',
      component: row.component,
    }));
    const ofFields = coverageOfFields(fields, links, shown, topicsOf);
    const names = new Map(items.map(({ item, isNamed: _isNamed, ...rest }) => [item, rest]));
    const fieldNames = new Map(fields.map(({ field, nameVi, nameEn }) => [field, { nameVi, nameEn }]));
    const unnamed = { index: null, component: null, nameVi: '', nameEn: '' };
    return {
      rows: [
        ...components.map((row) => ({
          ...rowOf('component', row, counting),
          ...(names.get(row.itemId) ?? unnamed),
          taggedWith: '',
        })),
        ...ofFields.map((row) => ({
          ...rowOf('field', row, counting),
          ...unnamed,
          ...fieldNames.get(row.itemId),
          taggedWith: fields.find(({ field }) => field === row.itemId)?.topics.join(';') ?? '',
        })),
      ],
      about: { on, components: coverageCounts(components) },
    };
  }),
);
