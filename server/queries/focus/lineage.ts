import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

const fact = z.object({
  unit: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  type: z.string(),
  level: z.string(),
  code: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type LineageFact = z.output<typeof fact>;

const factColumns = `u.unit_id as unit, u.name_vi as "nameVi", u.name_en as "nameEn", u.type, u.level, u.code,
  u.valid_from::text as "validFrom", u.valid_to::text as "validTo"`;

const state = z.enum(['not_yet', 'existing', 'ended']);
export type LineageState = z.output<typeof state>;

const stateSql = `case when u.valid_from > $on::date then 'not_yet'
  when u.valid_to < $on::date then 'ended' else 'existing' end`;

const relative = fact.extend({
  state,
  kind: z.enum(['merged', 'absorbed', 'renamed']),
  on: z.string(),
  steps: z.number(),
});

type Moment = { unit: string; on: string };

export const factOf = (connection: Connection, moment: Moment) =>
  connection.rows(
    fact.extend({ state }),
    `select ${factColumns}, ${stateSql} as state from unit u where unit_id = $unit`,
    moment,
  );

/** Units that the unit came from (`before`) or became (`after`), step by step; the nearest first. */
export const relatives = (connection: Connection, moment: Moment, direction: 'before' | 'after') => {
  const [near, far] = direction === 'before' ? ['successor_id', 'unit_id'] : ['unit_id', 'successor_id'];
  return connection.rows(
    relative,
    `with recursive line as (
       select ${far} as unit_id, kind, effective_on, 1 as steps from unit_successor where ${near} = $unit
       union
       select g.${far}, g.kind, g.effective_on, l.steps + 1
       from line l join unit_successor g on g.${near} = l.unit_id where l.steps < 20
     )
     select ${factColumns}, ${stateSql} as state, l.kind, l.effective_on::text as on, l.steps
     from line l join unit u using (unit_id) order by l.steps, l.effective_on, u.name_vi collate vi`,
    moment,
  );
};

export const parentsOf = (connection: Connection, moment: Moment) =>
  connection.rows(
    fact.extend({ state }),
    `with recursive above as (
       select parent_id as unit_id, 1 as steps from unit where unit_id = $unit
       union
       select u.parent_id, a.steps + 1 from above a join unit u using (unit_id)
     )
     select ${factColumns}, ${stateSql} as state from above a join unit u using (unit_id) order by a.steps`,
    moment,
  );

const levelCount = z.object({
  level: z.string(),
  existing: z.number(),
  ended: z.number(),
  notYet: z.number(),
  lastDay: z.string().nullable(),
});

const counts = `u.level, count(*) filter (${stateSql} = 'existing') as existing,
  count(*) filter (${stateSql} = 'ended') as ended, count(*) filter (${stateSql} = 'not_yet') as "notYet",
  case when bool_and(u.valid_to is not null) then max(u.valid_to)::text end as "lastDay"`;

/** Units below one (null: all that are known), by level; those of the example are left out. */
export const levelCounts = (connection: Connection, on: string, unit: string | null) =>
  connection.rows(
    levelCount,
    `with recursive below as (
       select unit_id from unit where ($unit is null and parent_id is null) or parent_id = $unit
       union
       select u.unit_id from below b join unit u on u.parent_id = b.unit_id
     )
     select ${counts} from below join unit u using (unit_id) where u.level <> 'example'
     group by u.level order by count(*) desc, u.level`,
    { on, unit },
  );

const changeRow = z.object({
  on: z.string(),
  kind: z.enum(['merged', 'absorbed', 'renamed']),
  before: z.string(),
  after: z.string(),
});

export const changesAt = (connection: Connection, level: string) =>
  connection.rows(
    changeRow,
    `select g.effective_on::text as on, g.kind, g.unit_id as before, g.successor_id as after
     from unit_successor g join unit u using (unit_id) join unit s on s.unit_id = g.successor_id
     where u.level = $level or s.level = $level
     order by g.effective_on, s.name_vi collate vi, u.name_vi collate vi`,
    { level },
  );

export const unitsAt = (connection: Connection, level: string): Promise<LineageFact[]> =>
  connection.rows(
    fact,
    `select ${factColumns} from unit u where u.level = $level order by u.name_vi collate vi, u.unit_id`,
    { level },
  );
