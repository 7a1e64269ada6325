import type { tasks } from '../../../../server/contract/plans/register.ts';
import type { Row } from '../../../../server/contract/question.ts';
import type { PlanRow } from '../documents.ts';
import type { Sum } from '../selection.ts';

export type ListedTask = Row<typeof tasks>;

const isOf: Record<Sum, (task: ListedTask) => boolean> = {
  with_target: ({ status }) => status !== null && status !== 'no_target',
  reached: ({ instances, reached }) => (instances ?? 0) > 0 && instances === reached,
  no_target: ({ status }) => status === 'no_target',
};

/** The tasks of these plans that a sum over them counts. */
export const tasksOfPlans = (
  tasks: readonly ListedTask[],
  plans: readonly PlanRow[],
  sum: Sum,
): ListedTask[] => {
  const among = new Set(plans.map(({ plan }) => plan));
  return tasks.filter((task) => task.isCountable && among.has(task.plan) && isOf[sum](task));
};
