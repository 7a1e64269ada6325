import type { z } from 'zod';
import { taskLibrary } from '../../contract/focus/evidence.ts';
import type { Connection } from '../../database/connection.ts';
import { folded } from '../plans/tasks.ts';

export type LibraryChoice = Omit<z.output<typeof taskLibrary.params>, 'whole'> & { whole: boolean };

/** Links to the component, its parts and what it is a part of count as its own; those to the index only when asked. */
const select = `
  with recursive below (unit_id) as (
    select $unit::text
    union
    select u.unit_id from below b join unit u on u.parent_id = b.unit_id
  ),
  part_of as (
    select distinct component, parent from component join edition using (edition_id) where index_code = $index
  ),
  wanted (component) as (
    select $component::text
    union
    select p.component from wanted w join part_of p on p.parent = w.component
    where w.component <> (select total_component from index_register where index_code = $index)
  ),
  matching as (
    select l.*, l.component is null as is_whole
    from task_link l
    where ($index is null or l.index_code = $index)
      and ($component is null or l.component in (select component from wanted) or ($whole and l.component is null))
      and ($whole or l.component is not null)
  ),
  strongest as (
    select m.task_id, bool_and(m.is_whole) as is_whole,
      arg_min(m.origin, case m.origin when 'explicit' then 0 when 'same_topic' then 1 else 2 end) as origin,
      arg_min(p.evidence, case m.origin when 'explicit' then 0 when 'same_topic' then 1 else 2 end) as evidence
    from matching m join plan_link p using (link_id) group by m.task_id
  ),
  all_links as (
    select task_id, string_agg(distinct index_code || coalesce(':' || component, ''), ';' order by index_code || coalesce(':' || component, '')) as components
    from task_link group by task_id
  )
  select t.task_id as task, t.task_code as code, t.name_vi as "nameVi", t.name_en as "nameEn", t.task_kind as kind,
    p.plan_id as plan, p.title_vi as "planTitleVi", p.title_en as "planTitleEn", p.unit_id as unit,
    p.issuing_unit as issuer, p.year_from as "fromYear", p.year_to as "toYear",
    coalesce(p.unit_id in (select unit_id from below), false) as "isOwn",
    coalesce((select string_agg(c.channel, ';' order by c.is_primary desc, c.rowid) from task_channel c
      where c.task_id = t.task_id), '') as channels,
    t.cadence, t.cadence_text as "cadenceText", t.target_text as target, t.expected_outputs as outputs,
    t.lead_text as leads, coalesce(a.components, '') as components, s.origin, s.evidence,
    coalesce(s.is_whole, false) as "isWhole"
  from task t join plan p using (plan_id) left join strongest s using (task_id) left join all_links a using (task_id)
  where (s.task_id is not null or ($index is null and $component is null))
    and ($search is null or contains(
      ${folded("t.task_code || ' ' || t.name_vi || ' ' || t.name_en || ' ' || p.title_vi || ' ' || p.issuing_unit")},
      ${folded('$search')}))
  order by "isOwn" desc, coalesce(s.is_whole, true), p.year_to desc, p.plan_id, t.position`;

export const libraryRows = (connection: Connection, choice: LibraryChoice) => {
  const { index = null, component = null, unit = null, whole } = choice;
  const search = choice.search === undefined || choice.search.trim() === '' ? null : choice.search.trim();
  return connection.rows(taskLibrary.columns, select, { index, component, unit, search, whole });
};
