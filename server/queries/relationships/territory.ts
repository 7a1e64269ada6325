import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { bearers } from '../bearers.ts';

export type TerritoryChoice = {
  index: string;
  region: string | null;
  type: string | null;
  units: string[] | null;
};

/** Scores as % of maximum of the units that were chosen. */
const scores = `with recursive ${bearers},
  chosen as (
    select u.unit_id, b.unit from unit u join bearer b using (unit_id)
    where u.level = (select unit_level from index_register where index_code = $index)
      and ($region is null or u.region_en = $region) and ($type is null or u.type = $type)
      and ($units is null or u.unit_id = any($units) or b.unit = any($units))
  )
  select s.*, c.unit,
    coalesce((select max(epoch) from gain g where g.unit = c.unit and g.year < s.year), 0) as epoch
  from shown_score s join chosen c using (unit_id)
  where s.index_code = $index and s.percent is not null and s.component <> 'TOTAL_UNWEIGHTED'`;

const units = `
  select unit, epoch, (row_number() over (order by unit, epoch) - 1)::integer as place
  from (select distinct unit, epoch from panel_score)`;

const parts = `with recursive ${bearers},
  part (place, unit, epoch, unit_id) as (
    select place, unit, epoch, unit from panel_unit
    union
    select p.place, p.unit, p.epoch, g.unit_id
    from part p join unit_successor g on g.successor_id = p.unit_id
    join bearer b on b.unit_id = p.unit_id
    left join gain on gain.unit = p.unit and gain.taken = g.unit_id
    where g.kind <> 'absorbed' or b.unit <> p.unit or gain.epoch <= p.epoch
  )
  select place, unit_id from part`;

const below = `with recursive below (place, unit_id) as (
    select p.place, u.unit_id from panel_part p join unit u on u.parent_id = p.unit_id
    union
    select b.place, u.unit_id from below b join unit u on u.parent_id = b.unit_id
  )
  from below`;

const made = z.object({ Count: z.number() });

/**
 * Which units' activities belong to which unit's scores, as tables of this connection that the queries of the panel read:
 * `panel_score`, `panel_unit` (unit, epoch, place), `panel_part` and `panel_below` (place, unit_id).
 *
 * A unit becomes another one (`epoch` + 1) when it takes in a neighbour: no pair, difference or effect may cross that.
 * What its predecessors did may be added up; their scores may not.
 */
export const settleTerritories = async (
  connection: Connection,
  { index, region, type, units: wanted }: TerritoryChoice,
): Promise<void> => {
  await connection.rows(made, `create or replace temp table panel_score as ${scores}`, {
    index,
    region,
    type,
    units: wanted,
  });
  await connection.rows(made, `create or replace temp table panel_unit as ${units}`);
  await connection.rows(made, `create or replace temp table panel_part as ${parts}`);
  await connection.rows(made, `create or replace temp table panel_below as ${below}`);
};

/** Whose activities count for whom; with $aggregate also those of the units below. */
export const contributors = `
  contributor as (
    select place, unit_id from panel_part
    union
    select place, unit_id from panel_below where $aggregate
  )`;

const places = z.object({ place: z.array(z.number()), unit: z.array(z.string()) });
type Places = z.output<typeof places>;

/** `panel_part` and `panel_below` as equally long columns: all that the queries of the log need of a panel. */
export type Territory = { part: Places; below: Places };

export const readTerritory = async (connection: Connection): Promise<Territory> => {
  const read = (table: 'panel_part' | 'panel_below') =>
    connection.one(
      places,
      `select coalesce(list(place order by place, unit_id), []) as place,
        coalesce(list(unit_id order by place, unit_id), []) as unit from ${table}`,
    );
  return { part: await read('panel_part'), below: await read('panel_below') };
};

/** Makes the two tables anew on a connection that did not settle them itself. */
export const restoreTerritory = async (connection: Connection, { part, below }: Territory): Promise<void> => {
  const make = (table: 'panel_part' | 'panel_below', given: Places) =>
    connection.rows(
      made,
      `create or replace temp table ${table} as
       select unnest($place::integer[]) as place, unnest($unit::text[]) as unit_id`,
      given,
    );
  await make('panel_part', part);
  await make('panel_below', below);
};
