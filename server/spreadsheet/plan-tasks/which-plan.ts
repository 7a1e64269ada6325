/** The plan that the tasks of a file belong to: chosen, one that is stored, or a new one. */
import { fold } from '../fold.ts';
import { chosen, guess, type Guess } from '../guess.ts';
import type { Register, RegisterPlan, RegisterPlanTask } from '../register.ts';
import type { PlanChoice, PlanFacts } from './plan-choice.ts';
import { newPlanId } from './plan-ids.ts';
import type { TaskTable } from './read-tasks.ts';

/** `value`: a stored plan; null: a new one. */
export interface WhichPlan extends Guess<string | null> {
  /** The plan, stored or as it will be made; null where unit or years are open. */
  readonly id: string | null;
  readonly facts: PlanFacts;
}

/** The beginning of a name is enough to know a task again: the end may be worded anew. */
const known = 30;

const likeness = (code: string | null, name: string): string => `${code ?? ''} ${fold(name).slice(0, known)}`;

/** Share of the rows that a plan has too, by code and beginning of the name. */
function sharesOf(tables: readonly TaskTable[], tasks: readonly RegisterPlanTask[]): Map<string, number> {
  const rows = tables.flatMap(({ rows: { rows: found } }) => found.filter(({ level }) => level === 0));
  const plans = [...new Set(tasks.map(({ plan }) => plan))];
  return new Map(
    plans.map((plan) => {
      const of = tasks.filter((task) => task.plan === plan);
      const words = new Set(of.map(({ code, nameVi }) => likeness(code, nameVi)));
      const names = new Set(of.map(({ nameVi }) => fold(nameVi).slice(0, known)));
      const same = rows.filter(
        ({ code, name }) => words.has(likeness(code, name)) || names.has(fold(name).slice(0, known)),
      );
      return [plan, rows.length === 0 ? 0 : same.length / rows.length];
    }),
  );
}

/** Share of the rows whose code the plan has; 0 where the file gives no codes. */
function codesShared(tables: readonly TaskTable[], tasks: readonly RegisterPlanTask[], plan: string): number {
  const codes = tables.flatMap(({ rows: { rows } }) => rows.flatMap(({ code }) => code ?? []));
  const known = new Set(tasks.filter((task) => task.plan === plan).map(({ code }) => code));
  return codes.length === 0 ? 0 : codes.filter((code) => known.has(code)).length / codes.length;
}

const holdsIn = ({ fromYear, toYear }: RegisterPlan, facts: PlanFacts): boolean =>
  facts.fromYear === null || (fromYear <= facts.fromYear && (facts.toYear ?? facts.fromYear) <= toYear);

function guessed(tables: readonly TaskTable[], register: Register, facts: PlanFacts): Guess<string | null> {
  const plans = (register.plans ?? []).filter((plan) => holdsIn(plan, facts));
  const number = facts.number === null ? '' : fold(facts.number);
  const numbered = plans.filter(
    (plan) =>
      number !== '' &&
      fold(plan.number ?? '') === number &&
      (facts.unit === null || plan.unit === facts.unit),
  );
  const [byNumber] = numbered;
  if (byNumber !== undefined && numbered.length === 1)
    return guess(byNumber.plan, 0.95, `số ${facts.number ?? ''}`, `number ${facts.number ?? ''}`);
  const shares = sharesOf(tables, register.planTasks ?? []);
  const [best] = plans
    .map((plan) => ({ plan, share: shares.get(plan.plan) ?? 0 }))
    .sort((one, other) => other.share - one.share);
  if (best !== undefined && best.share >= 0.4) {
    const percent = Math.round(best.share * 100);
    return guess(
      best.plan.plan,
      best.share >= 0.6 ? 0.95 : 0.7,
      `${percent} % nhiệm vụ đã có trong kế hoạch này`,
      `${percent} % of the tasks are in this plan already`,
    );
  }
  const own = plans.filter((plan) => plan.unit === facts.unit && facts.fromYear !== null);
  const [sameCodes] = own.filter(({ plan }) => codesShared(tables, register.planTasks ?? [], plan) >= 0.6);
  if (sameCodes !== undefined)
    return guess(
      sameCodes.plan,
      own.length === 1 ? 0.9 : 0.7,
      'cùng đơn vị, cùng năm, cùng mã nhiệm vụ',
      'the same unit, year and codes of tasks',
    );
  if (own.length > 0)
    return guess(
      null,
      0.6,
      'đơn vị này đã có kế hoạch cho năm đó, nhưng nhiệm vụ khác; hãy chọn',
      'this unit has a plan for that year, but with other tasks; please choose',
    );
  const isClear = facts.unit !== null && facts.fromYear !== null;
  return guess(
    null,
    isClear ? 0.85 : 0,
    'chưa có kế hoạch nào như vậy: sẽ tạo kế hoạch mới',
    'there is no such plan yet: a new one is made',
  );
}

export function whichPlan(
  tables: readonly TaskTable[],
  register: Register,
  said: PlanFacts,
  choice: PlanChoice,
): WhichPlan {
  const facts: PlanFacts = {
    unit: choice.unit ?? said.unit,
    number: choice.number ?? said.number,
    issueDate: choice.issueDate ?? said.issueDate,
    title: choice.title ?? said.title,
    issuer: choice.issuer ?? nameOf(register, choice.unit) ?? said.issuer,
    fromYear: choice.fromYear ?? said.fromYear,
    toYear: choice.toYear ?? choice.fromYear ?? said.toYear,
  };
  const isKnown = register.plans?.some(({ plan }) => plan === choice.plan) ?? false;
  const isSettled = choice.plan === null || isKnown;
  const plan = isSettled ? chosen(choice.plan ?? null) : guessed(tables, register, facts);
  const open = plan.value === null && (facts.unit === null || facts.fromYear === null);
  const id = plan.value ?? (open ? null : newPlanId(facts));
  return { ...plan, id, confidence: open ? 0 : plan.confidence, facts };
}

const nameOf = (register: Register, unit: string | undefined): string | null =>
  register.units.find((one) => one.unit === unit)?.nameVi ?? null;
