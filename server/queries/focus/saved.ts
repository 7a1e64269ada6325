import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };
export type SavedKind = 'scenario' | 'selection';

const ownerSql: Record<SavedKind, string> = {
  scenario: 'select account_id as owner from scenario where scenario_id = $id',
  selection: 'select account_id as owner from selection where selection_id = $id',
};

export const ownerOf = async (reader: Reader, kind: SavedKind, id: string): Promise<string | undefined> =>
  (await reader.rows(z.object({ owner: z.string() }), ownerSql[kind], { id }))[0]?.owner;

const owned = {
  name: z.string(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  isOwn: z.boolean(),
  createdAt: z.string(),
  changedAt: z.string(),
};

const ownedSql = `s.name, s.note, a.name as by, coalesce(s.account_id = $account, false) as "isOwn",
  strftime(s.created_at, '%Y-%m-%dT%H:%M:%SZ') as "createdAt", strftime(s.changed_at, '%Y-%m-%dT%H:%M:%SZ') as "changedAt"`;

const scenarioColumns = z.object({
  scenario: z.string(),
  index: z.string(),
  unit: z.string(),
  year: z.number(),
  question: z.string(),
  ...owned,
});

/** Those named, or the own ones; the last changed first. */
export const scenarioRows = (reader: Reader, account: string | null, named: string[] | null) =>
  reader.rows(
    scenarioColumns,
    `select s.scenario_id as scenario, s.index_code as index, s.unit_id as unit, s.year, s.question, ${ownedSql}
     from scenario s left join account a using (account_id)
     where case when $named is null then s.account_id = $account else s.scenario_id = any($named) end
     order by s.changed_at desc, s.scenario_id`,
    { account, named },
  );

const component = z.object({
  selection: z.string(),
  index: z.string(),
  component: z.string(),
  isPinned: z.boolean(),
  comment: z.string().nullable(),
});

const selectionColumns = z.object({
  selection: z.string(),
  unit: z.string().nullable(),
  isPinned: z.boolean(),
  ...owned,
});

/** The one named, or the own ones, pinned first. */
export const selectionRows = async (reader: Reader, account: string | null, named: string | null) => {
  const rows = await reader.rows(
    selectionColumns,
    `select s.selection_id as selection, s.unit_id as unit, s.is_pinned as "isPinned", ${ownedSql}
     from selection s left join account a using (account_id)
     where case when $named is null then s.account_id = $account else s.selection_id = $named end
     order by s.is_pinned desc, s.changed_at desc, s.selection_id`,
    { account, named },
  );
  const parts = await reader.rows(
    component,
    `select selection_id as selection, index_code as index, component, is_pinned as "isPinned", comment
     from selected_component where selection_id = any($ids) order by selection_id, position`,
    { ids: rows.map(({ selection }) => selection) },
  );
  return rows.map((row) => ({
    ...row,
    components: parts.flatMap(({ selection, ...part }) => (selection === row.selection ? [part] : [])),
  }));
};
