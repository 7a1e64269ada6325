import type { Check, Data } from './data.ts';
import { field, groupBy, listIn, type Row } from './read.ts';

const codes = (rows: readonly Row[], name: string): Set<string> =>
  new Set(rows.map((row) => field(row, name)));

const repeated = (rows: readonly Row[], columns: string[]): string[] =>
  [...groupBy(rows, (row) => columns.map((name) => field(row, name)).join(' '))]
    .filter(([, same]) => same.length > 1)
    .map(([key, same]) => `${field(same[0] ?? {}, 'file')}: ${key} occurs ${same.length} times`);

const keys: [keyof Data, string[]][] = [
  ['sources', ['source_id']],
  ['units', ['unit_id']],
  ['successors', ['unit_id', 'successor_id']],
  ['indices', ['index']],
  ['editions', ['edition_id']],
  ['components', ['edition_id', 'component']],
  ['components', ['edition_id', 'position']],
  ['crosswalk', ['from_edition', 'from_component', 'to_edition', 'to_component']],
  ['averages', ['index', 'year', 'group_name', 'component']],
  ['channels', ['channel']],
  ['channels', ['position']],
  ['plans', ['plan_id']],
  ['tasks', ['task_id']],
  ['taskChannels', ['task_id', 'channel']],
  ['taskLinks', ['link_id']],
  ['taskLinks', ['task_id', 'index', 'component']],
  ['targets', ['target_id']],
  ['deadlines', ['deadline_id']],
  ['topics', ['topic_id']],
  ['mentions', ['mention_id']],
  ['actors', ['actor_id']],
  ['codes', ['code_type', 'code']],
];

/** No key twice in a table. */
export const checkKeys: Check = (data) => keys.flatMap(([table, columns]) => repeated(data[table], columns));

type Reference = { table: keyof Data; column: string; to: Set<string>; isList?: boolean };

const references = (data: Data): Reference[] => {
  const sources = codes(data.sources, 'source_id');
  const units = codes(data.units, 'unit_id');
  const indices = codes(data.indices, 'index');
  const editions = codes(data.editions, 'edition_id');
  const channels = codes(data.channels, 'channel');
  const plans = codes(data.plans, 'plan_id');
  const tasks = codes(data.tasks, 'task_id');
  const actors = codes(data.actors, 'actor_id');
  const withSource = (Object.keys(data) as (keyof Data)[]).filter(
    (table) => data[table][0]?.['source_id'] !== undefined,
  );
  const to = (set: Set<string>, column: string, ...tables: (keyof Data)[]): Reference[] =>
    tables.map((table) => ({ table, column, to: set }));
  const lists = (set: Set<string>, table: keyof Data, ...columns: string[]): Reference[] =>
    columns.map((column) => ({ table, column, to: set, isList: true }));
  return [
    ...to(sources, 'source_id', ...withSource),
    ...to(
      units,
      'unit_id',
      'successors',
      'scores',
      'plans',
      'actors',
      'demonstrationReports',
      'exampleReports',
    ),
    ...to(units, 'unit_id', 'demonstrationActivities', 'exampleActivities'),
    ...to(units, 'parent_id', 'units'),
    ...to(units, 'successor_id', 'successors'),
    ...to(indices, 'index', 'editions', 'scores', 'averages', 'crosswalk', 'taskLinks', 'mentions'),
    ...to(editions, 'edition_id', 'components'),
    ...to(channels, 'channel', 'tasks', 'taskChannels', 'demonstrationActivities', 'exampleActivities'),
    ...to(plans, 'plan_id', 'tasks', 'taskLinks', 'targets', 'deadlines', 'topics', 'documents'),
    ...to(tasks, 'task_id', 'taskChannels', 'taskLinks', 'targets', 'deadlines'),
    ...to(tasks, 'related_task_id', 'tasks'),
    ...to(codes(data.mentions, 'mention_id'), 'mention_id', 'taskLinks'),
    ...lists(actors, 'tasks', 'lead_unit_ids', 'coord_unit_ids', 'recipient_unit_ids'),
    ...lists(actors, 'deadlines', 'obligated_unit_ids', 'recipient_unit_ids'),
    ...lists(codes(data.mentions, 'mention_id'), 'topics', 'mention_ids'),
    ...lists(indices, 'topics', 'index'),
  ];
};

const mustBeGiven = new Set([
  'source_id',
  'unit_id',
  'edition_id',
  'task_id',
  'channel',
  'plan_id',
  'successor_id',
]);
// Groups and posts are no units; some targets belong to a plan as a whole.
const mayBeEmpty = new Set(['actors unit_id', 'targets task_id']);

/** Every code that a table uses is in the table that it points to. */
export const checkReferences: Check = (data) =>
  references(data).flatMap(({ table, column, to, isList }) =>
    data[table].flatMap((row) => {
      const used = isList ? listIn(row, column) : [field(row, column)];
      const isNeeded = !isList && mustBeGiven.has(column) && !mayBeEmpty.has(`${table} ${column}`);
      return used
        .filter((code) => (code === '' ? isNeeded : !to.has(code)))
        .map((code) => `${field(row, 'file')}: ${column} "${code}" is not known`);
    }),
  );
