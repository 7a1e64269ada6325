import type { Writer } from '../database/connection.ts';
import { samePoints } from '../queries/uploads/same-points.ts';

/**
 * What is stored is always: the shipped scores, then every committed upload in the order of commits. Commit, undo and
 * redo only change which uploads count; this brings the touched scores to what then follows, and keeps what they were.
 */

const key = 'index_code, year, unit_id, component, stage';

const base = `
  select ${key}, edition_id, points, max, rank, rank_basis, rating, source_id, is_computed, note
  from score where is_shipped and is_shown
  union all by name
  select ${key}, edition_id, points, max, rank, rank_basis, rating, source_id, is_computed, note
  from score_past where is_base`;

/** A row that says something: of a target also a word. */
const isGiven = "(points is not null or rank is not null or stage = 'target' and rating is not null)";

const scopes = 'select distinct upload_id, index_code, year, level, stage from upload_row';

/** Scores of the uploads; of one that replaces, all that its index, year, level and stage ever held. */
const findTouched = `
  create or replace temp table touched as
  select ${key} from upload_row where upload_id = any($uploads) and ${isGiven}
  union
  select k.* from (
    select ${key} from score where is_shown
    union select ${key} from score_past where is_base
    union select ${key} from upload_row
  ) k
  join unit u using (unit_id)
  join (${scopes}) c on c.index_code = k.index_code and c.year = k.year and c.level = u.level and c.stage = k.stage
  join upload p on p.upload_id = c.upload_id and p.mode = 'replace'
  where p.upload_id = any($uploads)`;

/**
 * Layers of each touched score, by turn. An upload that replaces clears first, where it has no points of its own.
 * An upload that says the same points as the layer below keeps that layer's exact points, rank, source and note.
 */
const findTarget = `
  create or replace temp table target as
  with active as (select upload_id, position, mode from upload where state = 'committed'),
  layers as (
    select b.*, 0.0 as turn, false as clears, null::text as upload_id, null::text as sheet, null::text as cell
    from (${base}) b semi join touched t using (${key})
    union all by name
    select ${key}, r.edition_id, r.points, r.rank, case when stage = 'target' then r.rating end as rating, case when r.rank is not null then 'published' end as rank_basis,
      'upload-' || r.upload_id as source_id, false as is_computed, a.position as turn, false as clears,
      r.upload_id, r.sheet, r.cell
    from upload_row r semi join touched t using (${key}) join active a using (upload_id)
    where ${isGiven}
    union all by name
    select t.*, a.position - 0.5 as turn, true as clears
    from touched t join unit u using (unit_id)
    join (${scopes}) c on c.index_code = t.index_code and c.year = t.year and c.level = u.level and c.stage = t.stage
    join active a on a.upload_id = c.upload_id and a.mode = 'replace'
    anti join upload_row own on own.upload_id = a.upload_id and own.points is not null and own.index_code = t.index_code
      and own.year = t.year and own.unit_id = t.unit_id and own.component = t.component and own.stage = t.stage
  ),
  since_cleared as (
    select *, last_value(points ignore nulls) over (
      partition by ${key} order by turn rows between unbounded preceding and 1 preceding) as points_before
    from (
      select * from (select *, sum(clears::integer) over (partition by ${key} order by turn) as clearings from layers)
      qualify clearings = max(clearings) over (partition by ${key})
    ) where not clears
  ),
  runs as (
    select *, sum(case when ${samePoints('points', 'points_before')} then 0 when points_before is null then 0
      when points is null then 0 else 1 end)
      over (partition by ${key} order by turn) as run
    from since_cleared
  ),
  last_run as (select * from runs qualify run = max(run) over (partition by ${key}))
  select ${key}, arg_max(edition_id, turn) as edition_id, arg_min(points, turn) as points, arg_max(max, turn) as max,
    arg_max(rank, turn) as rank, arg_max(rank_basis, turn) as rank_basis, arg_max(rating, turn) as rating,
    coalesce(arg_min(source_id, turn) filter (points is not null), arg_min(source_id, turn)) as source_id,
    bool_and(is_computed) as is_computed, arg_max(note, turn) as note,
    arg_max({'upload': upload_id, 'sheet': sheet, 'cell': cell}, turn) as origin
  from last_run group by ${key}`;

const isSame = [
  'edition_id',
  'points',
  'max',
  'rank',
  'rank_basis',
  'rating',
  'source_id',
  'is_computed',
  'note',
]
  .map((column) => `t.${column} is not distinct from s.${column}`)
  .concat(
    ['upload', 'sheet', 'cell'].map(
      (field) => `t.origin.${field} is not distinct from s.${field === 'upload' ? 'upload_id' : field}`,
    ),
  )
  .join(' and ');

const findEnded = `
  create or replace temp table ended as
  select s.rowid as place from score s semi join touched using (${key})
  where s.is_shown and not exists (
    select 1 from target t where t.index_code = s.index_code and t.year = s.year and t.unit_id = s.unit_id
      and t.component = s.component and t.stage = s.stage and ${isSame})`;

const keepEnded = `
  insert into score_past by name
  select s.*, $at::timestamp as valid_to, s.is_shipped as is_base from score s
  where s.rowid in (select place from ended)`;

const dropEnded = 'delete from score where rowid in (select place from ended)';

const insertBegun = `
  insert into score by name
  select t.* exclude (origin), t.origin.upload as upload_id, t.origin.sheet as sheet, t.origin.cell as cell,
    true as is_shown, t.origin.upload is null as is_shipped, $at::timestamp as valid_from
  from target t
  anti join (select ${key} from score where is_shown) s using (${key})`;

/** What holds again as shipped is covered no longer. */
const uncover = `
  update score_past set is_base = false
  where is_base and (${key}) in (select (${key}) from score where is_shipped and is_shown)`;

/** Brings the scores that `uploads` touch to what the committed uploads say, as of the moment `at` (UTC). */
export const settleScores = async (writer: Writer, uploads: readonly string[], at: string): Promise<void> => {
  await writer.run(findTouched, { uploads: [...uploads] });
  await writer.run(findTarget);
  await writer.run(findEnded);
  await writer.run(keepEnded, { at });
  await writer.run(dropEnded);
  await writer.run(insertBegun, { at });
  await writer.run(uncover);
  for (const table of ['touched', 'target', 'ended']) await writer.run(`drop table ${table}`);
};
