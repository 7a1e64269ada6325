import { z } from 'zod';
import { followUps } from '../../contract/plans/values.ts';
import type { Rows } from '../../database/connection.ts';

const followUp = z.object({
  activityId: z.string(),
  date: z.string(),
  unit: z.string(),
  kind: z.enum(followUps),
  documentNumber: z.string().nullable(),
  title: z.string().nullable(),
  unitIds: z.array(z.string()),
  about: z.array(z.string()),
  taskIds: z.array(z.string()),
});
export type FollowUpRow = z.output<typeof followUp>;

/** Reminders and checks of a log, in order of day. */
export const followUpRows = (
  reader: { rows: Rows },
  origin: 'recorded' | 'demonstration',
): Promise<FollowUpRow[]> =>
  reader.rows(
    followUp,
    `select activity_id as "activityId", day::text as date, unit_id as unit, follow_up as kind,
      document_number as "documentNumber", title, coalesce(about_units, []) as "unitIds", coalesce(about, []) as about,
      list_filter(list_concat([task_id], coalesce(further_tasks, [])), t -> t is not null) as "taskIds"
     from activity where origin = $origin and follow_up is not null order by day, activity_id`,
    { origin },
  );

const initiative = z.object({
  activityId: z.string(),
  kind: z.enum(['initiative', 'model', 'exemplar']),
  title: z.string().nullable(),
});

/** Entries that a person marked as an initiative, a model or a good example, in order of day. */
export const initiativeRows = (reader: { rows: Rows }, origin: 'recorded' | 'demonstration') =>
  reader.rows(
    initiative,
    `select activity_id as "activityId", initiative as kind, title from activity
     where origin = $origin and initiative <> 'none' order by day, activity_id`,
    { origin },
  );
