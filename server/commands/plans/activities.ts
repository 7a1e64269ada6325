import { z } from 'zod';
import type { entry } from '../../contract/plans/activities.ts';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

type By = string | null;
export type Entry = z.output<typeof entry>;
/** An entry whose channel is known. */
export type Stored = Entry & { activity: string; channel: string };

const columnsOf = ({ activity, ...entry }: Stored) => ({
  activity,
  unit: entry.unit,
  day: entry.day,
  task: entry.tasks[0] ?? null,
  furtherTasks: entry.tasks.slice(1),
  channel: entry.channel,
  furtherChannels: entry.furtherChannels,
  quantity: entry.quantity,
  reach: entry.reach,
  cost: entry.cost,
  title: entry.title,
  link: entry.link,
  place: entry.place,
  note: entry.note,
  evidenceTypes: entry.evidenceTypes,
  topics: entry.topics,
  audience: entry.audience,
  forPeriod: entry.forPeriod,
  isAdHoc: entry.isAdHoc,
  isHandled: entry.isHandled === null ? null : String(entry.isHandled),
  followUp: entry.followUp,
  documentNumber: entry.documentNumber,
  aboutUnits: entry.aboutUnits,
  about: entry.about,
  initiative: entry.initiative,
});

const values = `$unit as unit_id, $day::date as day, $task as task_id, $furtherTasks as further_tasks,
  $channel as channel, $furtherChannels as further_channels, $quantity::double as quantity,
  $reach::double as reach, $cost::double as cost, $title as title,
  $link as link, $place as place, $note as note, $evidenceTypes as evidence_types, $topics as topics,
  $audience as audience, $forPeriod as for_period, $isAdHoc::boolean as is_ad_hoc,
  $isHandled::boolean as is_handled, $followUp as follow_up, $documentNumber as document_number,
  $aboutUnits as about_units, $about as about, $initiative as initiative`;

const keepVersion = async (
  writer: Writer,
  by: By,
  entry: Stored,
  change: { version: number; kind: 'recorded' | 'changed' | 'voided'; reason: string | null },
): Promise<void> => {
  const { activity, ...content } = entry;
  await writer.run(
    `insert into activity_version (activity_id, version, content, kind, reason, changed_by, changed_at)
     values ($activity, $version::integer, $content, $kind, $reason, $by, now() at time zone 'UTC')`,
    { activity, content: JSON.stringify(content), ...change, by },
  );
};

/** Unless something else stands for the year. */
const forgetReport = async (writer: Writer, { unit, day }: Stored): Promise<void> => {
  await writer.run(
    `delete from activity_report where origin = 'recorded' and unit_id = $unit and year = year($day::date)
      and not exists (select 1 from activity a
        where a.origin = 'recorded' and a.unit_id = $unit and year(a.day) = year($day::date))
      and not exists (select 1 from upload_report r where r.unit_id = $unit and r.year = year($day::date))`,
    { unit, day },
  );
};

const hasVersions = async (writer: Writer, activity: string): Promise<boolean> => {
  const columns = z.object({ version: z.number() });
  const select = 'select version from activity_version where activity_id = $activity limit 1';
  return (await writer.rows(columns, select, { activity })).length > 0;
};

const rowShape = JSON.stringify([
  {
    activity: 'VARCHAR',
    unit: 'VARCHAR',
    day: 'DATE',
    task: 'VARCHAR',
    furtherTasks: ['VARCHAR'],
    channel: 'VARCHAR',
    furtherChannels: ['VARCHAR'],
    quantity: 'DOUBLE',
    reach: 'DOUBLE',
    cost: 'DOUBLE',
    title: 'VARCHAR',
    link: 'VARCHAR',
    place: 'VARCHAR',
    note: 'VARCHAR',
    evidenceTypes: ['VARCHAR'],
    topics: ['VARCHAR'],
    audience: ['VARCHAR'],
    forPeriod: 'VARCHAR',
    isAdHoc: 'BOOLEAN',
    isHandled: 'BOOLEAN',
    followUp: 'VARCHAR',
    documentNumber: 'VARCHAR',
    aboutUnits: ['VARCHAR'],
    about: ['VARCHAR'],
    initiative: 'VARCHAR',
    position: 'INTEGER',
    content: 'VARCHAR',
  },
]);

const given = `(select unnest(from_json($rows, '${rowShape}'), max_depth := 2))`;

const insertRows = `
  insert into activity by name select activity as activity_id, 'recorded' as origin, unit as unit_id, day,
    task as task_id, "furtherTasks" as further_tasks, channel, "furtherChannels" as further_channels, quantity, reach,
    cost, title, link, place, note, "evidenceTypes" as evidence_types, topics, audience, "forPeriod" as for_period,
    "isAdHoc" as is_ad_hoc, "isHandled" as is_handled, "followUp" as follow_up,
    "documentNumber" as document_number, "aboutUnits" as about_units, about, initiative, 1 as version, $by as recorded_by,
    now() at time zone 'UTC' as recorded_at
  from ${given}`;

const insertVersions = `
  insert into activity_version (activity_id, version, content, kind, reason, changed_by, changed_at)
  select activity, 1, content, 'recorded', null, $by, now() at time zone 'UTC' from ${given}`;

const insertKeys = `
  insert into entry_key (account_id, entry_key, position, activity_id)
  select $account, $key, position, activity from ${given}`;

/** A unit that logs something of a year has reported that year: there, what it did not log is 0. */
const insertReports = `
  insert into activity_report (origin, unit_id, year, is_reported)
  select distinct 'recorded', unit, year(day), true from ${given} g
  where not exists (select 1 from activity_report r
    where r.origin = 'recorded' and r.unit_id = g.unit and r.year = year(g.day))`;

const noteReport = async (writer: Writer, entry: Stored): Promise<void> => {
  await writer.run(insertReports, { rows: JSON.stringify([columnsOf(entry)]) });
};

/** Stores new entries under a key of the account that sends them. */
export const insertActivities = async (
  writer: Writer,
  by: By,
  key: string,
  entries: readonly Stored[],
): Promise<void> => {
  const rows = JSON.stringify(
    entries.map((entry, position) => {
      const { activity, ...content } = entry;
      return { ...columnsOf(entry), activity, position, content: JSON.stringify(content) };
    }),
  );
  await writer.run(insertRows, { rows, by });
  await writer.run(insertVersions, { rows, by });
  await writer.run(insertKeys, { rows, account: by ?? '', key });
  await writer.run(insertReports, { rows });
  const [first] = entries;
  const others = entries.length > 1 ? ` and ${entries.length - 1} more` : '';
  const what = `${first?.activity ?? ''}, ${first?.unit ?? ''}, ${first?.day ?? ''}, ${first?.tasks.join(' ') ?? ''}`;
  await recordAudit(writer, by, 'record-activity', `${what}${others}`);
};

/** What came with an upload has no version yet: it is kept before the first change. */
const keepFirst = async (writer: Writer, entry: Stored): Promise<void> => {
  if (await hasVersions(writer, entry.activity)) return;
  await keepVersion(writer, null, entry, { version: 1, kind: 'recorded', reason: null });
};

/** Writes the entry in place of `before`, which stays in the versions. */
export const updateActivity = async (
  writer: Writer,
  by: By,
  before: Stored,
  entry: Stored,
  change: { version: number; reason: string | null },
): Promise<void> => {
  await keepFirst(writer, before);
  const { activity, ...columns } = columnsOf(entry);
  await writer.run(
    `update activity set unit_id = v.unit_id, day = v.day, task_id = v.task_id, further_tasks = v.further_tasks,
      channel = v.channel, further_channels = v.further_channels, quantity = v.quantity, reach = v.reach,
      cost = v.cost, title = v.title,
      link = v.link, place = v.place, note = v.note, evidence_types = v.evidence_types, topics = v.topics,
      audience = v.audience, for_period = v.for_period, is_ad_hoc = v.is_ad_hoc, is_handled = v.is_handled,
      follow_up = v.follow_up, document_number = v.document_number, about_units = v.about_units, about = v.about,
      initiative = v.initiative,
      version = $version::integer
     from (select ${values}) v where activity_id = $activity`,
    { activity, ...columns, version: change.version },
  );
  await forgetReport(writer, before);
  await noteReport(writer, entry);
  await keepVersion(writer, by, entry, { ...change, kind: 'changed' });
  await recordAudit(
    writer,
    by,
    'change-activity',
    `${activity}, version ${change.version}: ${change.reason ?? ''}`,
  );
};

export const removeActivity = async (
  writer: Writer,
  by: By,
  entry: Stored,
  change: { version: number; reason: string },
): Promise<void> => {
  await keepFirst(writer, entry);
  await writer.run('delete from activity where activity_id = $activity', { activity: entry.activity });
  await forgetReport(writer, entry);
  await keepVersion(writer, by, entry, { ...change, kind: 'voided' });
  await recordAudit(writer, by, 'void-activity', `${entry.activity}: ${change.reason}`);
};
