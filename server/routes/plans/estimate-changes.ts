import { newId } from '../../access/secrets.ts';
import { type Estimate, insertEstimate, updateEstimate } from '../../commands/plans/estimates.ts';
import { removePart } from '../../commands/plans/removal.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute, type Context } from '../../http/route.ts';
import { expandUnits, type UnitRegister } from '../../planning/unit-register.ts';
import { planEstimates, planOfEstimate } from '../../queries/plans/estimates.ts';
import { englishNames } from '../../queries/plans/party-names.ts';
import type { PlanHead } from '../../queries/plans/plans.ts';
import { readPlan, readRegister } from './room.ts';
import { planInCharge } from './settings.ts';
import { byOf, FieldProblems, isBelow } from './within.ts';

/** The issuer and all below it, and whoever leads or helps with a task of the plan. */
const hasPart = async (writer: Writer, { plan, unit: issuer }: PlanHead, unit: string): Promise<boolean> => {
  const register = await readRegister(writer);
  const { tasks } = await readPlan(writer, plan);
  const named = expandUnits(
    register,
    tasks.flatMap((task) => [...task.leadUnitIds, ...task.coordUnitIds]),
  );
  return [issuer, ...named.unitIds].some((one) => isBelow(register, one, unit));
};

/** Refuses all that is wrong with an estimate at once. */
const checked = async (writer: Writer, context: Context, head: PlanHead, estimate: Estimate) => {
  const { year, unit, amount, amountText, step, stepOn, decisionNumber, decidedAmount } = estimate;
  const register = await readRegister(writer);
  const problems = new FieldProblems();
  problems.expect(head.fromYear <= year && year <= head.toYear, 'year', 'outside_the_plan');
  problems.expect(register.byId.get(unit)?.isGroup === false, 'unit', 'unknown_unit');
  problems.expect(await hasPart(writer, head, unit), 'unit', 'not_in_this_plan');
  problems.expect(amount !== null || amountText !== null, 'amount', 'needs_an_amount');
  problems.expect(stepOn === null || stepOn <= context.today, 'stepOn', 'in_the_future');
  const isDecided = step === 'decided';
  problems.expect(isDecided || decisionNumber === null, 'decisionNumber', 'not_decided_yet');
  problems.expect(isDecided || decidedAmount === null, 'decidedAmount', 'not_decided_yet');
  const others = (await planEstimates(writer, head.plan)).filter((one) => one.estimate !== estimate.estimate);
  problems.expect(!others.some((one) => one.year === year && one.unit === unit), 'year', 'already_there');
  problems.refuse();
};

const planFor = async (writer: Writer, estimate: string): Promise<string> => {
  const plan = await planOfEstimate(writer, estimate);
  if (plan === undefined) throw new ProblemError('not_found', `there is no estimate ${estimate}`);
  return plan;
};

export const addEstimate = commandRoute(commands.addEstimate, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const head = await planInCharge(writer, context, body.plan);
    const estimate = `${body.plan}-E${newId().slice(0, 6)}`;
    const row = { ...body, estimate, unit: body.unit ?? head.unit };
    await checked(writer, context, head, row);
    await insertEstimate(writer, byOf(context.asker), row);
    return { estimate };
  }),
);

export const changeEstimate = commandRoute(commands.changeEstimate, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const head = await planInCharge(writer, context, await planFor(writer, body.estimate));
    const row = { ...body, plan: head.plan, unit: body.unit ?? head.unit };
    await checked(writer, context, head, row);
    await updateEstimate(writer, byOf(context.asker), row);
    return {};
  }),
);

const namesOf = async (writer: Writer, register: UnitRegister, year: number, unit: string) => {
  const nameVi = register.byId.get(unit)?.nameVi ?? unit;
  const nameEn = (await englishNames(writer, 'recorded')).get(unit) ?? nameVi;
  return { nameVi: `Dự toán năm ${year}, ${nameVi}`, nameEn: `Estimate for ${year}, ${nameEn}` };
};

export const removeEstimate = commandRoute(commands.removeEstimate, 'plan', ({ estimate, reason }, context) =>
  context.database.transaction(async (writer) => {
    const { plan, unit } = await planInCharge(writer, context, await planFor(writer, estimate));
    const row = (await planEstimates(writer, plan)).find((one) => one.estimate === estimate);
    if (row === undefined) throw new Error('an estimate that was just found is gone');
    const names = await namesOf(writer, await readRegister(writer), row.year, row.unit);
    const removal = newId();
    const what = { removal, kind: 'estimate' as const, plan, unit, tasks: [], code: null, ...names, reason };
    await removePart(writer, byOf(context.asker), estimate, what);
    return { removal };
  }),
);
