import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

/** What units, groups and posts are called: in the register, and as the documents of a plan write them. */
export const partyNameRows = (reader: { rows: Rows }) =>
  reader.rows(
    z.object({
      party: z.string(),
      parent: z.string().nullable(),
      names: z.array(z.string()),
      isUnit: z.boolean(),
    }),
    `with written as (
      select coalesce(unit_id, actor_id) as party, unnest(list_concat([name_vi], aliases)) as name from actor
    )
    select p.party, any_value(p.parent) as parent, any_value(p.is_unit) as "isUnit",
      list_distinct(list_concat([any_value(p.name_vi)], coalesce(list(w.name) filter (w.name is not null), []))) as names
    from (
      select unit_id as party, parent_id as parent, name_vi, true as is_unit from unit
      where level <> 'example' and (valid_to is null or valid_to >= date '2000-01-01')
      union all
      select a.actor_id, coalesce(b.unit_id, a.parent_id), a.name_vi, false
      from actor a left join actor b on b.actor_id = a.parent_id where a.kind <> 'unit'
    ) p left join written w using (party) group by p.party`,
    {},
  );

/** English names of units, groups and posts, as far as they have one; the invented log brings units of its own. */
export const englishNames = async (
  reader: { rows: Rows },
  log: 'recorded' | 'demonstration',
): Promise<ReadonlyMap<string, string>> => {
  const rows = await reader.rows(
    z.object({ party: z.string(), name: z.string() }),
    `select party, name from (
      select unit_id as party, name_en as name from unit
      union all select actor_id, name_en from actor where kind <> 'unit'
      union all select unit_id, name_en from demonstration_unit where is_invented and $log = 'demonstration'
    ) where name is not null and name <> ''`,
    { log },
  );
  return new Map(rows.map(({ party, name }) => [party, name]));
};
