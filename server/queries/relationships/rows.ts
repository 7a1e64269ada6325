import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

export const rowKinds = ['channel', 'task_type', 'task', 'topic', 'component'] as const;
export type RowKind = (typeof rowKinds)[number];

const tasksOf = `
  select activity_id, task_id from activity where task_id is not null
  union select activity_id, task_id from activity_task`;

const topicsOf = 'select activity_id, unnest(topics) as topic from activity where topics is not null';

/** Components of $index that a task or a topic names, with who says so; a part of a component stands for it too. */
const componentsOf = `
  with recursive named as (
    select activity_id, l.component from (${tasksOf}) t join task_link l using (task_id)
    where l.index_code = $index and l.component is not null
    union
    select activity_id, component
    from (select a.activity_id, unnest(p.components) as component
      from (${topicsOf}) a join plan_topic p on p.topic_id = a.topic where $index = any(p.index_codes))
  ),
  upward as (
    select activity_id, component from named
    union
    select u.activity_id, c.parent from upward u
    join (select distinct component, parent from component join edition using (edition_id)
      where index_code = $index and parent is not null) c using (component)
    where c.parent <> (select total_component from index_register where index_code = $index)
  )
  select activity_id, component as row from upward`;

/** Which rows of the map an activity belongs to. All need $index where they name it, nothing else. */
export const activityRows: Record<RowKind, string> = {
  channel: `select distinct activity_id, unnest([channel] || coalesce(further_channels, [])) as row from activity`,
  task: `select activity_id, task_id as row from (${tasksOf})`,
  task_type: `select distinct activity_id, task_kind as row from (${tasksOf}) join task using (task_id)`,
  topic: `select distinct activity_id, topic as row from (${topicsOf})`,
  component: componentsOf,
};

const rowName = z.object({ row: z.string(), nameVi: z.string(), nameEn: z.string() });
export type RowName = z.output<typeof rowName>;

const names: Record<RowKind, string> = {
  channel: 'select channel as row, name_vi, name_en, position from channel',
  task: `select task_id as row, name_vi, name_en, row_number() over (order by plan_id, position) as position from task`,
  task_type: "select code as row, name_vi, name_en, position from code_book where kind = 'task_kind'",
  topic: `select topic_id as row, name_vi, name_en, position from plan_topic
    union all
    select topic_id, name_vi, name_en, position from removed_plan_topic
    where topic_id not in (select topic_id from plan_topic)`,
  component: `select component as row, arg_max(component.name_vi, valid_from_year) as name_vi,
    arg_max(component.name_en, valid_from_year) as name_en, min(position) as position
    from component join edition using (edition_id) where index_code = $index group by component`,
};

/** Names of the rows that were found, in the order of the code book, the plan or the index. */
export const rowNames = async (
  connection: Connection,
  rows: RowKind,
  index: string,
  found: readonly string[],
): Promise<RowName[]> => {
  const known = await connection.rows(
    rowName,
    `select row, name_vi as "nameVi", name_en as "nameEn" from (${names[rows]}) order by position, row`,
    rows === 'component' ? { index } : {},
  );
  const present = new Set(found);
  const named = new Set(known.map(({ row }) => row));
  const unnamed = found.filter((row) => !named.has(row));
  return [
    ...known.filter(({ row }) => present.has(row)),
    ...unnamed.map((row) => ({ row, nameVi: row, nameEn: row })),
  ];
};
