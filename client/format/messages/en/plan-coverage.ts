import { formatCount, formatNumber } from '../../numbers.ts';
import { opens, say } from '../../sentence.ts';
import { countOf, listing, pointsChange, rankChange } from '../../phrases.ts';
import type { planCoverage as vi } from '../vi/plan-coverage.ts';

const n = (count: number): string => formatCount(count, 'en');

export const planCoverage: typeof vi = {
  finding: (noTask, idle, active) =>
    say`${opens(noTask, `${countOf(noTask.count, 'component has', 'components have')} no task`)}, ${opens(idle, `${countOf(idle.count, 'has', 'have')} tasks but no activity`)}, ${opens(active, `${countOf(active.count, 'has', 'have')} activity`)}.`,
  notNamed: (count) =>
    say`${opens(count, countOf(count.count, 'official component', 'official components'))} of these indices ${count.count === 1 ? 'is' : 'are'} not named in the plan.`,
  title: 'Coverage: components of indices and fields of reform',
  subtitle: (on) => `Activities up to ${on}`,
  kindLabel: 'Show',
  kinds: { component: 'Components', field: 'Fields of reform' },
  proposedLabel: 'Proposals not confirmed',
  proposed: { yes: 'Count', no: 'Do not count' },
  stateLabel: 'State',
  everyState: 'All',
  states: {
    no_task: 'No task',
    task_without_activity: 'Task, but no activity',
    with_activity: 'With activity',
    not_named: 'Not named in the plan',
  },
  columns: {
    item: 'Component or field',
    index: 'Index',
    state: 'State',
    tasks: 'Tasks',
    entries: 'Entries',
    quantity: 'Quantity',
    actions: 'What to do',
  },
  empty: 'No component or field is in this state.',
  addTask: 'Add a task',
  linkTask: 'Link a task',
  linkTitle: (item) => `Which task serves “${item}”?`,
  linkPlaceholder: 'Choose a task',
  linked: 'Task linked',
  note: 'Links that the text names, links by topic, proposals and confirmed ones are kept apart; see the page of each task.',
  goalsTitle: 'Index goals',
  goalsSubtitle: 'Met, not met or no data, with the figures behind it',
  goalsNone: 'The plan sets no goal for an index.',
  editGoals: 'Edit the goals',
  goalSays: (wording) => `The document says: “${wording}”`,
  goalKinds: {
    rating: (word) => `Rating of at least “${word}”`,
    rank: 'A better rank',
    score: 'The same score or more',
    target: 'Reach the target that was brought in',
  },
  goalSummary: (met, judged, notMet) =>
    notMet.length === 0
      ? `${n(met)} of ${n(judged)} met.`
      : `${n(met)} of ${n(judged)} met; not met: ${listing(notMet, 'en')}.`,
  goalNoData: (names) => `No data: ${listing(names, 'en')}.`,
  goalNobody: 'No unit of the register falls under this goal yet.',
  goalColumns: {
    unit: 'Unit',
    index: 'Index',
    verdict: 'Verdict',
    before: 'Before',
    after: 'After',
    change: 'Change',
    target: 'Target',
    rating: 'Rating',
  },
  verdicts: { met: 'Met', not_met: 'Not met', no_data: 'No data', not_enough_data: 'Not enough data' },
  figures: ({ year, points, rank, of }) => {
    if (year === null) return 'no data';
    const parts = [
      ...(points === null ? [] : [`${formatNumber(points, 2, 'en')} points`]),
      ...(rank === null ? [] : [of === null ? `rank ${n(rank)}` : `rank ${n(rank)} of ${n(of)}`]),
    ];
    return `${year}: ${parts.length === 0 ? 'no figures' : parts.join(', ')}`;
  },
  change: (rankGain, pointsGain) =>
    [
      ...(rankGain === null ? [] : [rankChange(rankGain, 'en')]),
      ...(pointsGain === null ? [] : [pointsChange(pointsGain, 2, 'en')]),
    ].join(', '),
  judgedBy: {
    rating: 'judged by rating',
    rank: 'judged by rank',
    score: 'judged by score',
    target: 'judged by target',
  },
  targetIn: (year, figures) => `${year}: ${figures}`,
  rows: 'See the stored rows',
  indicesTitle: 'Indices that the plan names',
  indexColumns: { index: 'Index', name: 'Name', level: 'Scored for', years: 'Years with figures' },
  noScores: 'no data',
  notOwn: (level) => `scored for each ${level.toLowerCase()}, not for this unit`,
  rate: 'Enter ratings',
  rateTitle: 'Ratings of units',
  rateYear: 'Year',
  rateIndex: 'Index',
  rateSource: 'Source (deciding document)',
  noWord: 'none yet',
  rated: 'Ratings stored',
  scaleTitle: 'Rating scale',
  scaleHint:
    'One word a line, from worst to best; a starting score may follow after a semicolon, such as “Tốt; 80”.',
  scaleSave: 'Store the scale',
  scaleSaved: 'Rating scale stored',
  scaleWrong: (line) => `The line “${line}” cannot be read: a number is needed after the semicolon.`,

  rollUpTitle: 'Roll-up by unit',
  rollUpFinding: (unit, reached, of) =>
    of.count === 0
      ? `${unit}: no unit owes anything of its own under the plans shown.`
      : say`${unit}: ${opens(reached, n(reached.count), `${countOf(reached.count, 'unit has', 'units have')} reached it`)} of ${opens(of, countOf(of.count, 'unit', 'units'), `${countOf(of.count, 'unit', 'units')} with a duty of their own`)} ${of.count === 1 ? 'has' : 'have'} reached all that they owe.`,
  everywhere: 'All units',
  rollUpSubtitle: (from, to, on) =>
    `${from} to ${to}, as of ${on}; quantities are summed along the line of units`,
  view: 'By',
  views: { old: 'Units of that time', new: 'Units of today' },
  viewHint: {
    old: 'An activity stands with the unit that did it.',
    new: 'An activity stands with the unit that is there today; totals stay the same.',
  },
  plan: 'Plan',
  everyPlan: 'All plans',
  span: 'Time',
  wholeSpan: 'Whole plan',
  yearOfDay: 'Year of that day',
  rollUpColumns: {
    unit: 'Unit',
    quantity: 'Quantity',
    entries: 'Entries',
    reached: 'Units that reached it',
    share: 'Share',
    below: 'Not reached',
  },
  ofUnits: (reached, of) => `${n(reached)} of ${n(of)}`,
  noDuty: 'no duty of its own',
  total: (quantity, entries) =>
    say`Total: ${opens(entries, `quantity ${quantity}, ${countOf(entries.count, 'entry', 'entries')}`)}.`,
  duty: 'Duty of its own',
  dutyShown: {
    all: 'All units',
    owing: 'Units with a duty of their own',
    reached: 'Units that reached it',
    missed: 'Units that did not',
  },
  onlyBelow: (unit) => `Only units of ${unit}.`,
  showAll: 'See all',
  rollUpEmpty: 'There are no plans or activities of this unit in the time chosen.',
  leftOut: (plans) => `Plans too large to be listed here: ${plans.join(', ')}.`,
  plansTitle: 'Plans side by side',
  plansSubtitle: 'Quantity of each plan by year; never added over plans',
  year: 'Year',
  period: 'Period',
};
