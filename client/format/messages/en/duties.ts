import { formatCount } from '../../numbers.ts';
import { opens, say, type Figure } from '../../sentence.ts';
import type { duties as vi } from '../vi/duties.ts';

const n = (count: number): string => formatCount(count, 'en');
const reports = (count: number): string => (count === 1 ? '1 report' : `${formatCount(count, 'en')} reports`);

const days = (count: number): string => (count === 1 ? '1 day' : `${formatCount(count, 'en')} days`);
const units = (count: number): string => (count === 1 ? '1 unit' : `${formatCount(count, 'en')} units`);

export const duties: typeof vi = {
  title: 'Report duties',
  finding: (unit: string | null, owed: Figure, received: Figure, missing: Figure) =>
    say`${unit === null ? '' : `${unit}: `}${opens(owed, `${reports(owed.count)} owed`)}, ${opens(received, `${received.count} received`)}, ${
      missing.count === 0 ? 'none missing' : opens(missing, `${missing.count} missing`)
    }.`,
  nothing: 'No report duty fits the choice.',
  noneChosen: 'No report is in this state.',
  view: 'View',
  views: { list: 'List', calendar: 'Calendar', reminder: 'Remind' },
  plan: 'Plan',
  side: 'The chosen unit',
  sides: { owes: 'sends', receives: 'receives' },
  everyState: 'Every state',
  owedStates: 'Owed',
  cameInStates: 'Received, late ones too',
  onlyPeriod: (period: string) => `Only reports on periods of ${period}.`,
  onlyUnit: 'Without the units below.',
  everyPeriod: 'See all',
  openStates: 'Not received',
  states: {
    received: 'Received',
    received_late: 'Received late',
    missing: 'Missing',
    due_soon: 'Due soon',
    waiting: 'Not due yet',
    no_day: 'No day set',
    moved: 'Passed to the successor',
    closed: 'Closed',
    not_yet: 'Not begun',
  },
  columns: {
    unit: 'From',
    report: 'Report',
    period: 'Period',
    recipients: 'To',
    due: 'Due',
    state: 'State',
    do: 'Action',
  },
  listTitle: 'Reports by period',
  listSubtitle: 'Each row is one report of one period; due is the last day on time',
  noDayNote: 'A report for which the plan names no day and nobody has set one is never overdue.',
  conflict: 'the plan names several days',
  receivedOn: (day: string) => `received ${day}`,
  daysLate: (count: number) => `${days(count)} late`,
  movesTo: (unit: string) => `passes to ${unit}`,
  receive: 'Note it',
  seeReceipt: 'See the receipt',
  mayNot: 'Sign in with an account of the unit that sends or receives to note a report.',
  receiveTitle: 'Note a report',
  receiveDo: 'Note it',
  receivedDay: 'Day of receipt',
  documentNumber: 'Number or name of the document',
  receiptDone: 'The report was noted',
  needsTask: 'Choose the kind of report.',
  adHocNew: 'Note an ad hoc report',
  adHocTitle: 'Note an ad hoc report',
  adHocExplain: 'An ad hoc report belongs to no period, has no due day and is counted apart.',
  adHocListTitle: 'Ad hoc reports received',
  adHocListSubtitle: 'Counted apart; they do not stand for a periodic report',
  cycleTitle: (count: number) => `${reports(count)} without a cycle`,
  cycleExplain:
    'The plan only says “periodically”. Set the cycle and the days after the end of a period to have due days; until then no report is overdue.',
  cycleOpen: 'See the reports and set their cycle',
  emptyGroups: (count: number) =>
    `Nobody has said which units ${count === 1 ? 'one group stands' : `${count} groups stand`} for`,
  emptyGroupsHint: 'Until they are named, it is not known which units of these groups owe reports.',
  cycleDone: 'The report cycle was set',
  reminderTitle: 'Whom to remind',
  reminderSubtitle: (all, late, reminded, never) =>
    late.count === 0
      ? say`${opens(all, `${units(all.count)} with something due soon`)}, none with anything late`
      : say`${all.count === late.count ? '' : [opens(all, `${units(all.count)} with something late or due soon`), '; ']}${opens(late, `${units(late.count)} with something late`)}: ${opens(reminded, `${n(reminded.count)} reminded`)}, ${opens(never, `${n(never.count)} never reminded`)}`,
  reminderNone: 'There is nobody to remind: no task or report is late or due soon.',
  reminderNoneChosen: 'No unit fits the choice.',
  reminderShown: {
    all: 'Late and due soon',
    late: 'Late',
    soon: 'Due soon',
    never: 'Late at units never reminded',
    reminded: 'Late at units that were reminded',
  },
  reminderKind: 'What',
  reminderKinds: { all: 'Tasks and reports', task: 'Tasks', report: 'Reports' },
  reminderYear:
    'Over all plans, what fell due more than a year ago is left out; choose a plan to see everything.',
  reminderLeftOut: (plans) => `Left out as too large, to be asked task by task: ${plans}.`,
  everyUnitChosen: (count) => `Choose all ${count} units`,
  chooseUnit: (unit) => `Name ${unit} in the letter`,
  everyUnitShown: (count) => `Show all ${count} units`,
  letterText: (count) => `Text for the letter (${units(count)})`,
  remind: 'Note as reminded',
  remindTitle: 'Note as reminded',
  remindWhat: (count, items) =>
    `Logs one reminder: ${count} ${count === '1' ? 'unit' : 'units'}, ${items} ${items === '1' ? 'item' : 'items'} of the list.`,
  remindDay: 'Day of the reminder',
  remindName: 'Subject or name of the letter',
  remindDefault: 'Reminder of tasks and reports',
  remindFor: 'Done for the task',
  remindDone: (count) => `The reminder of ${count} ${count === '1' ? 'unit' : 'units'} was logged`,
  reminder: {
    by: 'Unit that reminds',
    heading: (on) =>
      `As of ${on}, the following units are asked to do the tasks and send the reports on communication about administrative reform that are missing or due soon:`,
    short: (missing, measure, period) => `short by ${missing} (${measure}) for ${period}`,
    late: (due, late) => `due ${due}, ${late} ${late === '1' ? 'day' : 'days'} overdue`,
    soon: (due) => `due ${due}, soon`,
    morePeriods: (count) => `and ${count} more ${count === '1' ? 'period' : 'periods'}`,
    closing: 'Units that have already done so are asked to say so.',
  },
  copy: 'Copy the text',
  copied: 'Copied',
  print: 'Print the list',
  calendarTitle: (month: string) => `Due in ${month}`,
  calendarSubtitle: 'Tasks and reports by their last day on time',
  calendarNote: 'Arrow keys move between days, Page Up and Page Down between months, Enter opens a day.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  thisMonth: 'This month',
  daySaid: (day: string, entries: number, open: number) =>
    entries === 0 ? `${day}: nothing due` : `${day}: ${entries} due, ${open} open`,
  dayNone: 'Nothing is due on this day.',
  moreEntries: (count: number) => `and ${count} more`,
  andOthers: (names: string, count: number) => `${names} and ${units(count)} more`,
  allDone: 'Done',
  openOf: (open: number, of: number) => (of === 1 ? 'Open' : `${open} of ${of} open`),
  feed: {
    open: 'Add to my calendar',
    title: 'Calendar address (ICS)',
    explain: (what: string) =>
      `A calendar program (Google Calendar, Outlook, a phone) reads this address and keeps up with the due days of: ${what}.`,
    signIn: 'Sign in to make a calendar address.',
    address: 'Address',
    secret:
      'Whoever has this address can read the due days. It is shown only once; a new one stops the old one.',
    make: 'Make an address',
    makeAgain: 'Make a new address',
    made: 'The address was made',
    copy: 'Copy the address',
    copied: 'The address was copied',
    stop: 'Stop the address',
    stopped: 'The address no longer works',
    inUse: (what: string, at: string) => `An address is in use for: ${what} (made ${at}).`,
    file: 'Download the calendar once (.ics)',
    everyUnit: 'every unit',
    everyPlan: 'every plan',
  },
};
