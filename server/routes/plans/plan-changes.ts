import { newId } from '../../access/secrets.ts';
import { copyParts } from '../../commands/plans/copy-plan.ts';
import { insertPlan, type PlanBody, putGoals, updatePlan } from '../../commands/plans/plans.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute } from '../../http/route.ts';
import { planHeads } from '../../queries/plans/plans.ts';
import { tasksOf } from '../../queries/plans/tasks.ts';
import { readIndexNames } from './index-names.ts';
import { readRegister } from './room.ts';
import { planInCharge } from './settings.ts';
import { addAllTasks } from './task-changes.ts';
import { byOf, FieldProblems, mustBeWithin } from './within.ts';

const newPlanId = (): string => `K${newId().slice(0, 8)}`;

/** The body with the codes of its indices, and the level of its issuer; refuses all that is wrong at once. */
const checkedPlan = async (writer: Writer, body: PlanBody, plan: string | null) => {
  const register = await readRegister(writer);
  const problems = new FieldProblems();
  const issuer = register.byId.get(body.unit);
  problems.expect(issuer?.isGroup === false, 'unit', 'unknown_unit');
  const isParentKnown = body.parentUnit === null || register.byId.has(body.parentUnit);
  problems.expect(isParentKnown, 'parentUnit', 'unknown_unit');
  if (body.parentPlanId !== null) {
    const [parent] = await planHeads(writer, [body.parentPlanId]);
    problems.expect(parent !== undefined, 'parentPlanId', 'unknown_plan');
    problems.expect(body.parentPlanId !== plan, 'parentPlanId', 'is_itself');
  }
  problems.expect(body.fromYear <= body.toYear, 'toYear', 'ends_before_it_begins');
  const names = body.indicesNamed;
  const indicesNamed = await readIndexNames(writer, names, problems, (at) => `indicesNamed.${at}`);
  problems.refuse();
  return { register, level: issuer?.level ?? '', body: { ...body, indicesNamed } };
};

export const addPlan = commandRoute(commands.addPlan, 'plan', ({ tasks, ...given }, context) =>
  context.database.transaction(async (writer) => {
    const { register, level, body } = await checkedPlan(writer, given, null);
    mustBeWithin(context.asker, register, body.unit);
    const plan = newPlanId();
    await insertPlan(writer, byOf(context.asker), plan, level, body);
    return { plan, tasks: await addAllTasks(writer, context, plan, tasks) };
  }),
);

export const changePlan = commandRoute(commands.changePlan, 'plan', ({ plan, ...given }, context) =>
  context.database.transaction(async (writer) => {
    await planInCharge(writer, context, plan);
    const { register, level, body } = await checkedPlan(writer, given, plan);
    mustBeWithin(context.asker, register, body.unit);
    await updatePlan(writer, byOf(context.asker), plan, level, body);
    return {};
  }),
);

export const copyPlan = commandRoute(commands.copyPlan, 'plan', (choice, context) =>
  context.database.transaction(async (writer) => {
    const [source] = await planHeads(writer, [choice.plan]);
    if (source === undefined) throw new ProblemError('unknown_plan', `there is no plan ${choice.plan}`);
    const { plan, unit, titleVi, issuer, fromYear } = choice;
    const years = fromYear - source.fromYear;
    const given: PlanBody = {
      ...source,
      ...{ unit, titleVi, issuer, fromYear },
      titleEn: '',
      toYear: source.toYear + years,
      number: null,
      issueDate: null,
      parentPlan: null,
      parentPlanId: null,
    };
    const { register, level, body } = await checkedPlan(writer, given, null);
    mustBeWithin(context.asker, register, unit);
    const copy = newPlanId();
    await insertPlan(writer, byOf(context.asker), copy, level, body);
    const isOneYear = source.fromYear === source.toYear;
    const move = { plan, copy, years, oldYear: source.fromYear, isOneYear };
    await copyParts(writer, byOf(context.asker), move);
    return { plan: copy, tasks: (await tasksOf(writer, { plan: copy })).map((row) => row.task) };
  }),
);

export const setPlanGoals = commandRoute(commands.setPlanGoals, 'plan', ({ plan, goals }, context) =>
  context.database.transaction(async (writer) => {
    await planInCharge(writer, context, plan);
    const problems = new FieldProblems();
    const named = [];
    for (const [at, goal] of goals.entries()) {
      const indices = await readIndexNames(writer, goal.indices, problems, (i) => `goals.${at}.indices.${i}`);
      const isRating = goal.kind !== 'rating' || goal.ratingAtLeast !== null;
      problems.expect(isRating, `goals.${at}.ratingAtLeast`, 'needs_a_number');
      problems.expect(goal.fromYear <= goal.toYear, `goals.${at}.toYear`, 'ends_before_it_begins');
      named.push({ ...goal, indices, goal: `${plan}-G${newId().slice(0, 6)}` });
    }
    problems.refuse();
    await putGoals(writer, byOf(context.asker), plan, named);
    return { goals: named.map((goal) => goal.goal) };
  }),
);
