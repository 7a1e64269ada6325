import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

/** What was logged for the tasks of each plan over each channel; an entry over two channels stands in both. */
export const channelTotals = (reader: { rows: Rows }, choice: { on: string; origin: string }) =>
  reader.rows(
    z.object({ plan: z.string(), channel: z.string(), activities: z.number(), quantity: z.number() }),
    `select plan_id as plan, channel, count(*) as activities, sum(quantity) as quantity
     from (
       select distinct t.plan_id, a.activity_id, a.quantity,
         unnest(list_distinct(list_concat([a.channel], coalesce(a.further_channels, [])))) as channel
       from activity a join activity_task k on k.activity_id = a.activity_id join task t on t.task_id = k.task_id
       where a.origin = $origin and a.day <= $on::date
     ) group by plan_id, channel`,
    choice,
  );

export const channelNames = async (reader: { rows: Rows }) => {
  const columns = z.object({ channel: z.string(), nameVi: z.string(), nameEn: z.string() });
  const rows = await reader.rows(
    columns,
    'select channel, name_vi as "nameVi", name_en as "nameEn" from channel',
  );
  return new Map(rows.map((row) => [row.channel, row]));
};
