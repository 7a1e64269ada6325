import { z } from 'zod';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';

export type CrosswalkEdit = {
  index: string;
  fromEdition: string;
  fromComponent: string;
  toEdition: string;
  toComponent: string;
  relation: 'same' | 'renamed' | 'changed' | 'none';
  reason: string;
};

type Relation = CrosswalkEdit['relation'];

const pair = `index_code = $index and from_edition = $fromEdition and from_component = $fromComponent
  and to_edition = $toEdition and to_component = $toComponent`;

const relationNow = async (
  writer: Writer,
  edit: Omit<CrosswalkEdit, 'relation' | 'reason'>,
): Promise<Relation> => {
  const rows = await writer.rows(
    z.object({ relation: z.enum(['same', 'renamed', 'changed']) }),
    `select relation from crosswalk where ${pair}`,
    edit,
  );
  return rows[0]?.relation ?? 'none';
};

/** What people said lies over what is shipped; done again after every loading of the shipped files. */
export const applyCrosswalkEdits = async (writer: Writer): Promise<void> => {
  await writer.run(
    `delete from crosswalk where (index_code, from_edition, from_component, to_edition, to_component) in (
       select (index_code, from_edition, from_component, to_edition, to_component) from crosswalk_edit)`,
  );
  await writer.run(
    `insert into crosswalk
     select index_code, from_edition, from_component, to_edition, to_component, relation, reason from crosswalk_edit
     where relation <> 'none'
       and position in (select max(position) from crosswalk_edit
         group by index_code, from_edition, from_component, to_edition, to_component)`,
  );
};

/** Answers what the crosswalk said before. */
export const setCrosswalk = async (
  writer: Writer,
  accountId: string,
  edit: CrosswalkEdit,
): Promise<Relation> => {
  const { relation, reason, ...which } = edit;
  const before = await relationNow(writer, which);
  await writer.run(
    `insert into crosswalk_edit (index_code, from_edition, from_component, to_edition, to_component, relation,
       relation_before, reason, account_id, edited_at)
     values ($index, $fromEdition, $fromComponent, $toEdition, $toComponent, $relation, $before, $reason, $accountId,
       now() at time zone 'UTC')`,
    { ...which, relation, reason, before, accountId },
  );
  await applyCrosswalkEdits(writer);
  await recordAudit(
    writer,
    accountId,
    'set-crosswalk',
    `${which.fromEdition} ${which.fromComponent} → ${which.toEdition} ${which.toComponent}: ${before} → ${relation}; ${reason}`,
  );
  return before;
};
