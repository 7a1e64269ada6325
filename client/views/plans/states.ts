import type { taskStatuses } from '../../../server/contract/plans/values.ts';
import type { Tone } from '../../components/tone.ts';

export type PlanState = (typeof taskStatuses)[number];

/** Each state has its own shape; `Status` draws it. */
export const toneOf: Record<PlanState, Tone> = {
  done: 'good',
  done_late: 'mended',
  due_soon: 'attention',
  due: 'open',
  late: 'bad',
  not_applicable: 'off',
  no_target: 'unasked',
};

/** From what needs a look first to what needs none. */
export const statesInOrder: readonly PlanState[] = [
  'late',
  'due_soon',
  'due',
  'done_late',
  'done',
  'not_applicable',
  'no_target',
];

/** The state that a group of duties has as one: that of the worst of them. */
export const worstOf = (states: Iterable<PlanState>): PlanState => {
  const all = new Set(states);
  return statesInOrder.find((state) => all.has(state)) ?? 'no_target';
};
