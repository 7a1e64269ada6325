import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

const names = z.object({ code: z.string(), name: z.string() });

const asMap = (rows: z.output<typeof names>[]): Map<string, string> =>
  new Map(rows.map(({ code, name }) => [code, name]));

export const channelNames = async (connection: Connection): Promise<Map<string, string>> =>
  asMap(await connection.rows(names, 'select channel as code, name_vi as name from channel'));

export const cadenceNames = async (connection: Connection): Promise<Map<string, string>> =>
  asMap(await connection.rows(names, "select code, name_vi as name from code_book where kind = 'cadence'"));

/** Names of the parties that a plan may name, to print them. */
export const partyNames = async (connection: Connection): Promise<Map<string, string>> =>
  asMap(
    await connection.rows(
      names,
      `select unit_id as code, name_vi as name from unit
       union all select actor_id, name_vi from actor where kind <> 'unit'`,
    ),
  );

const linkedColumns = z.object({
  index: z.string(),
  component: z.string(),
  name: z.string(),
  tasks: z.number(),
});

/** Components that the tasks of a plan are linked to, those with most tasks first. */
export const linkedComponents = (connection: Connection, plan: string) =>
  connection.rows(
    linkedColumns,
    `select l.index_code as index, l.component, count(distinct l.task_id) as tasks,
       coalesce((select arg_max(c.name_vi, e.valid_from_year) from component c join edition e using (edition_id)
         where e.index_code = l.index_code and c.component = l.component), l.component) as name
     from task_link l join task t using (task_id)
     where t.plan_id = $plan and l.component is not null
     group by l.index_code, l.component order by tasks desc, l.index_code, l.component`,
    { plan },
  );

const scored = z.object({ unit: z.string(), year: z.number() });

/** The nearest unit upwards that was scored on a component, with the latest year up to `before`. */
export const scoredAbove = async (
  connection: Connection,
  choice: { unit: string; index: string; component: string; before: number },
): Promise<{ unit: string; year: number } | null> => {
  const [found] = await connection.rows(
    scored,
    `with recursive above (unit_id, steps) as (
       select $unit, 0
       union
       select u.parent_id, a.steps + 1 from above a join unit u using (unit_id) where u.parent_id is not null
     )
     select a.unit_id as unit, max(s.year) as year
     from above a join shown_score s using (unit_id)
     where s.index_code = $index and s.component = $component and s.year <= $before::integer and s.points is not null
     group by a.unit_id, a.steps order by a.steps limit 1`,
    choice,
  );
  return found ?? null;
};

const committee = z.object({ name: z.string(), level: z.string(), parent: z.string().nullable() });

/** How a unit and the one above it are called, for the head of a document. */
export const headOf = (connection: Connection, unit: string) =>
  connection.one(
    committee,
    `select u.name_vi as name, u.level, p.name_vi as parent
     from unit u left join unit p on p.unit_id = u.parent_id where u.unit_id = $unit`,
    { unit },
  );
