/**
 * Ranked scores, each with what its unit wanted to reach; where there is no score yet, a row
 * without points holds the target. `where` narrows both, as conditions on `r`.
 */
export const rankedWithTargets = (where: string): string => `
  with ranked as (select * from ranked_score r where ${where}),
  wanted as (
    select r.*, c.kind, c.parent, c.position, coalesce(r.max, c.max) as whole
    from score r join component c using (edition_id, component)
    where r.stage = 'target' and r.is_shown and ${where}
  )
  select k.*, true as is_scored, w.points as target, w.rank as target_rank, w.rating as target_rating,
    w.source_id as target_source
  from ranked k left join wanted w using (index_code, year, unit_id, component)
  union all by name
  select w.index_code, w.year, w.unit_id, w.component, w.edition_id, null::double as points, w.whole as max,
    null::double as percent, w.source_id, false as is_computed, w.kind, w.parent, w.position, false as is_scored,
    w.points as target, w.rank as target_rank, w.rating as target_rating, w.source_id as target_source
  from wanted w anti join ranked using (index_code, year, unit_id, component)`;

/** Points and rank are compared; words need the scale of their index. */
export const targetColumns = `
  target, target_rank as "targetRank", target_rating as "targetRating", target_source as "targetSource",
  case when points < target - 1e-9 or rank > target_rank then false
    when coalesce(target, target_rank) is not null and (target is null or points is not null)
      and (target_rank is null or rank is not null) then true end as "isTargetReached"`;
