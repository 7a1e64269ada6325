import { formatCount } from '../../numbers.ts';
import { opens, say, type Figure, type Part } from '../../sentence.ts';
import type { work as vi } from '../vi/work.ts';

const things = (count: number): string => (count === 1 ? '1 thing' : `${formatCount(count, 'en')} things`);
const overdueText = (overdue: Figure): Part =>
  overdue.count === 0 ? 'nothing overdue' : opens(overdue, `${things(overdue.count)} overdue`);
const soonText = (soon: Figure): Part =>
  soon.count === 0 ? 'nothing due soon' : opens(soon, `${things(soon.count)} due soon`);

export const work: typeof vi = {
  title: "My unit's work",
  chooseUnit: 'Choose a unit to see its work.',
  chooseUnitHow: 'This account belongs to no unit. Choose one above.',
  finding: (unit: string, overdue: Figure, soon: Figure, tasks: Figure) =>
    say`${unit}: ${overdueText(overdue)}, ${soonText(soon)}, among ${opens(
      tasks,
      tasks.count === 1 ? '1 task' : `${tasks.count} tasks`,
    )} that it leads or coordinates.`,
  nothing: (unit: string) => `${unit} has no task in the plans that were entered.`,
  below: 'With the units below',
  unitsOf: (first: string, others: number) =>
    `${first} and ${others === 1 ? '1 unit' : `${others} units`} more`,
  toDoTitle: 'To be done now',
  show: 'Show only',
  shown: { all: 'All', overdue: 'Overdue', soon: 'Due soon' },
  toDoSubtitle: 'Overdue and due soon, the oldest first',
  toDoNone: 'Nothing is overdue or due soon.',
  overdueBy: (days: number, day: string) =>
    `${days === 1 ? '1 day' : `${formatCount(days, 'en')} days`} overdue, due ${day}`,
  dueOn: (day: string) => `Due ${day}`,
  kinds: { task: 'task', report: 'report' },
  log: 'Log an activity',
  send: 'Note the report',
  tasksSubtitle: 'Tasks that the unit leads or coordinates, as they stand on the day shown',
  endedPlan: (year: number) => `Plan up to the end of ${year}; tasks are shown as of the day chosen`,
  columns: {
    task: 'Task',
    role: 'Role',
    state: 'State',
    progress: 'Done',
    target: 'Target, time',
    next: 'Next due day',
    log: 'Log',
  },
  roles: { lead: 'Leads', coordinating: 'Coordinates' },
  notYet: 'no period is due yet',
  periods: (reached: number, closed: number) =>
    `${reached} of ${closed === 1 ? '1 period' : `${closed} periods`} reached`,
  logged: (quantity: string) => `quantity ${quantity}`,
  countOnly: (activities: number) => (activities === 1 ? '1 activity' : `${activities} activities`),
  dutiesTitle: 'Reports still owed',
  dutiesSubtitle: 'To whom, for which period, by which day',
  dutiesNone: 'No report is owed any more.',
  latelyTitle: 'Logged lately',
  latelySubtitle: 'The 10 newest activities of the unit',
  latelyNone: 'The unit has logged no activity yet.',
  toLog: 'See the whole log of the unit',
  blockTitle: (unit: string) => `Communication work of ${unit}`,
  blockSubtitle: (overdue: Figure, soon: Figure) =>
    say`${overdue.count === 0 ? 'Nothing overdue' : overdueText(overdue)}, ${soonText(soon)}`,
  blockMore: (count: number) => `and ${count} more`,
  toWork: "Open the unit's work",
};
