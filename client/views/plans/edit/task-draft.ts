import { z } from 'zod';
import type { newTask } from '../../../../server/contract/plans/changes.ts';
import { messagesIn } from '../../../format/messages.ts';
import type { Language } from '../../../format/language.ts';
import { isAlike } from '../../../state/alike.ts';
import type { DueRule, PlanTarget, PlanTask } from '../documents.ts';

export type TaskBody = z.input<typeof newTask>;
type TargetBody = NonNullable<TaskBody['targets']>[number];
type RuleBody = NonNullable<TaskBody['dueRules']>[number];

export type TargetDraft = Omit<TargetBody, 'value' | 'from' | 'to' | 'alternativeGroup'> & {
  value: string;
  from: string;
  to: string;
  isAlternative: boolean;
};
export type RuleDraft = Omit<RuleBody, 'rule' | 'windowStart' | 'dueOn'> & {
  rule: string;
  days: string;
  windowStart: string;
  dueOn: string;
};

const texts = [
  'code',
  'nameVi',
  'nameEn',
  'contentGroup',
  'leadText',
  'coordinatingText',
  'dueText',
  'targetText',
  'expectedOutputs',
  'budget',
  'note',
] as const;
type Text = (typeof texts)[number];

/** A task as it stands in the form; what the form does not show is kept in `rest`. */
export type TaskDraft = Record<Text, string> & {
  kind: PlanTask['kind'];
  channel: string | null;
  furtherChannels: string[];
  leads: string[];
  coordinating: string[];
  cadence: PlanTask['cadence'];
  versions: string[];
  isCountable: boolean;
  relatedTask: string | null;
  relation: PlanTask['relation'];
  targets: TargetDraft[];
  rules: RuleDraft[];
  rest: Pick<TaskBody, 'recipients' | 'cadenceText' | 'from' | 'to' | 'targetScope'>;
};

export const emptyTask = (group: string): TaskDraft => ({
  ...{ code: '', nameVi: '', nameEn: '', contentGroup: group, leadText: '', coordinatingText: '' },
  ...{ dueText: '', targetText: '', expectedOutputs: '', budget: '', note: '' },
  ...{ kind: 'task', channel: null, furtherChannels: [], leads: [], coordinating: [] },
  ...{ cadence: 'not_stated', versions: [], isCountable: true, relatedTask: null, relation: null },
  ...{ targets: [], rules: [], rest: {} },
});

export const emptyTarget = (): TargetDraft => ({
  ...{ type: 'activity', scope: 'plan', operator: '>=', value: '1', measure: 'activity' },
  ...{ per: 'plan_period', from: '', to: '', isAlternative: false, isImplied: false, wording: null },
});

export const emptyRule = (): RuleDraft => ({
  ...{ obligation: 'activity', rule: 'before', days: '5', windowStart: '', dueOn: '', period: '' },
  ...{ obligated: [], recipients: [], wording: null },
});

const isTask = (value: unknown): value is TaskDraft => isAlike(value, emptyTask(''));

/** A draft that was kept in the browser. */
export const draftShape = z.custom<TaskDraft>(
  (value) =>
    isTask(value) &&
    value.targets.every((target) => isAlike(target, emptyTarget())) &&
    value.rules.every((rule) => isAlike(rule, emptyRule())),
);

type Per = NonNullable<TargetBody['per']>;

function targetDraft(target: PlanTarget, before: PlanTarget | undefined, plan: Span): TargetDraft {
  const operator = target.operator === '=' || target.operator === '>' ? target.operator : '>=';
  return {
    type: target.type === 'deliverable' ? 'deliverable' : 'activity',
    scope: target.scope,
    operator,
    value: target.value ?? '1',
    measure: target.measure,
    per: target.per as Per,
    from: target.from === plan.from ? '' : target.from,
    to: target.to === plan.to ? '' : target.to,
    isAlternative: target.alternativeGroup !== null && target.alternativeGroup === before?.alternativeGroup,
    isImplied: target.isImplied,
    wording: target.wording,
  };
}

function ruleDraft(rule: DueRule): RuleDraft {
  const offset = /^offset_before_(\d+)_days$/.exec(rule.rule);
  return {
    obligation: rule.obligation as RuleBody['obligation'],
    rule: offset ? 'offset' : rule.rule,
    days: offset?.[1] ?? '5',
    windowStart: rule.windowStart ?? '',
    dueOn: rule.dueOn ?? '',
    // What the document says of the period in words is no period key.
    period: /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M|W\d{2}))?$/.test(rule.period) ? rule.period : '',
    obligated: rule.obligated,
    recipients: rule.recipients,
    wording: rule.wording,
  };
}

type Span = { from: string; to: string };

export function draftOf(task: PlanTask, plan: Span): TaskDraft {
  const text = Object.fromEntries(texts.map((field) => [field, task[field] ?? ''])) as Record<Text, string>;
  const { kind, channel, leads, coordinating, cadence, versions, isCountable, relatedTask, relation } = task;
  const { recipients, cadenceText, from, to, targetScope } = task;
  return {
    ...text,
    ...{ kind, channel, leads, coordinating, cadence, versions, isCountable, relatedTask, relation },
    furtherChannels: task.channels.filter((one) => one !== channel),
    targets: task.targets.map((target, at) => targetDraft(target, task.targets[at - 1], plan)),
    rules: task.dueRules.map(ruleDraft),
    rest: { recipients, cadenceText, from, to, targetScope: targetScope as TaskBody['targetScope'] },
  };
}

const maybe = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));

/** Each target that is an alternative to the one before shares its group. */
function targetsOf(drafts: readonly TargetDraft[]): TargetBody[] {
  let group = 0;
  const groups = drafts.map(({ isAlternative }) => (isAlternative ? group : (group += 1)));
  return drafts.map(({ value, from, to, isAlternative: _isAlternative, ...rest }, at) => {
    const own = groups[at];
    const isShared = groups.filter((one) => one === own).length > 1;
    return {
      ...rest,
      value: numberOf(value),
      from: maybe(from),
      to: maybe(to),
      alternativeGroup: isShared ? `OR${own ?? 0}` : null,
    };
  });
}

const ruleOf = ({ rule, days, windowStart, dueOn, ...rest }: RuleDraft): RuleBody => ({
  ...rest,
  rule: (rule === 'offset' ? `offset_before_${Number(days)}_days` : rule) as RuleBody['rule'],
  windowStart: maybe(windowStart),
  dueOn: maybe(dueOn),
});

/** What alternatives share: of them one instance is made. */
const frameOf = ({ scope, per, from, to }: TargetDraft): string => [scope, per, from, to].join(' ');

/** What the form says as the command takes it, or what is wrong with it, by field and all at once. */
export function bodyOf(
  draft: TaskDraft,
  language: Language,
): { body: TaskBody } | { fields: Record<string, string> } {
  const text = messagesIn(language);
  const fields: Record<string, string> = {};
  if (draft.code.trim() === '') fields['code'] = text.planForms.needed;
  if (draft.nameVi.trim() === '') fields['nameVi'] = text.planForms.needed;
  draft.targets.forEach(({ value }, at) => {
    if (!(numberOf(value) > 0)) fields[`targets.${at}`] = text.planTerms.fieldProblems.needs_a_number;
  });
  draft.targets.forEach((target, at) => {
    const before = draft.targets[at - 1];
    if (!target.isAlternative || before === undefined || frameOf(target) === frameOf(before)) return;
    fields[`targets.${at}`] ??= text.planTerms.fieldProblems.differs_from_alternative;
  });
  draft.rules.forEach(({ rule, days, dueOn }, at) => {
    const isBare = (rule === 'before' || rule === 'within_period') && dueOn === '';
    const isOdd = rule === 'offset' && !/^\d{1,3}$/.test(days.trim());
    if (isBare || isOdd) fields[`rules.${at}`] = text.planForms.needed;
  });
  if (Object.keys(fields).length > 0) return { fields };
  const { kind, channel, furtherChannels, leads, coordinating, cadence, versions } = draft;
  const { isCountable, relatedTask, relation } = draft;
  return {
    body: {
      ...draft.rest,
      ...{ kind, channel, furtherChannels, leads, coordinating, cadence, versions },
      ...{ isCountable, relatedTask, relation: relatedTask === null ? null : relation },
      code: draft.code.trim(),
      nameVi: draft.nameVi.trim(),
      nameEn: draft.nameEn.trim(),
      contentGroup: draft.contentGroup.trim(),
      leadText: maybe(draft.leadText),
      coordinatingText: maybe(draft.coordinatingText),
      dueText: maybe(draft.dueText),
      targetText: maybe(draft.targetText),
      expectedOutputs: maybe(draft.expectedOutputs),
      budget: maybe(draft.budget),
      note: maybe(draft.note),
      targets: targetsOf(draft.targets),
      dueRules: draft.rules.map(ruleOf),
    },
  };
}
