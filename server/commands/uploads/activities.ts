import { z } from 'zod';
import type { Writer } from '../../database/connection.ts';

type Settlement = { upload: string; by: string | null; at: string };

/** Activities of an upload; one that is stored already, word for word, or was voided since, is not stored again. */
const insertActivities = `
  insert into activity by name
  select 'upload-' || a.upload_id || '-' || a.position as activity_id, 'recorded' as origin, a.unit_id, a.day, a.channel,
    a.task_id, a.quantity, a.reach, a.cost, a.title, a.link, a.note, a.initiative, $by as recorded_by, $at::timestamp as recorded_at, 1 as version
  from upload_activity a
  where a.upload_id = $upload and a.quantity > 0 and not exists (
    select 1 from activity s where s.origin = 'recorded' and s.unit_id = a.unit_id and s.day = a.day
      and s.channel = a.channel and s.quantity = a.quantity and s.task_id is not distinct from a.task_id
      and s.title is not distinct from a.title)
    and not exists (
      select 1 from activity_version v
      where v.kind = 'voided' and v.activity_id = 'upload-' || a.upload_id || '-' || a.position)`;

/** A unit that logs activities of a year, or says that there were 0, has reported it: there, what it did not log is 0. */
const noteReports = `
  insert into upload_report (upload_id, unit_id, year, is_new)
  select upload_id, unit_id, year(day), not exists (
      select 1 from activity_report r
      where r.origin = 'recorded' and r.unit_id = a.unit_id and r.year = year(a.day))
  from upload_activity a where upload_id = $upload group by all`;

const insertReports = `
  insert into activity_report (origin, unit_id, year, is_reported)
  select 'recorded', unit_id, year, true from upload_report where upload_id = $upload and is_new`;

const deleteActivities = "delete from activity where activity_id like 'upload-' || $upload || '-%'";

/** Reports that this upload brought and that nothing else stands for. */
const deleteReports = `
  delete from activity_report where origin = 'recorded' and (unit_id, year) in (
    select (unit_id, year) from upload_report where upload_id = $upload and is_new)
    and (unit_id, year) not in (select (unit_id, year(day)) from activity where origin = 'recorded')
    and (unit_id, year) not in (
      select (r.unit_id, r.year) from upload_report r join upload p using (upload_id)
      where r.upload_id <> $upload and p.state = 'committed')`;

export const recordActivities = async (writer: Writer, { upload, by, at }: Settlement): Promise<void> => {
  await writer.run(noteReports, { upload });
  await writer.run(insertActivities, { upload, by, at });
  await writer.run(insertReports, { upload });
};

const handReports = `
  update upload_report set is_new = true where upload_id <> $upload and (unit_id, year) in (
    select (unit_id, year) from upload_report where upload_id = $upload and is_new)`;

/** Other uploads that hold and said the same: what was not stored twice for them is stored for them now. */
const selectSharing = `
  select distinct p.upload_id as upload, p.committed_by as "by", p.committed_at::text as "at"
  from upload p join upload_activity a using (upload_id)
  semi join (select unit_id, day, channel from upload_activity where upload_id = $upload) own using (unit_id, day, channel)
  where p.state = 'committed' and p.upload_id <> $upload order by "at"`;

const settlement = z.object({ upload: z.string(), by: z.string().nullable(), at: z.string() });

export const withdrawActivities = async (writer: Writer, { upload }: Settlement): Promise<void> => {
  await writer.run(deleteActivities, { upload });
  const sharing = await writer.rows(settlement, selectSharing, { upload });
  for (const other of sharing) await writer.run(insertActivities, other);
  await writer.run(deleteReports, { upload });
  await writer.run(handReports, { upload });
  await writer.run('delete from upload_report where upload_id = $upload', { upload });
};
