import { z } from 'zod';
import type { Writer } from '../../database/connection.ts';
import { bringRowsBack, putRowsAway } from '../plans/removal.ts';

/** Tasks of an upload that were removed by hand after it was stored, by the removal that keeps them. */
const removedSince = `
  select e.key, e.change, arg_max(r.removal_id, r.removed_at) as removal
  from upload_entry e join upload p using (upload_id)
  join removed_task t on t.task_id = e.key join removal r using (removal_id)
  where e.upload_id = $upload and e.register = 'task' and r.removed_at > p.committed_at
    and e.key not in (select task_id from task)
  group by e.key, e.change`;

const kept = z.object({ key: z.string(), change: z.string().nullable(), removal: z.string() });

/** What of the entries `e` may be put: what the upload brought and somebody then removed stays among the removed. */
export const isNotLeftRemoved = `(e.register <> 'task' or e.key not in (select key from left_removed))`;

/**
 * Brings the removed tasks that the upload changed back for as long as its fields are put or taken out, so that what is
 * kept of them follows; answers with what puts them away again, under the same removal.
 */
export const takeFromRemoved = async (writer: Writer, upload: string): Promise<() => Promise<void>> => {
  const found = await writer.rows(kept, removedSince, { upload });
  const brought = found.filter(({ change }) => change === 'new').map(({ key }) => key);
  const changed = found.filter(({ change }) => change !== 'new');
  await writer.run('create or replace temp table left_removed as select unnest($brought::text[]) as key', {
    brought,
  });
  for (const { removal, key } of changed) await bringRowsBack(writer, removal, key);
  return async () => {
    for (const { removal, key } of changed) await putRowsAway(writer, removal, [key]);
    await writer.run('drop table left_removed');
  };
};
