import type { Writer } from '../../database/connection.ts';
import { beginCarrying, carryOn, saidByEntry } from './carry.ts';
import { isNotLeftRemoved, takeFromRemoved } from './removed-entries.ts';
import {
  isSameField,
  registers,
  type Register,
  storedRows,
  tables,
} from '../../queries/uploads/registers.ts';

/**
 * Entries of registers. Each keeps the row it found; where a later upload spoke of the same row, undo and redo change
 * what that one keeps, so that it stays on top.
 */

const freeze = `
  update upload_entry e set before = f.row::text, change = f.change
  from (
    select position, any_value(row) as row, case when any_value(row) is null then 'new'
      when bool_and(${isSameField('(content ->> field)', '(row ->> field)')}) then 'unchanged' else 'changed' end as change
    from (
      select e.position, e.content::json as content, s.row, unnest(json_keys(e.content::json)) as field
      from upload_entry e left join (${storedRows}) s using (register, key) where e.upload_id = $upload
    ) group by position
  ) f
  where e.upload_id = $upload and e.position = f.position`;

/** The row that an entry makes of what was there. */
const patchedBy = (register: Register): string => {
  const { start, mark } = tables[register];
  return `json_merge_patch(json_merge_patch(coalesce(e.before::json, ${start}), e.content::json), ${mark})`;
};

const columnFrom = (json: string, column: string, type: string): string =>
  type === 'text[]'
    ? `coalesce(from_json(${json} -> '${column}', '["VARCHAR"]'), [])`
    : `(${json} ->> '${column}')::${type}`;

const columnsFrom = (columns: Record<string, string>, json: string): string =>
  Object.entries(columns)
    .map(([column, type]) => `${columnFrom(json, column, type)} as ${column}`)
    .join(', ');

/** Rows of `from` (with a column `row`) in place of what the table has of those keys. */
const replaceRows = async (
  writer: Writer,
  register: Register,
  from: string,
  params: Record<string, string> = {},
): Promise<void> => {
  const { table, key, columns, parts = {} } = tables[register];
  await writer.run(`create or replace temp table put_row as ${from}`, params);
  await writer.run(`delete from ${table} where ${key} in (select key from put_row)`);
  await writer.run(`insert into ${table} by name select ${columnsFrom(columns, 'row')} from put_row`);
  for (const [field, part] of Object.entries(parts)) {
    await writer.run(`delete from ${part.table} where task_id in (select key from put_row)`);
    await writer.run(
      `insert into ${part.table} by name
       select ${part.inherited.map((column) => `row ->> '${column}' as ${column}`).join(', ')},
         ${columnsFrom(part.columns, 'part')}
       from (select row, unnest((row -> '${field}')::json[]) as part from put_row)`,
    );
  }
  await writer.run('drop table put_row');
};

/** Entries that a later upload lies on. */
const findCovered = `
  create or replace temp table covered as
  select own.position as position, arg_min(n.upload_id, p.position) as upload_id, arg_min(n.position, p.position) as at
  from upload_entry own
  join upload_entry n on n.register = own.register and n.key = own.key
  join upload p on p.upload_id = n.upload_id and p.state = 'committed'
    and p.position > (select position from upload where upload_id = $upload)
  where own.upload_id = $upload group by own.position`;

const isOnTop = `e.position not in (select position from covered)`;

const putRows = async (writer: Writer, register: Register, upload: string): Promise<void> => {
  await replaceRows(
    writer,
    register,
    `select e.key as key, ${patchedBy(register)} as row
     from upload_entry e where e.upload_id = $upload and e.register = '${register}' and ${isOnTop}
       and e.change in ('new', 'changed') and ${isNotLeftRemoved}`,
    { upload },
  );
};

/** What was carried past all later uploads goes into the rows. */
const putCarried = async (writer: Writer, register: Register, upload: string): Promise<void> => {
  await replaceRows(
    writer,
    register,
    `select s.key, json_merge_patch(s.row, c.fields) as row
     from (${storedRows}) s join carried c using (register, key)
     where s.register = '${register}' and c.fields <> '{}'::json`,
    { upload },
  );
};

/** Where a later upload lies on an entry, that one keeps what this one makes. */
const putBeneath = async (writer: Writer, register: Register, upload: string): Promise<void> => {
  await writer.run(
    `update upload_entry n set before = f.row::text, change = 'changed'
     from (select c.upload_id, c.at, ${patchedBy(register)} as row
       from upload_entry e join covered c using (position)
       where e.upload_id = $upload and e.register = '${register}' and e.change = 'new') f
     where n.upload_id = f.upload_id and n.position = f.at`,
    { upload },
  );
};

const keepAsPut = `
  update upload_entry e set after = s.row::text from (${storedRows}) s
  where e.upload_id = $upload and e.register = 'task' and s.register = 'task' and s.key = e.key and ${isOnTop}`;

/** Puts entries in: what is covered by a later upload goes beneath it; what was removed since stays removed. */
export const putEntries = async (writer: Writer, upload: string): Promise<void> => {
  const putBack = await takeFromRemoved(writer, upload);
  await writer.run(freeze, { upload });
  await writer.run(findCovered, { upload });
  await writer.run(
    `update upload_entry e set before = n.before, change = case when n.before is null then 'new' else 'changed' end
     from covered c join upload_entry n on n.upload_id = c.upload_id and n.position = c.at
     where e.upload_id = $upload and e.position = c.position`,
    { upload },
  );
  await beginCarrying(writer, upload, {
    from: saidByEntry,
    which: `not (${isOnTop}) and e.change <> 'new'`,
  });
  await carryOn(writer);
  for (const register of registers) await putBeneath(writer, register, upload);
  for (const register of registers) {
    await putRows(writer, register, upload);
    await putCarried(writer, register, upload);
  }
  await writer.run(keepAsPut, { upload });
  await writer.run('drop table covered');
  await putBack();
  await adoptPlans(writer, upload);
};

/** A plan whose tasks came with a file is the people's: a new release of the data leaves it alone. */
const adoptPlans = (writer: Writer, upload: string) =>
  writer.run(
    `update plan set is_shipped = false, changed_at = now() at time zone 'UTC',
       changed_by = (select committed_by from upload where upload_id = $upload)
     where plan_id in (
       select content::json ->> 'plan_id' from upload_entry where upload_id = $upload and register = 'task')`,
    { upload },
  );

/** Whether something else stands on a row that the upload brought. */
const isUsed: Record<Register, string> = {
  successor: 'false',
  component: `(edition_id, component) in (select (edition_id, component) from score)`,
  edition: `edition_id in (select edition_id from component union all select edition_id from score)`,
  index: `index_code in (select index_code from edition union all select index_code from score)`,
  channel: `channel in (select channel from activity union all select channel from task_channel)`,
  task: `task_id in (
    select task_id from activity_task union all select task_id from plan_link
    union all select related_task_id from task where related_task_id is not null)`,
  plan: `plan_id in (
    select plan_id from task union all select plan_id from plan_version union all select plan_id from requested_day
    union all select plan_id from report_text union all select parent_plan_id from plan where parent_plan_id is not null)`,
  unit: `unit_id in (
    select unit_id from score union all select unit_id from activity union all select unit_id from plan
    union all select unit_id from account where unit_id is not null
    union all select unit_id from actor where unit_id is not null
    union all select parent_id from unit where parent_id is not null
    union all select unit_id from unit_successor union all select successor_id from unit_successor)`,
};

const takenFirst: readonly Register[] = [
  'task',
  'plan',
  'successor',
  'component',
  'edition',
  'index',
  'channel',
  'unit',
];

/** Units of several levels go from below. */
const roundsOf = (register: Register): number => (register === 'unit' ? 6 : 1);

const takeNewOut = async (writer: Writer, register: Register, upload: string): Promise<void> => {
  const { table, key, parts = {} } = tables[register];
  const brought = `select e.key from upload_entry e
    where e.upload_id = $upload and e.register = '${register}' and ${isOnTop} and e.change = 'new'`;
  for (let round = 0; round < roundsOf(register); round += 1) {
    await writer.run(`delete from ${table} where ${key} in (${brought}) and not ${isUsed[register]}`, {
      upload,
    });
  }
  for (const part of Object.values(parts)) {
    await writer.run(
      `delete from ${part.table} where task_id in (${brought}) and task_id not in (select task_id from task)`,
      { upload },
    );
  }
};

/**
 * Takes entries out: the fields that they changed are as before, under later uploads too; rows that they brought go
 * where nothing stands on them. What was removed since stays removed, and what is kept of it loses their fields as well.
 */
export const takeEntriesOut = async (writer: Writer, upload: string): Promise<void> => {
  const putBack = await takeFromRemoved(writer, upload);
  await writer.run(findCovered, { upload });
  await beginCarrying(writer, upload, { from: 'e.before::json', which: `e.change = 'changed'` });
  await carryOn(writer);
  await writer.run(
    `update upload_entry n set before = null, change = 'new'
     from covered c join upload_entry e on e.upload_id = $upload and e.position = c.position and e.change = 'new'
     where n.upload_id = c.upload_id and n.position = c.at`,
    { upload },
  );
  for (const register of takenFirst) {
    await putCarried(writer, register, upload);
    await takeNewOut(writer, register, upload);
  }
  await writer.run('drop table covered');
  await putBack();
};
