import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';
import { isComparable } from '../comparable.ts';

type Reader = { rows: Rows };

/** Components that a plan names in its own words. */
export const mentionRows = (reader: Reader, plan: string) =>
  reader.rows(
    z.object({
      mention: z.string(),
      index: z.string(),
      component: z.string().nullable(),
      nameVi: z.string(),
      nameEn: z.string(),
    }),
    `select mention_id as mention, index_code as index, component, name_vi as "nameVi", name_en as "nameEn"
     from component_mention where plan_id = $plan and kind = 'component' and index_code is not null order by rowid`,
    { plan },
  );

/** Main components of the schemes in force in a year, of some indices at their own level. */
export const officialComponents = (reader: Reader, indices: string[], year: number) =>
  reader.rows(
    z.object({ index: z.string(), component: z.string(), nameVi: z.string(), nameEn: z.string() }),
    `select e.index_code as index, c.component, c.name_vi as "nameVi", c.name_en as "nameEn"
     from component c join edition e using (edition_id) join index_register i using (index_code)
     where e.unit_level = i.unit_level and c.kind = 'dimension' and e.index_code = any($indices)
       and $year::integer between e.valid_from_year and coalesce(e.valid_to_year, 9999)
     order by e.index_code, c.position`,
    { indices, year },
  );

/** Fields of reform, and the topics of a plan that speak of each. */
export const reformFields = (reader: Reader, plan: string) =>
  reader.rows(
    z.object({ field: z.string(), nameVi: z.string(), nameEn: z.string(), topics: z.array(z.string()) }),
    `select b.code as field, b.name_vi as "nameVi", b.name_en as "nameEn",
      coalesce((select list(t.topic_id order by t.position) from plan_topic t
        where t.plan_id = $plan and list_contains(t.reform_fields, b.code)), []) as topics
     from code_book b where b.kind = 'par_field' and b.code <> 'GENERAL' order by b.position`,
    { plan },
  );

/** Points of the components of an index for a unit in a year, and the change where the year before may be compared. */
export const componentScores = (reader: Reader, choice: { unit: string; index: string; year: number }) =>
  reader.rows(
    z.object({ component: z.string(), points: z.number(), change: z.number().nullable() }),
    `select n.component, n.points,
      case when ${isComparable('b.edition_id', 'n.edition_id', 'n.component')} then n.points - b.points end as change
     from shown_score n left join shown_score b on b.unit_id = n.unit_id and b.index_code = n.index_code
       and b.component = n.component and b.year = n.year - 1
     where n.unit_id = $unit and n.index_code = $index and n.year = $year::integer and n.points is not null`,
    choice,
  );
