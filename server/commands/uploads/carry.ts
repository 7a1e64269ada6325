import { z } from 'zod';
import type { Writer } from '../../database/connection.ts';
import { tables, type Register, registers } from '../../queries/uploads/registers.ts';

/**
 * Fields that an upload puts or takes back beneath later uploads that hold. Each later one keeps the row it found, so the
 * fields go into that row, field by field, until one of them says something of the field itself; what none of them speaks
 * of reaches the row that everybody reads.
 */

/** Fields that a register's mark fills, whatever the file says. */
const markFields = (register: Register): string => {
  const { mark } = tables[register];
  return `json_keys(${mark.replaceAll('e.upload_id', "''")})`;
};

const ownFields = (
  entry: string,
): string => `list_concat(json_keys(${entry}.content::json), case ${entry}.register
  ${registers.map((register) => `when '${register}' then ${markFields(register)}`).join(' ')} end)`;

/** What an entry `e` says, with what marks its row as brought in by the upload. */
export const saidByEntry = `json_merge_patch(e.content::json, case e.register
  ${registers.map((register) => `when '${register}' then ${tables[register].mark}`).join(' ')} end)`;

const only = (json: string, fields: string): string =>
  `(select coalesce(json_group_object(field, coalesce(${json} -> field, 'null'::json)), '{}'::json)
    from (select unnest(${fields}) as field))`;

/** What an upload said, or what was there before it, as fields to carry; `at`: its turn. */
export const beginCarrying = async (
  writer: Writer,
  upload: string,
  what: { from: string; which: string },
): Promise<void> => {
  await writer.run(
    `create or replace temp table carried as
     select e.register, e.key, p.position as at, ${only(what.from, ownFields('e'))} as fields
     from upload_entry e join upload p using (upload_id) where e.upload_id = $upload and ${what.which}`,
    { upload },
  );
};

const findNext = `
  create or replace temp table next_entry as
  select c.register, c.key, c.fields, arg_min(n.upload_id, p.position) as upload_id,
    arg_min(n.position, p.position) as position, min(p.position) as at
  from carried c join upload_entry n on n.register = c.register and n.key = c.key
  join upload p on p.upload_id = n.upload_id and p.state = 'committed' and p.position > c.at
  group by c.register, c.key, c.fields`;

const intoBefore = `
  update upload_entry n set before = json_merge_patch(n.before::json, c.fields)::text,
    change = case when list_has_any(json_keys(c.fields), json_keys(n.content::json)) then 'changed' else n.change end
  from next_entry c
  where n.upload_id = c.upload_id and n.position = c.position and n.before is not null`;

/** What the later one says itself stays; where it made the row anew nothing of the earlier is in it. */
const keepWhatIsUnspoken = `
  create or replace temp table carried as
  select c.register, c.key, coalesce(x.at, c.at) as at, case when x.upload_id is null then c.fields
    when n.before is null then '{}'::json
    else ${only('c.fields', `list_filter(json_keys(c.fields), lambda one: not list_contains(${ownFields('n')}, one))`)} end as fields
  from carried c left join next_entry x on x.register = c.register and x.key = c.key
  left join upload_entry n on n.upload_id = x.upload_id and n.position = x.position`;

const intoAfter = `
  update upload_entry n set after = json_merge_patch(n.after::json, c.fields)::text
  from next_entry x join carried c on c.register = x.register and c.key = x.key
  where n.upload_id = x.upload_id and n.position = x.position and n.after is not null`;

/** Carries the fields through all later uploads; afterwards `carried` holds what reaches the rows themselves. */
export const carryOn = async (writer: Writer): Promise<void> => {
  for (;;) {
    await writer.run(findNext);
    const found = await writer.rows(z.object({ n: z.number() }), 'select count(*) as n from next_entry');
    if ((found[0]?.n ?? 0) === 0) break;
    await writer.run(intoBefore);
    await writer.run(keepWhatIsUnspoken);
    await writer.run(intoAfter);
  }
  await writer.run('drop table next_entry');
};
