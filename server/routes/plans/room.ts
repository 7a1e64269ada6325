import { settings as settingsOf } from '../../contract/plans/settings.ts';
import type { Keep, Rows } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { planFromRows, unitFromRow } from '../../planning/from-rows.ts';
import { grouped } from '../../planning/grouped.ts';
import type { Plan } from '../../planning/plan.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../../planning/settings.ts';
import { unitRegister, type UnitRegister } from '../../planning/unit-register.ts';
import {
  dueRuleRows,
  heirRows,
  type Logged,
  loggedRows,
  memberRows,
  partyRows,
  planRows,
  targetRows,
  taskChannelRows,
  taskRows,
  versionRows,
} from '../../queries/plans/planning-rows.ts';
import { dueChoices, reportCycles, requestedDays, settingRows } from '../../queries/plans/settings.ts';

/** A connection of a question, or the writer of a command. */
export type Reader = { rows: Rows; keep: Keep };

/**
 * The units that stand beside a log: the invented one brings its own. Every question about plans reads it: three plain
 * statements take half the time of one that joins and gathers.
 */
export const readRegister = (
  reader: Reader,
  log: 'recorded' | 'demonstration' = 'recorded',
): Promise<UnitRegister> => reader.keep(`unit register ${log}`, () => registerOf(reader, log));

const registerOf = async (reader: Reader, log: 'recorded' | 'demonstration'): Promise<UnitRegister> => {
  const groups = grouped(await memberRows(reader, log), ({ unit }) => unit);
  const heirs = grouped(await heirRows(reader), ({ unit }) => unit);
  return unitRegister(
    (await partyRows(reader, log)).map((row) => ({
      ...unitFromRow(row),
      memberOf: (groups.get(row.unit_id) ?? []).map(({ memberOf }) => memberOf),
      successorIds: (heirs.get(row.unit_id) ?? []).map(({ heir }) => heir),
    })),
  );
};

/** Plans as the arithmetic knows them; all of them for null, or with some of their tasks only. */
export const readPlans = (
  reader: Reader,
  plans: string[] | null,
  tasksOf: string[] | null = null,
): Promise<Plan[]> =>
  tasksOf === null
    ? reader.keep(`plans ${JSON.stringify(plans)}`, () => plansOf(reader, plans, null))
    : plansOf(reader, plans, tasksOf);

const plansOf = async (reader: Reader, plans: string[] | null, tasksOf: string[] | null): Promise<Plan[]> => {
  const byPlan = async (rows: Promise<{ plan_id: string }[]>) => grouped(await rows, (row) => row.plan_id);
  const tasks = await byPlan(taskRows(reader, plans, tasksOf));
  const targets = await byPlan(targetRows(reader, plans, tasksOf));
  const deadlines = await dueRuleRows(reader, plans, tasksOf);
  const taskChannels = await taskChannelRows(reader, plans, tasksOf);
  const versions = grouped(await versionRows(reader, plans), (row) => row.planId);
  return (await planRows(reader, plans)).map((plan) =>
    planFromRows({
      plan,
      tasks: tasks.get(plan.plan_id) ?? [],
      targets: targets.get(plan.plan_id) ?? [],
      deadlines,
      taskChannels,
      versions: versions.get(plan.plan_id) ?? [],
    }),
  );
};

export const readPlan = async (
  reader: Reader,
  plan: string,
  tasks: string[] | null = null,
): Promise<Plan> => {
  const [found] = await readPlans(reader, [plan], tasks);
  if (found === undefined) throw new ProblemError('unknown_plan', `there is no plan ${plan}`);
  return found;
};

/** Choices in force, by plan: the defaults, what was changed for all, what was changed for the plan. */
export const readSettings = (reader: Reader): Promise<SettingsOf> =>
  reader.keep('plan settings', () => settingsIn(reader));

type SettingsOf = (plan: string | null) => PlanSettings;

const settingsIn = async (reader: Reader): Promise<SettingsOf> => {
  const rows = grouped(await settingRows(reader), (row) => row.scope);
  const days = { reportCycles: await reportCycles(reader), requestedDays: await requestedDays(reader) };
  const choices = await dueChoices(reader);
  const deadlineChoices = Object.fromEntries(choices.map((row) => [row.dueRuleId, row.chosenId]));
  const changed = (scope: string): Partial<PlanSettings> => {
    const stored = (rows.get(scope) ?? []).map((row) => [row.key, JSON.parse(row.value) as unknown]);
    return settingsOf.partial().parse(Object.fromEntries(stored)) as Partial<PlanSettings>;
  };
  const forAll = { ...DEFAULT_SETTINGS, ...days, deadlineChoices, ...changed('') };
  return (plan) => (plan === null ? forAll : { ...forAll, ...changed(plan) });
};

export const readLog = (
  reader: Reader,
  plans: string[] | null,
  origin: 'recorded' | 'demonstration' = 'recorded',
  tasks: string[] | null = null,
): Promise<Logged[]> => loggedRows(reader, plans, origin, tasks);

/** The settings that a reply prints. */
export const printed = (settings: PlanSettings) => settingsOf.parse(settings);

/** A unit and all below it; null (everywhere) without a unit. */
export const unitsIn = (
  register: UnitRegister,
  scope: { unit?: string | undefined; below: boolean },
): ReadonlySet<string> | null => {
  const { unit } = scope;
  if (unit === undefined) return null;
  if (!register.byId.has(unit)) throw new ProblemError('unknown_unit', `there is no unit ${unit}`);
  const found = new Set([unit]);
  if (scope.below) {
    for (const id of found) for (const child of register.childrenOf.get(id) ?? []) found.add(child);
  }
  return found;
};
