import { plan } from '../../../server/contract/plans/plan.ts';
import { tasks } from '../../../server/contract/plans/register.ts';
import { ask } from '../../api/ask.ts';
import type { Option } from '../../components/picking.ts';
import { words } from '../../format/words.svelte.ts';
import { answerTo } from '../../state/answer.svelte.ts';
import { topicLabel } from '../plans/names.ts';
import { unitOptions } from '../unit-options.ts';
import { mayRecordFor } from '../in-charge.ts';
import { workLevels } from '../work-levels.ts';
import type { Scope } from '../scope.svelte.ts';
import type { Session } from '../session.ts';
import type { Draft } from './draft.ts';
import { followUpData } from './follow-up-data.svelte.ts';
import { taskOptions } from './task-options.ts';

type Topic = { topic: string; code: string; nameVi: string; nameEn: string };

/**
 * What the form offers for the draft in it; `gone`: topics that the entry keeps although the plan has them no more.
 * Call while a component is being made.
 */
export function formData(scope: Scope, session: Session, draft: () => Draft, gone: readonly Topic[] = []) {
  const year = $derived(/^\d{4}-/.test(draft().day) ? Number(draft().day.slice(0, 4)) : null);
  const own = answerTo(
    (params: { unit: string; on?: string }, signal) => ask(tasks, { ...params, below: false }, signal),
    () => {
      const { unit, day } = draft();
      if (unit === null) return null;
      return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { unit, on: day } : { unit };
    },
  );
  const firstTask = $derived(scope.catalogue.tasks.find((task) => task.task === draft().tasks[0]) ?? null);
  const planOf = answerTo(
    (params: { plan: string }, signal) => ask(plan, params, signal),
    () => (firstTask === null ? null : { plan: firstTask.plan }),
  );
  const units: Option[] = $derived(
    unitOptions(scope.units, workLevels, words.language).filter((option) =>
      mayRecordFor(session.value?.account ?? null, option.value, scope.units),
    ),
  );
  const offered: Option[] = $derived(
    taskOptions({
      tasks: scope.catalogue.tasks,
      plans: scope.catalogue.plans,
      own: own.value?.rows ?? [],
      year,
      language: words.language,
      text: words.text.entry,
    }),
  );
  const optionOf = (topic: Topic, label: string): Option => ({
    ...{ value: topic.topic, label, also: `${topic.nameVi} ${topic.nameEn}` },
  });
  const topics: Option[] = $derived([
    ...(planOf.value?.topics ?? []).map((topic) => optionOf(topic, topicLabel(topic, words.language))),
    ...gone.map((topic) =>
      optionOf(topic, words.text.activities.removedTopic(topicLabel(topic, words.language))),
    ),
  ]);
  const followUps = followUpData(scope, draft, () => ({
    firstTask,
    issuer: planOf.value?.unit ?? null,
    tasks: offered,
  }));
  return {
    followUps,
    get units() {
      return units;
    },
    get tasks() {
      return offered;
    },
    get topics() {
      return topics;
    },
    get firstTask() {
      return firstTask;
    },
    get ownTask() {
      return own.value?.rows.find((row) => row.task === firstTask?.task) ?? null;
    },
  };
}

export type FormData = ReturnType<typeof formData>;
