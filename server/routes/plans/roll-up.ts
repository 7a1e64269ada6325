import type { z } from 'zod';
import { questions } from '../../contract/index.ts';
import { tableRoute } from '../../http/route.ts';
import { type Activity, settledActivities } from '../../planning/activity.ts';
import type { Plan } from '../../planning/plan.ts';
import type { InstanceProgress } from '../../planning/progress.ts';
import { plansBelow, rollUp as rollUpOf } from '../../planning/roll-up.ts';
import { planProgress } from '../../planning/task-progress.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';
import { type Reader, readLog, readRegister, readSettings, unitsIn } from './room.ts';
import { readListable } from './size.ts';
import { shownActivities } from './summary.ts';

type Params = z.output<typeof questions.rollUp.params>;

/**
 * The span of sums. Over several plans it is a year, that of the reference day: a plan of 2020 says nothing about
 * 2022–2025, and their totals are never added.
 */
const spanOf = (plans: readonly Plan[], { plan: asked, from, to }: Params, on: string) => {
  const year = on.slice(0, 4);
  const [only] = plans;
  const whole =
    asked === undefined || only === undefined
      ? { from: `${year}-01-01`, to: `${year}-12-31` }
      : { from: only.periodStart, to: only.periodEnd };
  return { from: from ?? whole.from, to: to ?? whole.to };
};

const readPart = async (reader: Reader, params: Params, register: UnitRegister, on: string) => {
  const { plans, leftOut } = await readListable(reader, params, register);
  const ids = plans.map((plan) => plan.planId);
  const log = await readLog(reader, ids, params.log);
  const settingsOf = await readSettings(reader);
  const span = spanOf(plans, params, on);
  const results: InstanceProgress[] = [];
  const activities = new Map<string, Activity>();
  const settledBy = new Map<string, Activity[]>();
  for (const plan of plans) {
    const settings = settingsOf(plan.planId);
    results.push(...planProgress(plan, register, log, on, settings, span).results);
    const settled = settledActivities(log, plan, register, settings).filter(({ date }) => date <= on);
    settledBy.set(plan.planId, settled);
    for (const entry of shownActivities(settled, span, on, null)) activities.set(entry.activityId, entry);
  }
  return { plans, leftOut, span, results, activities: [...activities.values()], settledBy };
};

const yearsOf = (byYear: ReadonlyMap<string, number>) =>
  [...byYear].map(([year, quantity]) => ({ year: Number(year), quantity })).sort((a, b) => a.year - b.year);

export const rollUp = tableRoute(questions.rollUp, 'read', (params, { read, today }) =>
  read(async (connection) => {
    const { on = today, view, unit } = params;
    const register = await readRegister(connection, params.log);
    const shown = unitsIn(register, { unit, below: true });
    const { plans, leftOut, span, results, activities, settledBy } = await readPart(
      connection,
      params,
      register,
      on,
    );
    const rows = rollUpOf(results, activities, register, view === 'old' ? { by: 'old' } : { by: 'new', on });
    const root = unit ?? 'viet-nam';
    const own = plansBelow(root, plans, (plan) => settledBy.get(plan) ?? [], register);
    return {
      rows: [...rows].flatMap(([id, row]) => {
        const found = register.byId.get(id);
        if (found === undefined || (shown !== null && !shown.has(id))) return [];
        const { quantity, entries, unitsWithDuty, unitsReached, share, below } = row;
        const named = { unit: id, unitName: found.nameVi, level: found.level, parent: found.parentUnitId };
        return [{ ...named, quantity, entries, unitsWithDuty, unitsReached, share, below: below.join(';') }];
      }),
      about: {
        on,
        ...span,
        leftOut,
        plans: own.map(({ planId, periodStart, periodEnd, byYear }) => ({
          plan: planId,
          from: periodStart,
          to: periodEnd,
          byYear: yearsOf(byYear),
        })),
      },
    };
  }),
);
