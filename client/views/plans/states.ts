import type { estimateSteps } from '../../../server/contract/plans/estimates.ts';
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

/** How far an estimate has come. */
export const stepTones: Record<(typeof estimateSteps)[number], Tone> = {
  drawn_up: 'open',
  under_appraisal: 'changed',
  returned: 'attention',
  submitted: 'changed',
  decided: 'good',
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
