import { choiceParam, textParam, yearParam } from '../../state/selection.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/;
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const levelChoices = ['province', 'department', 'district', 'commune', 'village'] as const;
export const logChoices = ['recorded', 'demonstration'] as const;
export const tabChoices = ['tasks', 'coverage', 'document', 'settings'] as const;
export const onlyChoices = [
  'all',
  'late',
  'soon',
  'open',
  'reached',
  'with_target',
  'applicable',
  'gone',
  'no_target',
  'repeats',
  'no_lead',
] as const;

/** The day up to which things are known, and whose log is counted: the same on all pages of plans. */
export const dayShape = {
  on: textParam(dayPattern),
  log: choiceParam(logChoices, 'recorded'),
};

/** Sums over the plans of the list, whose tasks can be listed. */
export const sumChoices = ['with_target', 'reached', 'no_target'] as const;
export type Sum = (typeof sumChoices)[number];

export const listShape = {
  ...dayShape,
  find: textParam(/^.{1,100}$/),
  level: textParam(/^[a-z]{1,20}$/),
  during: yearParam(),
  sum: choiceParam(['none', ...sumChoices], 'none'),
};

/** Instances whose day has come, and those of them that were met. */
export const periodChoices = ['all', 'closed', 'met'] as const;

export const planShape = {
  ...dayShape,
  plan: textParam(idPattern),
  tab: choiceParam(tabChoices, 'tasks'),
  find: textParam(/^.{1,100}$/),
  only: choiceParam(onlyChoices, 'all'),
  periods: choiceParam(periodChoices, 'all'),
  span: yearParam(),
  page: textParam(/^[1-9]\d{0,4}$/),
  /** The task whose row is looked for: its page is shown, unless another page is asked for. */
  task: textParam(idPattern),
};

export const taskShape = {
  ...dayShape,
  task: textParam(idPattern),
  /** Only the instances of one period and one unit, where a figure elsewhere is about them. */
  period: textParam(/^[0-9QHMW.-]{4,22}$/),
  of: textParam(/^[a-z0-9][a-z0-9-]{0,79}$/),
};

export type Tab = (typeof tabChoices)[number];
export type Only = (typeof onlyChoices)[number];
export type LogChoice = (typeof logChoices)[number];

export const coverageStates = ['no_task', 'task_without_activity', 'with_activity', 'not_named'] as const;

export const coverageShape = {
  kind: choiceParam(['component', 'field'], 'component'),
  state: choiceParam(['all', ...coverageStates], 'all'),
  proposed: choiceParam(['yes', 'no'], 'yes'),
};

export const dutyChoices = ['all', 'owing', 'reached', 'missed'] as const;

export const rollUpShape = {
  ...dayShape,
  plan: textParam(idPattern),
  span: yearParam(),
  view: choiceParam(['old', 'new'], 'old'),
  duty: choiceParam(dutyChoices, 'all'),
  /** Only units at or below this one, of the sums that are shown. */
  within: textParam(/^[a-z0-9][a-z0-9-]{0,79}$/),
};

export const editShape = {
  plan: textParam(idPattern),
  task: textParam(idPattern),
  /** What a new task is to be linked to: an item of the coverage. */
  serves: textParam(/^[A-Za-z0-9_.:-]{1,80}$/),
  way: choiceParam(['typed', 'copy', 'table'], 'typed'),
};
