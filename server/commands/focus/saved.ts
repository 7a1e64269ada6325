import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { ownerOf, type SavedKind } from '../../queries/focus/saved.ts';
import { recordAudit } from '../audit.ts';

/** A saved thing is changed by its owner, nobody else. */
const mustOwn = async (writer: Writer, kind: SavedKind, id: string, accountId: string): Promise<void> => {
  const owner = await ownerOf(writer, kind, id);
  if (owner === undefined) throw new ProblemError('not_found', `there is no ${kind} ${id}`);
  if (owner !== accountId) throw new ProblemError('not_allowed', `this ${kind} belongs to somebody else`);
};

/**
 * Whether it is to be made: also under an id that is no more, so that a deletion can be undone and old links lead
 * somewhere again. What exists is changed by its owner, nobody else.
 */
const isToBeMade = async (
  writer: Writer,
  kind: SavedKind,
  saved: { id: string; isNew: boolean },
  accountId: string,
): Promise<boolean> => {
  if (saved.isNew || (await ownerOf(writer, kind, saved.id)) === undefined) return true;
  await mustOwn(writer, kind, saved.id, accountId);
  return false;
};

export type ScenarioBody = {
  id: string;
  isNew: boolean;
  name: string;
  note: string | null;
  index: string;
  year: number;
  unit: string;
  question: string;
};

export const putScenario = async (writer: Writer, accountId: string, body: ScenarioBody): Promise<void> => {
  const { isNew: _isNew, ...values } = body;
  const isMade = await isToBeMade(writer, 'scenario', body, accountId);
  await writer.run(
    isMade
      ? `insert into scenario values ($id, $name, $note, $index, $year::integer, $unit, $question, $accountId,
           now() at time zone 'UTC', now() at time zone 'UTC')`
      : `update scenario set name = $name, note = $note, index_code = $index, year = $year::integer,
           unit_id = $unit, question = $question, changed_at = now() at time zone 'UTC'
         where scenario_id = $id and account_id = $accountId`,
    { ...values, accountId },
  );
  await recordAudit(writer, accountId, 'save-scenario', `${body.name}: ${body.question}`);
};

export const removeScenario = async (writer: Writer, accountId: string, id: string): Promise<void> => {
  await mustOwn(writer, 'scenario', id, accountId);
  await writer.run('delete from scenario where scenario_id = $id', { id });
  await recordAudit(writer, accountId, 'delete-scenario', id);
};

export type SelectionBody = {
  id: string;
  isNew: boolean;
  name: string;
  note: string | null;
  unit: string | null;
  isPinned: boolean;
  components: { index: string; component: string; isPinned: boolean; comment: string | null }[];
};

export const putSelection = async (writer: Writer, accountId: string, body: SelectionBody): Promise<void> => {
  const { isNew: _isNew, components, ...values } = body;
  const isMade = await isToBeMade(writer, 'selection', body, accountId);
  await writer.run(
    isMade
      ? `insert into selection values ($id, $name, $note, $unit, $isPinned::boolean, $accountId,
           now() at time zone 'UTC', now() at time zone 'UTC')`
      : `update selection set name = $name, note = $note, unit_id = $unit, is_pinned = $isPinned::boolean,
           changed_at = now() at time zone 'UTC' where selection_id = $id and account_id = $accountId`,
    { ...values, accountId },
  );
  await writer.run('delete from selected_component where selection_id = $id', { id: body.id });
  for (const [position, component] of components.entries()) {
    await writer.run(
      `insert into selected_component
       values ($id, $index, $component, $isPinned::boolean, $comment, $position::integer)`,
      { id: body.id, ...component, position },
    );
  }
  await recordAudit(writer, accountId, 'save-selection', `${body.name}: ${components.length} components`);
};

export const removeSelection = async (writer: Writer, accountId: string, id: string): Promise<void> => {
  await mustOwn(writer, 'selection', id, accountId);
  await writer.run('delete from selected_component where selection_id = $id', { id });
  await writer.run('delete from selection where selection_id = $id', { id });
  await recordAudit(writer, accountId, 'delete-selection', id);
};
