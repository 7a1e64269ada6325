/**
 * Common tables (of a `with recursive`) that follow units through renaming and growth.
 *
 * - `bearer (unit_id, unit)`: every unit under the name that it bears last; a unit keeps its scores when it is renamed.
 * - `gain (unit, taken, year, epoch)`: the neighbours that a unit took in; from each such year on, counted by `epoch`, it
 *   has another territory.
 */
export const bearers = `
  line (unit_id, unit) as (
    select unit_id, unit_id from unit
    union
    select l.unit_id, g.successor_id from line l
    join unit_successor g on g.unit_id = l.unit and g.kind = 'renamed'
  ),
  bearer as (
    select unit_id, unit from line where unit not in (select unit_id from unit_successor where kind = 'renamed')
  ),
  gain as (
    select b.unit, g.unit_id as taken, year(g.effective_on) as year,
      dense_rank() over (partition by b.unit order by year(g.effective_on)) as epoch
    from unit_successor g join bearer b on b.unit_id = g.successor_id where g.kind = 'absorbed'
  )`;
