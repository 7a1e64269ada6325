import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import type { RowKind } from './rows.ts';

export const linkOrigins = ['explicit', 'same_topic', 'proposed'] as const;

const tasks = `
  select l.task_id, t.channel, coalesce(l.component, i.total_component) as component, l.origin
  from task_link l join task t using (task_id) join index_register i using (index_code)
  where l.index_code = $index`;

const topics = `
  select topic_id as row, unnest(components) as component, 'same_topic' as origin
  from plan_topic where $index = any(index_codes)`;

/** Pairs that somebody named before any figure was looked at. A link to the index as a whole is one to its total. */
const pairs: Partial<Record<RowKind, string>> = {
  task: `select task_id as row, component, origin from (${tasks})`,
  channel: `
    select c.channel as row, t.component, t.origin from (${tasks}) t
    join (select task_id, channel from task_channel union select task_id, channel from task where channel is not null) c
    using (task_id)`,
  topic: topics,
  component: `
    select component as row, component, origin from (${tasks})
    union all select component, component, origin from (${topics})`,
};

const pair = z.object({ row: z.string(), component: z.string(), origin: z.string() });
export type TaggedPair = z.output<typeof pair>;

/** Each linked pair once, with the strongest origin of its links: named in the task, same topic, proposed. */
export const taggedPairs = async (
  connection: Connection,
  index: string,
  rows: RowKind,
): Promise<TaggedPair[]> => {
  const sql = pairs[rows];
  if (sql === undefined) return [];
  return connection.rows(
    pair,
    `select row, component, arg_min(origin, case origin when 'explicit' then 0 when 'same_topic' then 1 else 2 end) as origin
     from (${sql}) where row is not null group by row, component order by row, component`,
    { index },
  );
};
