import { z } from 'zod';
import type { newTask } from '../../contract/plans/changes.ts';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';
import { adoptPlan } from './plans.ts';

type By = string | null;
export type TaskBody = z.output<typeof newTask>;
/** Where a task stands: its plan, and the days that hold where the task names none. */
export type Home = { task: string; plan: string; from: string; to: string };

const columnsOf = ({ task, plan, from, to }: Home, body: TaskBody) => ({
  task,
  plan,
  code: body.code,
  kind: body.kind,
  nameVi: body.nameVi,
  nameEn: body.nameEn === '' ? body.nameVi : body.nameEn,
  contentGroup: body.contentGroup,
  channel: body.channel,
  leads: body.leads,
  leadText: body.leadText,
  coordinating: body.coordinating,
  coordinatingText: body.coordinatingText,
  recipients: body.recipients,
  cadence: body.cadence,
  cadenceText: body.cadenceText,
  from: body.from ?? from,
  to: body.to ?? to,
  dueText: body.dueText,
  targetText: body.targetText,
  targetScope: body.targetScope,
  expectedOutputs: body.expectedOutputs,
  budget: body.budget,
  relatedTask: body.relatedTask,
  relation: body.relation,
  isCountable: body.isCountable,
  versions: body.versions,
  note: body.note,
});

const values = `$plan as plan_id, $code as task_code, false as is_code_derived, $kind as task_kind,
  $nameVi as name_vi, $nameEn as name_en, $contentGroup as content_group, $channel as channel, $leads as lead_ids,
  $leadText as lead_text, $coordinating as coordinating_ids, $coordinatingText as coordinating_text,
  $recipients as recipient_ids, $cadence as cadence, $cadenceText as cadence_text, $from::date as period_start,
  $to::date as period_end, $dueText as due_text, $targetText as target_text, $targetScope as target_scope,
  $expectedOutputs as expected_outputs, $budget as budget, $relatedTask as related_task_id, $relation as relation,
  $isCountable::boolean as is_countable, $versions as version_ids, $note as note`;

const putChannels = async (writer: Writer, { task }: Home, body: TaskBody): Promise<void> => {
  const channels = [body.channel, ...body.furtherChannels].filter((channel) => channel !== null);
  for (const [at, channel] of [...new Set(channels)].entries()) {
    await writer.run('insert into task_channel values ($task, $channel, $isPrimary::boolean)', {
      task,
      channel,
      isPrimary: at === 0,
    });
  }
};

const putTargets = async (writer: Writer, home: Home, body: TaskBody): Promise<void> => {
  const { task, plan } = home;
  for (const [at, target] of body.targets.entries()) {
    const { isImplied, alternativeGroup, value, ...rest } = target;
    await writer.run(
      `insert into target by name select $id as target_id, $plan as plan_id, $task as task_id,
        $type as target_type, $scope as scope, $operator as operator, $value as value, $measure as measure,
        $per as per, coalesce($from, $first)::date as period_start, coalesce($to, $last)::date as period_end,
        $alternativeGroup as alternative_group, $isImplied::boolean as is_implied, $wording as wording`,
      {
        ...rest,
        ...{ plan, task, isImplied, alternativeGroup },
        id: `${task}.TG${at + 1}`,
        value: String(value),
        first: body.from ?? home.from,
        last: body.to ?? home.to,
      },
    );
  }
};

type KnownRule = z.output<typeof knownRule>;
const knownRule = z.object({
  id: z.string(),
  rule: z.string(),
  period: z.string().nullable(),
  windowStart: z.string().nullable(),
  dueOn: z.string().nullable(),
  conflictWith: z.array(z.string()),
});

const dueRulesOf = (writer: Writer, task: string): Promise<KnownRule[]> =>
  writer.rows(
    knownRule,
    `select due_rule_id as id, rule, period_covered as period, window_start::text as "windowStart",
      due_on::text as "dueOn", coalesce(conflict_with, []) as "conflictWith" from due_rule where task_id = $task`,
    { task },
  );

/** A due rule that says the same as before stays the same: the choice between conflicting days hangs on it. */
const putDueRules = async (
  writer: Writer,
  { task, plan }: Home,
  body: TaskBody,
  before: readonly KnownRule[] = [],
): Promise<void> => {
  const taken = new Set(before.map((known) => known.id));
  const left = new Set(before);
  for (const rule of body.dueRules) {
    const same = [...left].find(
      (known) =>
        known.rule === rule.rule &&
        known.dueOn === rule.dueOn &&
        known.windowStart === rule.windowStart &&
        (known.period ?? '') === rule.period,
    );
    if (same !== undefined) left.delete(same);
    let number = 1;
    while (taken.has(`${task}.DL${number}`)) number += 1;
    const id = same?.id ?? `${task}.DL${number}`;
    taken.add(id);
    await writer.run(
      `insert into due_rule by name select $id as due_rule_id, $plan as plan_id, $task as task_id,
        $obligation as obligation, $obligated as obligated_ids, $recipients as recipient_ids,
        $period as period_covered, $windowStart::date as window_start, $dueOn::date as due_on, $rule as rule,
        $wording as wording, $conflictWith::text[] as conflict_with`,
      { ...rule, plan, task, id, conflictWith: same?.conflictWith ?? [] },
    );
  }
};

const putParts = async (
  writer: Writer,
  home: Home,
  body: TaskBody,
  before: readonly KnownRule[] = [],
): Promise<void> => {
  await putChannels(writer, home, body);
  await putTargets(writer, home, body);
  await putDueRules(writer, home, body, before);
};

const removeParts = async (writer: Writer, task: string): Promise<void> => {
  await writer.run('delete from task_channel where task_id = $task', { task });
  await writer.run('delete from target where task_id = $task', { task });
  await writer.run('delete from due_rule where task_id = $task', { task });
};

export const insertTask = async (writer: Writer, by: By, home: Home, body: TaskBody): Promise<void> => {
  await writer.run(
    `insert into task by name select $task as task_id, ${values},
      (select coalesce(max(position), 0) + 1 from task where plan_id = $plan) as position`,
    columnsOf(home, body),
  );
  await putParts(writer, home, body);
  await adoptPlan(writer, by, home.plan);
  await recordAudit(writer, by, 'add-task', `${home.task}, ${body.code}, ${body.nameVi}`);
};

export const updateTask = async (writer: Writer, by: By, home: Home, body: TaskBody): Promise<void> => {
  await writer.run(
    `update task set task_code = v.task_code, task_kind = v.task_kind, name_vi = v.name_vi, name_en = v.name_en,
      content_group = v.content_group, channel = v.channel, lead_ids = v.lead_ids, lead_text = v.lead_text,
      coordinating_ids = v.coordinating_ids, coordinating_text = v.coordinating_text,
      recipient_ids = v.recipient_ids, cadence = v.cadence, cadence_text = v.cadence_text,
      period_start = v.period_start, period_end = v.period_end, due_text = v.due_text,
      target_text = v.target_text, target_scope = v.target_scope, expected_outputs = v.expected_outputs,
      budget = v.budget, related_task_id = v.related_task_id, relation = v.relation,
      is_countable = v.is_countable, version_ids = v.version_ids, note = v.note
     from (select ${values}) v where task_id = $task`,
    columnsOf(home, body),
  );
  const before = await dueRulesOf(writer, home.task);
  await removeParts(writer, home.task);
  await putParts(writer, home, body, before);
  await adoptPlan(writer, by, home.plan);
  await recordAudit(writer, by, 'change-task', `${home.task}, ${body.code}, ${body.nameVi}`);
};
