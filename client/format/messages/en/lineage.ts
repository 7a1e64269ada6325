import { formatDate } from '../../dates.ts';
import { formatCount } from '../../numbers.ts';
import { countOf, listing } from '../../phrases.ts';
import type { lineage as vi } from '../vi/lineage.ts';

const day = (iso: string): string => formatDate(iso, 'en');
const count = (value: number): string => formatCount(value, 'en');

const became = { merged: 'merged into', absorbed: 'absorbed into', renamed: 'renamed to' } as const;
const made = { merged: 'formed from', absorbed: 'took in', renamed: 'formerly' } as const;

export const lineage: typeof vi = {
  pageTitle: 'History of units',
  choose: 'Find a unit',
  choosePlaceholder: 'Choose a unit',
  asOf: 'As of',
  days: { before: '30 June 2025', after: '1 July 2025', today: 'Today' },
  counted: (level, on, existing) => `Number of ${level} on ${day(on)}: ${count(existing)}.`,
  steps: (level, steps) =>
    `Number of ${level}: ${listing(
      steps.map((step) => `${count(step.existing)} on ${day(step.day)}`),
      'en',
    )}.`,
  existing: (unit, on, from, to) => {
    const since = from === null ? '' : `, since ${day(from)}`;
    const until = to === null ? '' : `, until the end of ${day(to)}`;
    return `On ${day(on)}, ${unit} exists${since}${until}.`;
  },
  ended: (unit, on, to) =>
    `On ${day(on)}, ${unit} no longer exists${to === null ? '' : `; its last day was ${day(to)}`}.`,
  notYet: (unit, on, from) =>
    `On ${day(on)}, ${unit} does not exist yet${from === null ? '' : `; it does from ${day(from)}`}.`,
  became: ({ kind, on, names }) => `From ${day(on)}: ${became[kind]} ${listing(names, 'en')}.`,
  made: ({ kind, on, names }) => `${day(on)}: ${made[kind]} ${listing(names, 'en')}.`,
  untouched: 'Never merged or renamed as far as ParLens knows.',
  noSuccessor: (to) => `Ended on ${day(to)} without a successor of its level.`,
  bearer: (unit) => `Its series goes on at ${unit}.`,
  noBearer:
    'Its series ends here: the new unit has another territory, so that scores are not joined; counts of activities may be added up.',
  courseTitle: 'Before and after',
  courseSubtitle: 'Units before, the unit looked at, and units after; each name opens the page of the unit',
  predecessors: 'Before',
  self: 'Looked at',
  successors: 'After',
  none: 'none',
  states: { not_yet: 'not yet', existing: 'exists', ended: 'ended' },
  kinds: { merged: 'merged', absorbed: 'absorbed', renamed: 'renamed' },
  spanOf: (from, to) => {
    if (from === null && to === null) return 'no known change';
    if (from === null) return `until ${day(to ?? '')}`;
    return to === null ? `from ${day(from)}` : `${day(from)} – ${day(to)}`;
  },
  code: (code) => `code ${code}`,
  overview: 'Overview',
  history: 'History',
  toOverview: (unit) => `Overview of ${unit}`,
  toLineage: (unit) => `History of ${unit}`,
  placeTitle: 'Above and below',
  placeSubtitle: (unit, on) => `${unit}, as of ${day(on)}`,
  parents: 'Above',
  below: 'Below, as far as ParLens knows',
  noneBelow: 'ParLens knows no unit below it.',
  changesTitle: (level) => `Every change: ${level}`,
  changesSubtitle: (changes, unchanged) =>
    `${countOf(changes, 'merger or renaming', 'mergers and renamings')}; ${countOf(unchanged, 'unit', 'units')} unchanged`,
  level: 'Level',
  find: 'Find among the changes',
  findHint: 'Name of a unit before or after; with or without marks',
  on: 'Day',
  kind: 'Change',
  before: 'Before',
  after: 'After',
  noChanges: 'ParLens knows no change at this level.',
  nothingFound: 'No change fits what was typed.',
  unchanged: 'Unchanged',
  levelsTitle: 'Levels on the day looked at',
  levelsSubtitle: (on) =>
    `${day(on)}; below the provinces ParLens knows only units that plans and score sheets name`,
  existingCount: 'Exist',
  endedCount: 'Ended',
  notYetCount: 'Not yet',
  lastDay: 'Last day of the level',
};
