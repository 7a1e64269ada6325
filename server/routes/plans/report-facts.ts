import { ProblemError } from '../../errors.ts';
import { type Activity, countingTasks, settledActivities } from '../../planning/activity.ts';
import { parsePeriodKey, spanOf } from '../../planning/calendar.ts';
import { coverage } from '../../planning/coverage.ts';
import { belongsTo } from '../../planning/periods.ts';
import type { Plan } from '../../planning/plan.ts';
import { reportDuties } from '../../planning/report-duties.ts';
import type { PlanSettings } from '../../planning/settings.ts';
import { planProgress, type Span } from '../../planning/task-progress.ts';
import { ancestry, type UnitRegister } from '../../planning/unit-register.ts';
import { componentScores } from '../../queries/plans/coverage.ts';
import { englishNames } from '../../queries/plans/party-names.ts';
import { indexLevels } from '../../queries/plans/goals.ts';
import { linkRows, tasksOf } from '../../queries/plans/tasks.ts';
import { counted, linksTo, loggedUnder, readItems } from './coverage.ts';
import { readGoals } from './goals.ts';
import { narrowed } from './narrow.ts';
import { sharedLines, type Voice } from './report-lines.ts';
import { indexName, type Language, phrasesIn } from './report-phrases.ts';
import { type Reader, readLog, readPlan, readRegister, readSettings, unitsIn } from './room.ts';
import { mustBeListable } from './size.ts';
import { shownActivities } from './summary.ts';

type ReportChoice = {
  plan: string;
  unit?: string | undefined;
  below: boolean;
  period?: string | undefined;
  on?: string | undefined;
  log: 'recorded' | 'demonstration';
  lang: Language;
};

export type ReportFacts = {
  whole: Plan;
  /** The plan as far as the unit is concerned. */
  plan: Plan;
  unit: string;
  units: ReadonlySet<string> | null;
  register: UnitRegister;
  settings: PlanSettings;
  period: string;
  span: Span;
  on: string;
  state: ReturnType<typeof planProgress>;
  shown: readonly Activity[];
  /** All rows of the plan, as they are stored. */
  rows: Awaited<ReturnType<typeof tasksOf>>;
  voice: Voice;
  shared: ReturnType<typeof sharedLines>;
  duties: ReturnType<typeof reportDuties>['duties'];
};

/**
 * The figures of a report. A report on a period stands on its last day, or on today before that. Of a unit that has no
 * part in the plan there is none: its zeros would read as if it had done nothing of what it owes.
 */
export const readFacts = async (
  reader: Reader,
  choice: ReportChoice,
  today: string,
): Promise<ReportFacts> => {
  const register = await readRegister(reader, choice.log);
  const whole = await readPlan(reader, choice.plan);
  const asked = choice.period === undefined ? null : parsePeriodKey(choice.period);
  if (choice.period !== undefined && asked === null) {
    throw new ProblemError('bad_request', 'there is no such period', {
      fields: { period: 'unknown_period' },
    });
  }
  const period = asked ?? spanOf(whole.periodStart, whole.periodEnd);
  const span = { from: period.start, to: period.end };
  const on = choice.on ?? (today < period.end ? today : period.end);
  const isWhole = choice.unit === undefined || choice.unit === whole.issuingUnitId;
  const units = isWhole ? null : unitsIn(register, choice);
  const settings = (await readSettings(reader))(choice.plan);
  mustBeListable(whole, register, settings);
  const log = await readLog(reader, [choice.plan], choice.log);
  const { plan, activities } = narrowed(whole, log, register, units, on);
  const shown = shownActivities(settledActivities(log, whole, register, settings), span, on, units);
  const voice = await voiceOf(reader, register, choice);
  const rows = await tasksOf(reader, { plan: choice.plan });
  const { duties } = reportDuties(plan, register, activities, on, settings);
  const isOwn = (ids: readonly string[]) => units === null || ids.some((id) => units.has(id));
  const facts = {
    ...{ whole, plan, units, register, settings, span, on, shown, rows, voice },
    unit: choice.unit ?? whole.issuingUnitId,
    period: period.key,
    state: planProgress(plan, register, activities, on, settings, span, units),
    shared: sharedLines({ whole, plan, units, register, shown }, rows, voice),
    duties: duties.filter((duty) => belongsTo(duty.period, span.from, span.to) && isOwn(duty.unitIds)),
  };
  const isConcerned =
    units === null || plan.tasks.some(({ countable }) => countable) || facts.shared.length > 0;
  if (!isConcerned && (await goalLines(reader, facts)).length === 0) {
    const message = `${facts.unit} has no task of ${choice.plan}, and no goal is set for it`;
    throw new ProblemError('no_part', message, { fields: { unit: message } });
  }
  return facts;
};

/** The words of a report; a unit or task without an English name keeps the one it has. */
const voiceOf = async (
  reader: Reader,
  register: UnitRegister,
  { lang, log }: Pick<ReportChoice, 'lang' | 'log'>,
): Promise<Voice> => {
  const english = lang === 'en' ? await englishNames(reader, log) : new Map<string, string>();
  return {
    language: lang,
    phrases: phrasesIn[lang],
    nameOf: (id) => english.get(id) ?? register.byId.get(id)?.nameVi ?? id,
    nameIn: ({ nameVi, nameEn }) => (lang === 'en' && nameEn !== '' ? nameEn : nameVi),
  };
};

/** The year of a report: figures of later years are not in it. */
export const scoreYear = ({ span }: ReportFacts): number => Number(span.to.slice(0, 4));

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Components that tasks or activities of the report serve, beside the score of the unit that the index measures. */
export const componentLines = async (reader: Reader, facts: ReportFacts) => {
  const { whole, plan, units, shared, register, shown, voice } = facts;
  const items = await readItems(reader, whole.planId);
  const links = await linkRows(reader, { plan: whole.planId, rejected: false });
  const counting = countingTasks(whole);
  const named = items.map(({ item, isNamed }) => ({ itemId: item, isNamed }));
  const rows = coverage(named, linksTo(items, links, counting), shown, counted);
  const indices = (await indexLevels(reader)).filter(({ index }) =>
    items.some((item) => item.index === index),
  );
  const order = whole.tasks.map(({ taskId }) => taskId);
  const codes = new Map(whole.tasks.map((task) => [task.taskId, task.taskCode]));
  const codesOf = (tasks: readonly string[]): string => {
    const sorted = tasks.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    return [...new Set(sorted.map((task) => codes.get(task) ?? task))].join('; ');
  };
  // A unit is shown what its own part serves, not the whole plan.
  const ownTasks =
    units === null
      ? null
      : new Set([...plan.tasks.map(({ taskId }) => taskId), ...shared.map(({ task }) => task)]);
  const lines = [];
  const year = scoreYear(facts);
  for (const { index, level } of indices) {
    const measured = ancestry(register, facts.unit).find((id) => register.byId.get(id)?.level === level);
    const choice = { unit: measured ?? '', index, year };
    const scores = new Map((await componentScores(reader, choice)).map((row) => [row.component, row]));
    for (const [at, row] of rows.entries()) {
      const item = items[at];
      const isServed = row.entries > 0 || row.taskIds.some((task) => ownTasks === null || ownTasks.has(task));
      if (item?.index !== index || !isServed) continue;
      const score = scores.get(item.component ?? '');
      lines.push({
        index: indexName(index),
        indexCode: index,
        componentCode: item.component,
        measuredUnit: measured ?? null,
        loggedUnder: loggedUnder(row.taskIds, counting),
        component: upperFirst(voice.nameIn(item)),
        tasks: codesOf(row.taskIds),
        activities: row.entries,
        score: score?.points ?? null,
        change: score?.change ?? null,
      });
    }
  }
  return lines;
};

/** Goals of the plan that rate a unit of the report. */
export const goalLines = async (reader: Reader, facts: ReportFacts) => {
  const { whole, units, voice } = facts;
  const found = await readGoals(reader, whole.planId, null, scoreYear(facts));
  const isOwn = (unit: string) => units === null || units.has(unit);
  return found.flatMap(({ goal, results, wording }) =>
    results
      .filter((result) => isOwn(result.unitId))
      .map((result) => ({
        goal: `${indexName(result.indexId)}: ${wording ?? goal.ratingAtLeast ?? ''}`,
        unit: voice.nameOf(result.unitId),
        unitId: result.unitId,
        indexCode: result.indexId,
        figures: voice.phrases.figures(result.before, result.after),
        verdict: result.verdict,
      })),
  );
};
