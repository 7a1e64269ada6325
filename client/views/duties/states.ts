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

/** Passed on, closed or not yet begun: nobody asks for it. */
export const isOwedDuty = (state: DutyState): boolean =>
  state !== 'moved' && state !== 'closed' && state !== 'not_yet';

/** What is still to come in. */
export const isOpenDuty = (state: DutyState): boolean =>
  state === 'missing' || state === 'due_soon' || state === 'waiting' || state === 'no_day';

/** What a choice of states shows. */
export function isShownDuty(
  state: DutyState,
  chosen: DutyState | 'all' | 'open' | 'owed' | 'came_in',
): boolean {
  if (chosen === 'all') return true;
  if (chosen === 'open') return isOpenDuty(state);
  if (chosen === 'owed') return isOwedDuty(state);
  if (chosen === 'came_in') return state === 'received' || state === 'received_late';
  return state === chosen;
}
