/**
 * The tasks of a file → entries of their plan: new ones whole, known ones with what the file words otherwise. What was
 * read out of a text (who leads, when it is due, how much) is given only where that text changed: what people put
 * right by hand stays.
 */
import { fold } from '../fold.ts';
import type { Register, RegisterPlanTask } from '../register.ts';
import type { Entry, EntryContent, EntryPart, EntryValue } from '../registers/model.ts';
import type { Draft } from './draft.ts';
import { idOf } from './plan-ids.ts';
import type { PlanFacts } from './plan-choice.ts';

type Task = Draft['task'];

export interface PlanOfTasks {
  readonly plan: string;
  /** ISO days of the plan, both included. */
  readonly from: string;
  readonly to: string;
}

/** Fields without what is empty: what is stored of those stays. */
function filled(fields: Readonly<Record<string, EntryValue | null | undefined>>): EntryContent {
  const entries = Object.entries(fields).filter((entry): entry is [string, EntryValue] => {
    const [, value] = entry;
    return value !== null && value !== undefined && value !== '';
  });
  return Object.fromEntries(entries);
}

function partsOf(id: string, task: Task, { from, to }: PlanOfTasks) {
  const channels = [...new Set([task.channel, ...task.furtherChannels])].filter(
    (channel) => channel !== null,
  );
  const targets = task.targets.map((target, at): EntryPart => ({
    target_id: `${id}.TG${at + 1}`,
    target_type: target.type,
    scope: target.scope,
    operator: target.operator,
    value: String(target.value),
    measure: target.measure,
    per: target.per,
    period_start: target.from ?? from,
    period_end: target.to ?? to,
    alternative_group: target.alternativeGroup,
    is_implied: target.isImplied,
    wording: target.wording,
  }));
  const dueRules = task.dueRules.map((rule, at): EntryPart => ({
    due_rule_id: `${id}.DL${at + 1}`,
    obligation: rule.obligation,
    obligated_ids: rule.obligated,
    recipient_ids: rule.recipients,
    period_covered: rule.period,
    window_start: rule.windowStart,
    due_on: rule.dueOn,
    rule: rule.rule,
    wording: rule.wording,
    conflict_with: [],
  }));
  return {
    channels: channels.map((channel, at): EntryPart => ({ channel, is_primary: at === 0 })),
    targets,
    dueRules,
  };
}

function wholeTask(id: string, { task, isCodeDerived }: Draft, plan: PlanOfTasks): EntryContent {
  return filled({
    planId: plan.plan,
    taskCode: task.code,
    isCodeDerived,
    taskKind: task.kind,
    nameVi: task.nameVi,
    contentGroup: task.contentGroup,
    channel: task.channel,
    leadIds: task.leads,
    leadText: task.leadText,
    coordinatingIds: task.coordinating,
    coordinatingText: task.coordinatingText,
    recipientIds: task.recipients,
    cadence: task.cadence,
    cadenceText: task.cadenceText,
    periodStart: task.from ?? plan.from,
    periodEnd: task.to ?? plan.to,
    dueText: task.dueText,
    targetText: task.targetText,
    targetScope: task.targetScope,
    expectedOutputs: task.expectedOutputs,
    budget: task.budget,
    note: task.note,
    ...partsOf(id, task, plan),
  });
}

/** True where the file says nothing, or the same but for marks and signs. */
const isSame = (given: string | null, ...stored: readonly (string | null)[]): boolean =>
  given === null || fold(given) === '' || stored.some((text) => fold(text ?? '') === fold(given));

function changedTask(
  stored: RegisterPlanTask,
  { task, isCodeDerived }: Draft,
  plan: PlanOfTasks,
): EntryContent {
  const isName = isSame(task.nameVi, stored.nameVi, `${stored.nameVi} ${task.expectedOutputs ?? ''}`);
  const isLead = isSame(task.leadText, stored.leadText);
  const isCoordinating = isSame(task.coordinatingText, stored.coordinatingText);
  const isDue = isSame(task.dueText, stored.dueText, stored.cadenceText);
  const isOutputs = isSame(task.expectedOutputs, stored.expectedOutputs);
  const { channels, targets, dueRules } = partsOf(stored.task, task, plan);
  const isAsked = isName && isDue && isOutputs;
  return filled({
    planId: plan.plan,
    taskCode: isCodeDerived ? stored.code : task.code,
    ...(isName ? {} : { nameVi: task.nameVi, taskKind: task.kind, channel: task.channel, channels }),
    ...(isSame(task.contentGroup, stored.contentGroup) ? {} : { contentGroup: task.contentGroup }),
    ...(isLead ? {} : { leadText: task.leadText, leadIds: task.leads }),
    ...(isCoordinating
      ? {}
      : { coordinatingText: task.coordinatingText, coordinatingIds: task.coordinating }),
    ...(isDue
      ? {}
      : { dueText: task.dueText, cadence: task.cadence, cadenceText: task.cadenceText, dueRules }),
    ...(isOutputs ? {} : { expectedOutputs: task.expectedOutputs }),
    ...(isAsked ? {} : { targets, targetText: task.targetText, targetScope: task.targetScope }),
    ...(isSame(task.budget, stored.budget) ? {} : { budget: task.budget }),
    ...(isSame(task.note, stored.note) ? {} : { note: task.note }),
  });
}

const alike = 30;

/** Which stored task each row is: by code and name, then by code, then by name; every stored task once. */
function matched(drafts: readonly Draft[], stored: readonly RegisterPlanTask[]): (RegisterPlanTask | null)[] {
  const found = drafts.map((): RegisterPlanTask | null => null);
  const free = new Set(stored);
  const beginning = (name: string): string => fold(name).slice(0, alike);
  const ways: readonly ((draft: Draft, one: RegisterPlanTask) => boolean)[] = [
    ({ task }, one) => task.code === one.code && fold(task.nameVi) === fold(one.nameVi),
    ({ task }, one) => task.code === one.code && isOutputOf(task, one),
    ({ task, isCodeDerived }, one) => !isCodeDerived && task.code === one.code,
    ({ task }, one) => beginning(task.nameVi) === beginning(one.nameVi),
  ];
  for (const isIt of ways) {
    drafts.forEach((draft, at) => {
      if (found[at] !== null) return;
      const one = [...free].find((task) => isIt(draft, task)) ?? null;
      found[at] = one;
      if (one !== null) free.delete(one);
    });
  }
  return found;
}

/** Levels of one task have one code and are told apart by what each hands in. */
const isOutputOf = ({ expectedOutputs }: Task, one: RegisterPlanTask): boolean =>
  expectedOutputs !== null && isSame(expectedOutputs, one.expectedOutputs);

export function taskEntries(
  drafts: readonly Draft[],
  stored: readonly RegisterPlanTask[],
  plan: PlanOfTasks,
): Entry[] {
  const same = matched(
    drafts,
    stored.filter((one) => one.plan === plan.plan),
  );
  const seen = new Set<string>();
  return drafts.map((draft, at): Entry => {
    const { task, sheet, cell } = draft;
    const one = same[at] ?? null;
    const made = `${plan.plan}-${idOf(`${task.code}|${task.contentGroup}|${task.nameVi}`)}`;
    const key = one?.task ?? (seen.has(made) ? `${made}-${at + 1}` : made);
    seen.add(key);
    return {
      ...{ register: 'task', sheet, cell, key },
      name: `${task.code} – ${task.nameVi}`.slice(0, 300),
      content: one === null ? wholeTask(key, draft, plan) : changedTask(one, draft, plan),
    };
  });
}

/** The entry that makes a plan; null where it lacks its unit or years. */
export function planEntry(
  facts: PlanFacts,
  plan: string,
  at: { sheet: string; cell: string },
  register: Register,
): Entry | null {
  const { unit, fromYear, toYear } = facts;
  const level = register.units.find((one) => one.unit === unit)?.level;
  if (unit === null || level === undefined || fromYear === null || toYear === null) return null;
  const title = facts.title ?? `Kế hoạch năm ${fromYear}`;
  return {
    ...{ register: 'plan', ...at, key: plan, name: title.slice(0, 300) },
    content: filled({
      unitId: unit,
      titleVi: title.slice(0, 500),
      number: facts.number,
      issueDate: facts.issueDate,
      issuingUnit: (facts.issuer ?? unit).slice(0, 500),
      level,
      yearFrom: fromYear,
      yearTo: toYear,
      periodStart: `${fromYear}-01-01`,
      periodEnd: `${toYear}-12-31`,
    }),
  };
}
