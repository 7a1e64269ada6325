import { z } from 'zod';
import type { CommitMode } from '../../contract/uploads/upload.ts';
import type { Choices } from '../../contract/uploads/choices.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { recordAudit } from '../audit.ts';
import { settleScores } from '../uploaded-scores.ts';
import { recordActivities, withdrawActivities } from './activities.ts';
import { putEntries, takeEntriesOut } from './entries.ts';
import { insertRegistered, removeRegistered } from './registered.ts';
import { notStaged } from './stage.ts';

export type Settlement = { upload: string; by: string | null; at: string };

const insertRatings = `
  insert into rating (index_code, year, unit_id, word, source)
  select distinct index_code, year, unit_id, rating, 'upload-' || upload_id from upload_row
  where upload_id = $upload and rating is not null and stage <> 'target'
    and component = (select total_component from index_register i where i.index_code = upload_row.index_code)`;

const insertSource = `
  insert into source (source_id, title, publisher, read_on)
  select 'upload-' || upload_id, file_name, null, strftime(staged_at, '%Y-%m-%d') from upload where upload_id = $upload
  on conflict do nothing`;

/** What a committed upload puts into the tables that everything else reads. */
const putIn = async (writer: Writer, { upload, by, at }: Settlement, choices: Choices): Promise<void> => {
  await writer.run(insertSource, { upload });
  await putEntries(writer, upload);
  await insertRegistered(writer, upload, choices);
  await settleScores(writer, [upload], at);
  await writer.run(insertRatings, { upload });
  await recordActivities(writer, { upload, by, at });
};

const beginSpan = (writer: Writer, { upload, at }: Settlement) =>
  writer.run('insert into upload_span (upload_id, held_from) values ($upload, $at::timestamp)', {
    upload,
    at,
  });

export const commitUpload = async (
  writer: Writer,
  settlement: Settlement,
  mode: CommitMode,
  choices: Choices,
): Promise<void> => {
  const { upload, by, at } = settlement;
  const changed = await writer.run(
    `update upload set state = 'committed', mode = $mode, position = nextval('upload_order'),
       committed_at = $at::timestamp, committed_by = $by
     where upload_id = $upload and state = 'staged'`,
    { upload, mode, at, by },
  );
  if (changed !== 1) throw notStaged(upload);
  await beginSpan(writer, settlement);
  await putIn(writer, settlement, choices);
  await audit(writer, settlement, 'upload-commit');
};

export const undoUpload = async (writer: Writer, settlement: Settlement): Promise<void> => {
  const { upload, by, at } = settlement;
  const changed = await writer.run(
    `update upload set state = 'undone', undone_at = $at::timestamp, undone_by = $by
     where upload_id = $upload and state = 'committed'`,
    { upload, at, by },
  );
  if (changed !== 1) throw notIn(upload, 'loaded');
  await writer.run(
    'update upload_span set held_to = $at::timestamp where upload_id = $upload and held_to is null',
    { upload, at },
  );
  await settleScores(writer, [upload], at);
  await writer.run("delete from rating where source = 'upload-' || $upload", { upload });
  await withdrawActivities(writer, settlement);
  await removeRegistered(writer, upload);
  await takeEntriesOut(writer, upload);
  await audit(writer, settlement, 'upload-undo');
};

export const redoUpload = async (writer: Writer, settlement: Settlement, choices: Choices): Promise<void> => {
  const { upload } = settlement;
  const changed = await writer.run(
    `update upload set state = 'committed', undone_at = null, undone_by = null
     where upload_id = $upload and state = 'undone'`,
    { upload },
  );
  if (changed !== 1) throw notIn(upload, 'taken back');
  await beginSpan(writer, settlement);
  await putIn(writer, settlement, choices);
  await audit(writer, settlement, 'upload-redo');
};

const notIn = (upload: string, state: string): ProblemError =>
  new ProblemError('wrong_state', `${upload} is not ${state}`, { fields: { upload } });

/** Names the file and how much of it is shown afterwards. */
const audit = async (writer: Writer, { upload, by }: Settlement, command: string): Promise<void> => {
  const [row] = await writer.rows(
    z.object({ fileName: z.string(), mode: z.string().nullable() }),
    'select file_name as "fileName", mode from upload where upload_id = $upload',
    { upload },
  );
  const { scores, activities, entries } = await countShown(writer, upload);
  const counted = [`${scores} scores`, `${activities} activities`, `${entries} entries`].filter(
    (text) => !text.startsWith('0 '),
  );
  const detail = [`${row?.fileName ?? ''} (${upload})`, row?.mode ?? '', ...counted];
  await recordAudit(writer, by, command, detail.filter((text) => text !== '').join(', '));
};

/** How much of an upload is shown now. */
export const countShown = async (
  writer: Writer,
  upload: string,
): Promise<{ scores: number; activities: number; entries: number }> => {
  const [counted] = await writer.rows(
    z.object({ scores: z.number(), activities: z.number(), entries: z.number() }),
    `select (select count(*) from score where upload_id = $upload and is_shown) as scores,
       (select count(*) from upload_activity join upload using (upload_id)
        where upload_id = $upload and state = 'committed' and quantity > 0) as activities,
       (select count(*) from upload_entry join upload using (upload_id)
        where upload_id = $upload and state = 'committed' and change <> 'unchanged') as entries`,
    { upload },
  );
  return counted ?? { scores: 0, activities: 0, entries: 0 };
};
