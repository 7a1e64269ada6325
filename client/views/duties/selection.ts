import { dutyStates } from '../../../server/contract/plans/duties.ts';
import { choiceParam, switchParam, textParam, type Values } from '../../state/selection.ts';
import { reminderKinds, reminderShown } from './reminder.ts';
import { logChoices } from '../plans/selection.ts';

const day = /^(19|20)\d{2}-\d{2}-\d{2}$/;
const id = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/;

/** What stands in the address of the report duties, besides the unit. */
export const dutyShape = {
  view: choiceParam(['list', 'calendar', 'reminder'], 'list'),
  plan: textParam(id),
  side: choiceParam(['owes', 'receives'], 'owes'),
  /** Of the list to remind. */
  remind: choiceParam(reminderShown, 'all'),
  kind: choiceParam(reminderKinds, 'all'),
  state: choiceParam(['open', 'owed', 'came_in', 'all', ...dutyStates], 'all'),
  on: textParam(day),
  /** Only reports on periods of this one, as a report on it counts them. */
  period: textParam(/^[0-9QHMW.-]{4,22}$/),
  below: switchParam(true),
  log: choiceParam(logChoices, 'recorded'),
  month: textParam(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/),
  /** The duty whose receipt is being noted. */
  receive: textParam(/^.{1,200}$/),
};

export type DutyChoice = Values<typeof dutyShape>;
