import { z } from 'zod';
import {
  activities,
  activity,
  type activityOrders,
  activityWeeks,
  storedEntry,
} from '../../contract/plans/activities.ts';
import type { Rows } from '../../database/connection.ts';
import { folded } from './tasks.ts';
import { isInitiative } from './topics.ts';

type Reader = { rows: Rows };

const known = storedEntry.extend({ activity: z.string(), origin: z.string(), version: z.number() });

export const entryById = async (reader: Reader, activity: string) =>
  (
    await reader.rows(
      known,
      `select activity_id as activity, origin, coalesce(version, 1) as version, unit_id as unit, day::text as day,
        list_filter(list_concat([task_id], coalesce(further_tasks, [])), t -> t is not null) as tasks, channel,
        coalesce(further_channels, []) as "furtherChannels", quantity, reach, cost, title, link, place, note,
        coalesce(evidence_types, []) as "evidenceTypes", coalesce(topics, []) as topics,
        coalesce(audience, []) as audience, for_period as "forPeriod", coalesce(is_ad_hoc, false) as "isAdHoc",
        is_handled as "isHandled", follow_up as "followUp", document_number as "documentNumber",
        coalesce(about_units, []) as "aboutUnits", coalesce(about, []) as about, initiative
       from activity where activity_id = $activity`,
      { activity },
    )
  )[0];

export const activityVersions = async (reader: Reader, activityId: string) => {
  const version = activity.reply.shape.versions.element;
  const rows = await reader.rows(
    version.extend({ content: z.string() }),
    `select v.version, v.kind, v.reason, a.name as by, strftime(v.changed_at, '%Y-%m-%dT%H:%M:%SZ') as at, v.content
     from activity_version v left join account a on a.account_id = v.changed_by
     where v.activity_id = $activityId order by v.version`,
    { activityId },
  );
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as Record<string, unknown> }));
};

/** What was stored before under a key of this account, by position. */
export const storedUnder = (reader: Reader, account: string, key: string) =>
  reader.rows(
    z.object({ activity: z.string(), version: z.number() }),
    `select k.activity_id as activity, coalesce(a.version, 1) as version
     from entry_key k left join activity a using (activity_id)
     where k.account_id = $account and k.entry_key = $key order by k.position`,
    { account, key },
  );

type ActivityChoice = {
  plans: string[] | null;
  tasks: string[] | null;
  /** Only these entries. */
  counted: string[] | null;
  /** Units, each with the first and the last day on which its entries are meant. */
  units: string[] | null;
  unitsFrom: string[] | null;
  unitsTo: string[] | null;
  channel: string | null;
  topics: string[] | null;
  either: boolean;
  audience: string | null;
  from: string | null;
  to: string | null;
  search: string | null;
  evidence: string | null;
  handled: string | null;
  followUp: string | null;
  aboutUnit: string | null;
  /** Tasks, or tasks with one of their periods. */
  about: string[] | null;
  initiative: string | null;
  origin: string;
};

const fields = `activity_id, unit_id, day, task_id, further_tasks, channel, further_channels, quantity, reach, cost,
  title, link, place, note, evidence_types, topics, audience, for_period, is_ad_hoc, is_handled, follow_up, document_number,
  about_units, about, initiative, version, recorded_by`;

/** What was taken back stands in the last version of each entry. */
const voided = `
  select v.activity_id, c.unit as unit_id, c.day::date as day, c.tasks[1] as task_id, c.tasks[2:] as further_tasks,
    c.channel, c."furtherChannels" as further_channels, c.quantity::double as quantity,
    c.reach::double as reach, c.cost::double as cost, c.title, c.link, c.place, c.note, c."evidenceTypes" as evidence_types, c.topics, c.audience, c."forPeriod" as for_period,
    c."isAdHoc"::boolean as is_ad_hoc, c."isHandled"::boolean as is_handled, c."followUp" as follow_up,
    c."documentNumber" as document_number, c."aboutUnits" as about_units, c.about, c.initiative, v.version, v.changed_by as recorded_by,
    v.reason
  from (
    select *, from_json(content, '{"unit":"VARCHAR","day":"VARCHAR","tasks":["VARCHAR"],"channel":"VARCHAR",
      "furtherChannels":["VARCHAR"],"quantity":"DOUBLE","reach":"DOUBLE","cost":"DOUBLE","title":"VARCHAR","link":"VARCHAR","place":"VARCHAR",
      "note":"VARCHAR","evidenceTypes":["VARCHAR"],"topics":["VARCHAR"],"audience":["VARCHAR"],
      "forPeriod":"VARCHAR","isAdHoc":"BOOLEAN","isHandled":"BOOLEAN","followUp":"VARCHAR",
      "documentNumber":"VARCHAR","aboutUnits":["VARCHAR"],"about":["VARCHAR"],"initiative":"VARCHAR"}') as c
    from activity_version where kind = 'voided'
  ) v`;

/** What a person said of the entry; where nobody has, and a topic of it is about such things, a proposal. */
const initiativeOf = `coalesce(e.initiative, case when list_has_any(e.topics, i.topics) then 'proposed' end)`;

const logged = `select ${fields}, null as reason from activity where origin = $origin`;

const chosen = (isVoided: boolean): string => `
  with entry as (
    select *, list_filter(list_concat([task_id], coalesce(further_tasks, [])), t -> t is not null) as tasks
    from (${isVoided ? `${voided} where $origin = 'recorded'` : logged})
  ),
  meant as (
    select unnest($units::varchar[]) as unit_id, unnest($unitsFrom::date[]) as first, unnest($unitsTo::date[]) as last
  ),
  file as (select activity_id, count(*) as files from evidence where removed_at is null group by activity_id),
  idea as (select list(topic_id) as topics from plan_topic where ${isInitiative('name_vi')}),
  chosen as (
    select e.* replace (${initiativeOf} as initiative), coalesce(f.files, 0) as files
    from entry e cross join idea i left join file f using (activity_id)
    where ($plans is null or exists
        (select 1 from task t where t.plan_id = any($plans) and list_contains(e.tasks, t.task_id)))
      and case when $either
        then list_has_any(e.tasks, coalesce($tasks::varchar[], []))
          or list_has_any(coalesce(e.topics, []), coalesce($topics::varchar[], []))
        else ($tasks is null or list_has_any(e.tasks, $tasks::varchar[]))
          and ($topics is null or list_has_any(coalesce(e.topics, []), $topics::varchar[])) end
      and ($units is null or exists (select 1 from meant m
        where m.unit_id = e.unit_id and e.day between m.first and m.last))
      and ($counted is null or e.activity_id = any($counted::varchar[]))
      and ($channel is null or e.channel = $channel or list_contains(e.further_channels, $channel))
      and ($audience is null or list_contains(e.audience, $audience))
      and ($from is null or e.day >= $from::date) and ($to is null or e.day <= $to::date)
      and ($search is null or contains(${folded("concat_ws(' ', e.title, e.place, e.note, e.document_number)")}, ${folded('$search')}))
      and ($evidence is null or (coalesce(f.files, 0) > 0 or e.link is not null) = ($evidence = 'with'))
      and ($handled is null or e.is_handled = ($handled = 'true'))
      and ($followUp is null or e.follow_up is not null and $followUp in ('any', e.follow_up))
      and ($aboutUnit is null or list_contains(e.about_units, $aboutUnit))
      and ($about is null or list_has_any(e.about, $about::varchar[])
        or list_has_any(e.about, list_transform($about::varchar[], one -> split_part(one, '|', 1)))
        or list_has_any(list_transform(e.about, one -> split_part(one, '|', 1)), $about::varchar[]))
      and case $initiative when 'any' then e.initiative is not null and e.initiative <> 'none'
        when 'proposed' then ${initiativeOf} = 'proposed'
        when 'listed' then coalesce(${initiativeOf}, 'none') <> 'none'
        else $initiative is null or coalesce(e.initiative = $initiative, false) end
  )`;

const selectRows = `
  select c.activity_id as activity, c.day::text as day, c.unit_id as unit, u.name_vi as "unitName",
    coalesce((select string_agg(distinct t.plan_id, ';' order by t.plan_id) from task t where list_contains(c.tasks, t.task_id)), '')
      as plans,
    array_to_string(c.tasks, ';') as tasks,
    coalesce((select string_agg(t.task_code, ';' order by list_position(c.tasks, t.task_id)) from task t
      where list_contains(c.tasks, t.task_id)), '') as codes,
    coalesce((select string_agg(t.task_code, ';' order by list_position(c.tasks, t.task_id)) from removed_task t
      where list_contains(c.tasks, t.task_id)), '') as "removedCodes",
    c.channel, coalesce(array_to_string(c.further_channels, ';'), '') as "furtherChannels", c.quantity, c.reach, c.cost,
    c.title, c.link, c.place, c.note, coalesce(array_to_string(c.evidence_types, ';'), '') as "evidenceTypes", c.files,
    coalesce(array_to_string(c.topics, ';'), '') as topics, coalesce(array_to_string(c.audience, ';'), '') as audience,
    c.for_period as "forPeriod", coalesce(c.is_ad_hoc, false) as "isAdHoc", c.is_handled as "isHandled",
    c.follow_up as "followUp", c.document_number as "documentNumber",
    coalesce(array_to_string(c.about_units, ';'), '') as "aboutUnits",
    coalesce(array_to_string(c.about, ';'), '') as about, c.initiative,
    coalesce(c.version, 1) as version, a.name as "recordedBy", c.reason as "voidReason"
  from chosen c join (
    select unit_id, name_vi from unit
    union all select unit_id, name_vi from demonstration_unit where is_invented
  ) u using (unit_id) left join account a on a.account_id = c.recorded_by
  left join channel h on h.channel = c.channel`;

type Order = { sort: (typeof activityOrders)[number]; order: 'asc' | 'desc' };

/** What an order goes by; entries without it come last either way. */
const orderKeys: Record<Order['sort'], string> = {
  day: 'c.day',
  unit: folded('u.name_vi'),
  channel: folded('h.name_vi'),
  quantity: 'c.quantity',
  title: `nullif(${folded("coalesce(c.title, '')")}, '')`,
};

const ordered = ({ sort, order }: Order): string =>
  `order by ${orderKeys[sort]} ${order} nulls last, c.day desc, c.activity_id desc
   limit $size::bigint offset $offset::bigint`;

export const activityRows = (
  reader: Reader,
  choice: ActivityChoice,
  page: Order & { isVoided: boolean; size: number; offset: number },
) => {
  const { isVoided, size, offset } = page;
  const select = `${chosen(isVoided)} ${selectRows} ${ordered(page)}`;
  return reader.rows(activities.columns, select, { ...choice, size, offset });
};

export const activityTotals = (reader: Reader, choice: ActivityChoice, isVoided: boolean) =>
  reader.rows(
    z.object({ total: z.number(), quantity: z.number(), lastDay: z.string().nullable() }),
    `${chosen(isVoided)} select count(*) as total, coalesce(sum(quantity), 0) as quantity, max(day)::text as "lastDay" from chosen`,
    choice,
  );

const channelsOf = 'list_distinct(list_concat([channel], further_channels))';

export const activityWeekRows = (reader: Reader, choice: ActivityChoice, by: 'channel' | 'task') =>
  reader.rows(
    activityWeeks.columns,
    `${chosen(false)}
     select key, strftime(day, '%G-W%V') as week, count(*) as entries, sum(quantity) as quantity
     from (select day, quantity, unnest(${by === 'channel' ? channelsOf : 'tasks'}) as key from chosen)
     where ${by === 'channel' ? '$channel is null or key = $channel' : '$tasks is null or key = any($tasks)'}
     group by all order by key, week`,
    choice,
  );

/** Whether one of the topics is about initiatives, models or good examples. */
export const isAboutInitiatives = async (reader: Reader, topics: string[]): Promise<boolean> =>
  (
    await reader.rows(
      z.object({ topic: z.string() }),
      `select topic_id as topic from plan_topic where topic_id = any($topics) and ${isInitiative('name_vi')} limit 1`,
      { topics },
    )
  ).length > 0;

/** Codes that an entry may name. */
export const knownChannels = async (reader: Reader): Promise<ReadonlySet<string>> =>
  new Set(
    (await reader.rows(z.object({ channel: z.string() }), 'select channel from channel')).map(
      (row) => row.channel,
    ),
  );

export const knownTopics = async (reader: Reader): Promise<ReadonlySet<string>> =>
  new Set(
    (await reader.rows(z.object({ topic: z.string() }), 'select topic_id as topic from plan_topic')).map(
      (row) => row.topic,
    ),
  );

export const tasksByIds = (reader: Reader, tasks: string[]) =>
  reader.rows(
    z.object({ task: z.string(), plan: z.string(), channel: z.string().nullable() }),
    'select task_id as task, plan_id as plan, channel from task where task_id = any($tasks)',
    { tasks },
  );
