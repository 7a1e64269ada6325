import { questions } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { documentRoute } from '../../http/route.ts';
import { today } from '../../http/today.ts';
import { grouped } from '../../planning/grouped.ts';
import {
  changesAt,
  factOf,
  levelCounts,
  type LineageFact,
  parentsOf,
  relatives,
  unitsAt,
} from '../../queries/focus/lineage.ts';

export const lineage = documentRoute(questions.lineage, 'read', (params, { read }) =>
  read(async (connection) => {
    const on = params.on ?? today();
    const moment = { unit: params.unit, on };
    const [unit] = await factOf(connection, moment);
    if (unit === undefined) throw new ProblemError('unknown_unit', `there is no unit ${params.unit}`);
    const successors = await relatives(connection, moment, 'after');
    const renamed = successors.filter(({ kind, state }) => kind === 'renamed' && state === 'existing');
    const below = await levelCounts(connection, on, params.unit);
    return {
      on,
      unit,
      predecessors: await relatives(connection, moment, 'before'),
      successors,
      bearer: unit.state === 'existing' ? unit.unit : (renamed.at(-1)?.unit ?? null),
      parents: await parentsOf(connection, moment),
      below: below.map(({ lastDay: _last, ...counts }) => counts),
      levels: await levelCounts(connection, on, null),
    };
  }),
);

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

const existedOn = (day: string, { validFrom, validTo }: LineageFact): boolean =>
  (validFrom ?? '0000') <= day && (validTo ?? '9999') >= day;

export const territoryChanges = documentRoute(questions.territoryChanges, 'read', ({ level }, { read }) =>
  read(async (connection) => {
    const units = await unitsAt(connection, level);
    const byId = new Map(units.map((unit) => [unit.unit, unit]));
    const rows = await changesAt(connection, level);
    const groups = grouped(rows, ({ on, kind, after }) => `${on} ${kind} ${after}`);
    const changes = [...groups.values()].flatMap((group) => {
      const [first] = group;
      const successor = byId.get(first?.after ?? '');
      if (first === undefined || successor === undefined) return [];
      const predecessors = group.flatMap(({ before }) => byId.get(before) ?? []);
      return [{ on: first.on, kind: first.kind, successor, predecessors }];
    });
    const touched = new Set(rows.flatMap(({ before, after }) => [before, after]));
    const days = [...new Set(rows.map(({ on }) => on))];
    const moments = [...days.slice(0, 1).map(dayBefore), ...days];
    return {
      level,
      unchanged: units.filter(({ unit, validTo }) => validTo === null && !touched.has(unit)),
      changes,
      counts: moments.map((day) => ({ day, existing: units.filter((unit) => existedOn(day, unit)).length })),
    };
  }),
);
