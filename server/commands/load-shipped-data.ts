import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Writer } from '../database/connection.ts';
import type { Database } from '../database/open.ts';
import { StartError } from '../errors.ts';
import { installationValue } from '../queries/accounts.ts';
import { putInstallationValue } from './accounts.ts';
import { recordAudit } from './audit.ts';
import { applyCrosswalkEdits } from './focus/crosswalk.ts';
import { clearPlans, planSteps } from './plans/shipped-plans.ts';
import { csv, type Step } from './shipped-files.ts';
import { settleScores } from './uploaded-scores.ts';

const scoreColumns = `index as index_code, year::integer as year, unit_id, component, stage,
  points::double as points, max::double as max, rank::integer as rank, rank_basis, source_id,
  is_computed::boolean as is_computed, is_shown::boolean as is_shown, note`;

/** What an installation begins with holds from ever, so that a day before its first upload has figures too. */
const insertScores = `
  insert into score (index_code, year, unit_id, component, stage, edition_id, points, max, rank, rank_basis,
    source_id, is_computed, is_shown, note, is_shipped, valid_from)
  select s.index_code, s.year, s.unit_id, s.component, s.stage, e.edition_id, s.points, s.max, s.rank, s.rank_basis,
    s.source_id, s.is_computed, s.is_shown, s.note, true,
    case when exists (from score_past) then now() at time zone 'UTC' else timestamp '1970-01-01' end
  from (select ${scoreColumns} from ${csv}) s
  join unit u using (unit_id)
  join edition e on e.index_code = s.index_code and e.unit_level = u.level
    and s.year between e.valid_from_year and coalesce(e.valid_to_year, 9999)`;

const insertReports = (origin: string) => `
  insert into activity_report (origin, unit_id, year, is_reported)
  select '${origin}', unit_id, year::integer, is_reported::boolean from ${csv}`;

const insertActivities = (origin: string) => `
  insert into activity (activity_id, origin, unit_id, day, channel, quantity, reach, cost)
  select activity_id, '${origin}', unit_id, date::date, channel, quantity::double, reach::double, cost::double from ${csv}`;

/** Of plans that are still those shipped: people's own tasks get no invented activity. */
const insertPlanActivities = `
  insert into activity by name
  select f.activity_id, 'demonstration' as origin, f.unit_id, f.date::date as day, f.channel, f.task_id,
    f.quantity::double as quantity, f.title, string_split(f.evidence_types, ';') as evidence_types,
    f.for_period, f.place, f.is_ad_hoc::boolean as is_ad_hoc
  from ${csv} f join task t on t.task_id = f.task_id`;

const register: Step[] = [
  {
    name: 'sources',
    files: ['sources.csv'],
    sql: `insert into source (source_id, title, publisher, address, licence, read_on)
      select source_id, title, publisher, address, licence, read_on from ${csv}`,
  },
  {
    name: 'units',
    files: ['units.csv', 'example/units.csv'],
    sql: `insert into unit by name select unit_id, code, name_vi, name_en, type, level, region_vi, region_en,
      valid_from::date as valid_from, valid_to::date as valid_to, parent_id, source_id, true as is_shipped
      from ${csv} where unit_id not in (select unit_id from unit)`,
  },
  {
    name: 'successors',
    files: ['unit_successors.csv'],
    sql: `insert into unit_successor
      select unit_id, successor_id, kind, effective_on::date, source_id, true from ${csv}
      where unit_id not in (select unit_id from unit_successor)`,
  },
  {
    name: 'indices',
    files: ['indices.csv'],
    sql: `insert into index_register by name select index as index_code, name_vi, name_en, owner_vi, owner_en, unit_level,
      decimals::integer as decimals, total_component, is_example::boolean as is_example, description_vi,
      description_en
      from ${csv} where index not in (select index_code from index_register)`,
  },
  {
    name: 'editions',
    files: ['editions.csv', 'example/editions.csv'],
    sql: `insert into edition select edition_id, index, unit_level, valid_from_year::integer,
      valid_to_year::integer, name_vi, name_en, legal_basis, source_id, note
      from ${csv} where edition_id not in (select edition_id from edition)`,
  },
  {
    name: 'components',
    files: ['components.csv', 'example/components.csv'],
    sql: `insert into component select edition_id, component, parent, name_vi, name_en, kind, max::double,
      weight::double, direction, position::integer, is_mechanical::boolean, source_id, note
      from ${csv} where (edition_id, component) not in (select (c.edition_id, c.component) from component c)`,
  },
  {
    name: 'crosswalk',
    files: ['crosswalk.csv'],
    sql: `insert into crosswalk
      select index, from_edition, from_component, to_edition, to_component, relation, note from ${csv}`,
  },
  {
    name: 'averages',
    files: ['averages.csv'],
    sql: `insert into group_average select index, year::integer, group_name, component, points::double,
      max::double, source_id, note from ${csv}`,
  },
  {
    name: 'channels',
    files: ['plans/channels.csv'],
    sql: `insert into channel by name select channel, name_vi, name_en, position::integer as position
      from ${csv} where channel not in (select c.channel from channel c)`,
  },
  ...planSteps,
];

const scores: Step[] = [
  { name: 'scores', files: ['scores/*/*.csv'], sql: insertScores },
  { name: 'example scores', files: ['example/scores.csv'], sql: insertScores },
];

const activities: Step[] = [
  {
    name: 'example topics',
    files: ['example/topics.csv'],
    sql: `insert into plan_topic by name select topic_id, 'EXAMPLE' as plan_id, component as code, name_vi, name_en,
        []::text[] as reform_fields, ['EXAMPLE'] as index_codes, [component] as components, []::text[] as mention_ids,
        row_number() over () as position
      from ${csv}`,
  },
  {
    name: 'example log',
    files: ['example/activities.csv'],
    sql: `insert into activity by name select activity_id, 'example' as origin, unit_id, date::date as day, channel,
      quantity::double as quantity, string_split(topics, ';') as topics from ${csv}`,
  },
  { name: 'example reports', files: ['example/coverage.csv'], sql: insertReports('example') },
];

const demonstration: Step[] = [
  {
    name: 'demonstration log',
    files: ['demonstration/activities-*.csv'],
    sql: insertActivities('demonstration'),
  },
  {
    name: 'demonstration units',
    files: ['demonstration/units.csv'],
    sql: `insert into demonstration_unit by name select unit_id, string_split(groups, ';') as groups,
      is_invented::boolean as is_invented, name_vi, name_en, level, parent_id, valid_to::date as valid_to from ${csv}`,
  },
  {
    name: 'demonstration of the plans',
    files: ['demonstration/plans.csv'],
    sql: insertPlanActivities,
  },
  {
    name: 'demonstration reports',
    files: ['demonstration/coverage.csv'],
    sql: insertReports('demonstration'),
  },
];

/** What was shipped goes; what people brought in stays. */
const clear = `${clearPlans};
  delete from source where source_id not like 'upload-%';
  delete from unit where is_shipped; delete from unit_successor where is_shipped;
  delete from index_register where upload_id is null;
  delete from edition where source_id not like 'upload-%'; delete from component where source_id not like 'upload-%';
  delete from crosswalk; delete from group_average; delete from demonstration_unit;
  delete from channel where upload_id is null;
  update score_past set is_base = false where is_base;
  insert into score_past by name
    select *, now() at time zone 'UTC' as valid_to, false as is_base from score where is_shipped;
  delete from score where is_shipped;
  delete from plan_topic where plan_id = 'EXAMPLE';
  delete from activity where origin <> 'recorded'; delete from activity_report where origin <> 'recorded'`;

/** Changes when any of the text files does. */
export const fingerprint = (folder: string): string => {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.csv'),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('base64url').slice(0, 22);
};

/** Uploads that count: they lie over what is shipped. */
const committedUploads = async (writer: Writer): Promise<string[]> => {
  const rows = await writer.rows(
    z.object({ upload: z.string() }),
    "select upload_id as upload from upload where state = 'committed'",
  );
  return rows.map(({ upload }) => upload);
};

const countOf = async (writer: Writer, table: 'score' | 'unit'): Promise<number> => {
  const counted = await writer.rows(z.object({ n: z.number() }), `select count(*) as n from ${table}`);
  return counted[0]?.n ?? 0;
};

const load = async (writer: Writer, folder: string, { sql, files }: Step): Promise<void> => {
  try {
    await writer.run(sql, { files: files.map((file) => join(folder, file)) });
  } catch (cause) {
    throw new StartError(`data/${files.join(', data/')} could not be loaded: ${String(cause)}`, { cause });
  }
};

/** Only what names are matched against (units, indices, components, plans), into an empty database. */
export const loadRegister = (database: Database, folder: string): Promise<void> =>
  database.transaction(async (writer) => {
    for (const step of register) await load(writer, folder, step);
  });

/**
 * Brings the text files of `folder` into the database when they, or the demonstration switch, differ from what it
 * holds; one transaction. Answers how many scores there are, or null where nothing had to be done.
 */
export const loadShippedData = async (
  database: Database,
  folder: string,
  hasDemonstration: boolean,
  onProgress: (done: number, of: number, name: string) => void,
): Promise<number | null> => {
  const release = `${fingerprint(folder)}${hasDemonstration ? '' : ' without demonstration'}`;
  const loaded = await database.read((connection) => installationValue(connection, 'data release'));
  if (loaded === release) return null;
  const steps = [...register, ...scores, ...activities, ...(hasDemonstration ? demonstration : [])];
  return database.transaction(async (writer) => {
    for (const sql of clear.split(';')) await writer.run(sql);
    for (const [at, step] of steps.entries()) {
      onProgress(at, steps.length, step.name);
      await load(writer, folder, step);
    }
    await applyCrosswalkEdits(writer);
    await settleScores(writer, await committedUploads(writer), new Date().toISOString().replace('Z', ''));
    onProgress(steps.length, steps.length, 'done');
    await putInstallationValue(writer, 'data release', release);
    await recordAudit(writer, null, 'load-shipped-data', release);
    return countOf(writer, 'score');
  }, 'shipped');
};
