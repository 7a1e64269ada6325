import type { dutyStates } from '../../../server/contract/plans/duties.ts';
import type { Tone } from '../../components/tone.ts';

export type DutyState = (typeof dutyStates)[number];

/** Each state has its own shape; `Status` draws it. */
export const toneOfDuty: Record<DutyState, Tone> = {
  received: 'good',
  received_late: 'mended',
  missing: 'bad',
  due_soon: 'attention',
  waiting: 'open',
  no_day: 'unasked',
  moved: 'off',
  closed: 'off',
  not_yet: 'off',
};

/** From what needs a look first to what needs none. */
export const dutyStatesInOrder: readonly DutyState[] = [
  ...(['missing', 'due_soon', 'waiting', 'no_day', 'received_late', 'received'] as const),
  ...(['moved', 'closed', 'not_yet'] as const),
];

/** What is still to come in. */
export const isOpenDuty = (state: DutyState): boolean =>
  state === 'missing' || state === 'due_soon' || state === 'waiting' || state === 'no_day';
