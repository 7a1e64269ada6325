import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

/** Goals that plans set for indices, as rows of targets.csv, with their wording. */
export const goalRows = (reader: Reader, plan: string | null) =>
  reader.rows(
    z.looseObject({ target_id: z.string(), plan_id: z.string(), raw: z.string().nullable() }),
    `select target_id, plan_id, target_type, scope, operator, value, measure as unit, per,
      period_start::text as period_start, period_end::text as period_end, wording as raw
     from target where task_id is null and ($plan is null or plan_id = $plan) order by target_id`,
    { plan },
  );

const indexValue = z.object({
  unitId: z.string(),
  indexId: z.string(),
  year: z.number(),
  score: z.number().nullable(),
  rank: z.number().nullable(),
  ranked: z.number().nullable(),
  rating: z.string().nullable(),
});

/** Totals, ranks and rating words of units; what is missing stays null. */
export const indexValues = (reader: Reader, indices: string[]) =>
  reader.rows(
    indexValue,
    `with total as (
      select r.unit_id, r.index_code, r.year, r.points, r.rank, r.of_units
      from ranked_score r join index_register i using (index_code)
      where r.component = i.total_component and r.index_code = any($indices)
    )
    select coalesce(t.unit_id, w.unit_id) as "unitId", coalesce(t.index_code, w.index_code) as "indexId",
      coalesce(t.year, w.year) as year, t.points as score, t.rank, t.of_units as ranked, w.word as rating
    from total t full join (from rating where index_code = any($indices)) w
      on w.unit_id = t.unit_id and w.index_code = t.index_code and w.year = t.year`,
    { indices },
  );

/** What units want to reach in whole indices, as uploads say. */
export const indexTargets = (reader: Reader, indices: string[]) =>
  reader.rows(
    indexValue.omit({ ranked: true }),
    `select s.unit_id as "unitId", s.index_code as "indexId", s.year, s.points as score, s.rank, s.rating
     from score s join index_register i using (index_code)
     where s.stage = 'target' and s.is_shown and s.component = i.total_component and s.index_code = any($indices)`,
    { indices },
  );

export const ratingScaleRows = (reader: Reader) =>
  reader.rows(
    z.object({ index: z.string(), word: z.string(), from: z.number().nullable() }),
    'select index_code as index, word, from_points as from from rating_scale order by index_code, position',
  );

/** Indices with the level that they measure. */
export const indexLevels = (reader: Reader) =>
  reader.rows(
    z.object({ index: z.string(), level: z.string(), nameVi: z.string(), nameEn: z.string() }),
    `select index_code as index, unit_level as level, name_vi as "nameVi", name_en as "nameEn"
     from index_register where not is_example order by index_code`,
  );
