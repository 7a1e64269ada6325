import { planProgress, planSummary } from '../../../../server/contract/plans/progress.ts';
import { ask } from '../../../api/ask.ts';
import { answerTo, bothOf } from '../../../state/answer.svelte.ts';
import type { Names } from '../names.ts';
import type { PlanDocument, Summary } from '../documents.ts';
import type { LogChoice, Only } from '../selection.ts';
import { drawnTasks, isLong, isPaged, pageOf, rowsOf } from './task-pages.ts';
import { groupsOf } from './task-rows.ts';

type Choice = {
  plan: string | null;
  on: string | null;
  log: LogChoice;
  find: string | null;
  only: Only;
  page: string | null;
  task: string | null;
};
type Shown = { plan: string; on?: string; log: LogChoice };
type ShownTasks = Shown & { task?: string[] };

/** The state of a plan, or of some of its tasks: then in as many answers as it takes. */
async function summaryOf(params: ShownTasks, signal: AbortSignal): Promise<Summary> {
  const first = await ask(planSummary, params, signal);
  const tasks = [...first.tasks];
  let { leftOut } = first;
  while (leftOut.length > 0) {
    const next = await ask(planSummary, { ...params, task: leftOut }, signal);
    tasks.push(...next.tasks);
    ({ leftOut } = next);
  }
  return { ...first, tasks };
}

/**
 * What the page of a plan shows: its rows, a page of them where there are many, their state, and what is drawn of them.
 * `rows` is known before the plan itself. Call while a component is being made.
 */
export function figuresOf(
  given: () => { choice: Choice; plan: PlanDocument | null; names: Names; rows: number },
) {
  const shown = $derived.by((): Shown | null => {
    const { plan, on, log } = given().choice;
    return plan === null ? null : { plan, log, ...(on === null ? {} : { on }) };
  });
  const paged = $derived.by(() => {
    const { plan } = given();
    return plan !== null && isPaged(plan);
  });
  // Where the state of a page only is known, rows cannot be chosen by it.
  const ownTasks = $derived.by((): string[] | null => {
    const { plan, choice, names } = given();
    if (plan === null || plan.isListable) return null;
    const groups = groupsOf(plan, [], choice, names);
    return rowsOf(pageOf(groups, choice)).map(({ task }) => task.task);
  });
  const summary = answerTo(summaryOf, (): ShownTasks | null => {
    const { plan } = given();
    if (shown === null || ownTasks?.length === 0) return null;
    if (plan === null) return isLong(given().rows) ? null : shown;
    return ownTasks === null ? shown : { ...shown, task: ownTasks };
  });
  const page = $derived.by(() => {
    const { plan, choice, names } = given();
    if (plan === null) return null;
    const groups = groupsOf(plan, summary.value?.tasks ?? [], choice, names);
    return pageOf(groups, choice, paged ? undefined : Math.max(1, plan.tasks.length));
  });
  const drawn = $derived(paged && page !== null ? drawnTasks(rowsOf(page)) : null);
  const instances = answerTo(
    (params: ShownTasks, signal) => ask(planProgress, params, signal),
    (): ShownTasks | null => {
      const isEarly = given().plan === null && isLong(given().rows);
      if (shown === null || isEarly || drawn?.length === 0) return null;
      return drawn === null ? shown : { ...shown, task: drawn };
    },
  );
  return {
    summary,
    instances,
    both: bothOf(summary, instances),
    get isPaged() {
      return paged;
    },
    get page() {
      return page;
    },
    get drawn() {
      return drawn;
    },
  };
}
