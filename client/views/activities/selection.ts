import { activityOrders } from '../../../server/contract/plans/activities.ts';
import type { activities } from '../../../server/contract/plans/activities.ts';
import { followUps } from '../../../server/contract/plans/values.ts';
import type { Ask } from '../../../server/contract/question.ts';
import { choiceParam, switchParam, textParam, type Values } from '../../state/selection.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
/** One id, or several after commas: a figure may count the entries of several plans, tasks or topics. */
const ids = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}(,[A-Za-z0-9][A-Za-z0-9_.-]{0,79})*$/;

/** What stands in the address of the log, besides the unit. */
export const logShape = {
  plan: textParam(ids),
  task: textParam(ids),
  channel: textParam(/^[a-z][a-z0-9_]{0,59}$/),
  topic: textParam(ids),
  either: switchParam(false),
  audience: textParam(/^[A-Z][A-Z_]{0,39}$/),
  from: textParam(day),
  to: textParam(day),
  search: textParam(/^.{1,200}$/),
  evidence: choiceParam(['all', 'with', 'without'], 'all'),
  handled: choiceParam(['all', 'true', 'false'], 'all'),
  followUp: choiceParam(['all', 'any', ...followUps], 'all'),
  /** A unit that was reminded or checked; a task of which it was, or one of its periods. */
  aboutUnit: textParam(/^[a-z0-9][a-z0-9-]{0,79}$/),
  about: textParam(/^[A-Za-z0-9][A-Za-z0-9_.|,-]{0,3999}$/),
  initiative: choiceParam(['all', 'listed', 'any', 'initiative', 'model', 'exemplar', 'proposed'], 'all'),
  below: switchParam(true),
  /** Whose an entry is: of the unit that logged it, or of one that stands in its place; `on`: the day of new units. */
  view: choiceParam(['logged', 'old', 'new'], 'logged'),
  on: textParam(day),
  /** Only what a report counts of a plan: of its log, or in the periods of a task. */
  counted: choiceParam(['all', 'entries', 'periods'], 'all'),
  voided: switchParam(false),
  log: choiceParam(['auto', 'recorded', 'demonstration'], 'auto'),
  by: choiceParam(['channel', 'task'], 'channel'),
  weeks: textParam(/^(19|20)\d{2}$/),
  sort: choiceParam(activityOrders, 'day'),
  order: choiceParam(['desc', 'asc'], 'desc'),
  page: textParam(/^[1-9]\d{0,4}$/),
};

export type LogChoice = Values<typeof logShape>;
type Filters = Omit<Ask<typeof activities>, 'page' | 'size' | 'sort' | 'order' | 'voided'>;

export const pageSize = 50;
/** The most rows that the server gives at once. */
export const csvSize = 20_000;

/** The filters as the server takes them. */
export function filtersOf(
  choice: LogChoice,
  unit: string | null,
  log: 'recorded' | 'demonstration',
): Filters {
  const { plan, task, channel, topic, either, audience, from, to, search, evidence, handled, below } = choice;
  const { view, on, counted, followUp, aboutUnit, about, initiative } = choice;
  return {
    ...(plan === null ? {} : { plan: plan.split(',') }),
    ...(task === null ? {} : { task: task.split(',') }),
    ...(unit === null ? {} : { unit, below }),
    ...(unit === null || view === 'logged' ? {} : { view }),
    ...(on === null || (counted === 'all' && (unit === null || view !== 'new')) ? {} : { on }),
    ...(counted === 'all' || plan === null ? {} : { counted }),
    ...(channel === null ? {} : { channel }),
    ...(topic === null ? {} : { topic: topic.split(',') }),
    ...(either ? { either } : {}),
    ...(audience === null ? {} : { audience }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(search === null ? {} : { search }),
    ...(evidence === 'all' ? {} : { evidence }),
    ...(handled === 'all' ? {} : { handled }),
    ...(followUp === 'all' ? {} : { followUp }),
    ...(aboutUnit === null ? {} : { aboutUnit }),
    ...(about === null ? {} : { about: about.split(',') }),
    ...(initiative === 'all' ? {} : { initiative }),
    log,
  };
}

const nothingChosen: Partial<LogChoice> = {
  ...{ plan: null, task: null, channel: null, topic: null, from: null, to: null, search: null },
  ...{ view: 'logged', on: null, counted: 'all', evidence: 'all', handled: 'all', either: false },
  ...{ audience: null, page: null, followUp: 'all', aboutUnit: null, about: null, initiative: 'all' },
};

export const clearedFilters = (): Partial<LogChoice> => ({ ...nothingChosen });

export const isFiltered = (choice: LogChoice): boolean =>
  Object.entries(nothingChosen).some(
    ([name, empty]) => name !== 'page' && choice[name as keyof LogChoice] !== empty,
  );
