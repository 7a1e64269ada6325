import { parsePeriodKey } from '../../planning/calendar.ts';
import { englishDay, englishNumber, englishPeriod } from '../../reports/english-text.ts';
import type { EstimateSum } from '../../planning/estimates.ts';
import type { Phrases, SpokenEstimate, SpokenValue } from './report-phrases.ts';

type Noun = readonly [one: string, many: string];

const measures: Readonly<Record<string, Noun>> = {
  activity: ['activity', 'activities'],
  article: ['article', 'articles'],
  broadcast: ['broadcast', 'broadcasts'],
  budget_estimate: ['budget estimate', 'budget estimates'],
  contest: ['contest', 'contests'],
  issue: ['news item', 'news items'],
  led_content: ['LED screen content', 'LED screen contents'],
  panel: ['panel', 'panels'],
  plan: ['plan', 'plans'],
  plan_with_report_and_conclusion: ['plan with report and conclusion', 'plans with report and conclusion'],
  portal_item: ['portal item', 'portal items'],
  report: ['report', 'reports'],
  steering_document: ['steering document', 'steering documents'],
};

const evidence: Readonly<Record<string, string>> = {
  plan: 'the plan',
  official_letter: 'the official letter',
  report: 'the report',
  report_with_pictures: 'the report with pictures',
  meeting_conclusion: 'the conclusion of the meeting',
  article: 'the article',
  video_clip: 'the report or video clip',
  decision: 'the decision',
  posted_list: 'the posted list',
};

const pers: Readonly<Record<string, Noun>> = {
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  half_year: ['half-year', 'half-years'],
  nine_months: ['nine months', 'spans of nine months'],
  year: ['year', 'years'],
};

const unit: Noun = ['unit', 'units'];
const period: Noun = ['period', 'periods'];

const counted = (count: number, [one, many]: Noun): string =>
  `${englishNumber(count)} ${count === 1 ? one : many}`;

const nounOf = (measure: string): Noun => {
  const plain = measure.replaceAll('_', ' ');
  return measures[measure] ?? [plain, plain];
};

const periodIn = (key: string): string => {
  const parsed = parsePeriodKey(key);
  if (parsed === null || parsed.per !== 'plan_period') return englishPeriod(key);
  const [first, last] = [parsed.start.slice(0, 4), parsed.end.slice(0, 4)];
  return parsed.start.endsWith('-01-01') && parsed.end.endsWith('-12-31')
    ? `${first}–${last}`
    : `${englishDay(parsed.start)} to ${englishDay(parsed.end)}`;
};

const figures = (before: SpokenValue | null, after: SpokenValue | null): string => {
  if (after?.rating !== null && after?.rating !== undefined) return `rated ${after.rating} (${after.year})`;
  if (before === null && after === null) return 'no data';
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? 'no data' : englishNumber(value, 2);
  const rank = (value: SpokenValue | null) =>
    value?.rank === null || value === null ? 'no data' : `rank ${value.rank} (${value.year})`;
  return `${rank(before)} → ${rank(after)}; score ${number(before?.score)} → ${number(after?.score)}`;
};

const estimateSteps = {
  drawn_up: 'drawn up',
  under_appraisal: 'sent for appraisal',
  returned: 'returned for revision',
  submitted: 'submitted for decision',
  decided: 'decided',
} as const;

const money = (amount: number): string => `${englishNumber(amount)} đồng`;

const estimate = (line: SpokenEstimate): string => {
  const { year, unit, amount, amountText, step, isDecided, stepOn, decidedAmount } = line;
  const by = [line.authority, line.decisionNumber].filter((part) => part !== null).join(', ');
  const granted =
    decidedAmount === null ? 'the amount granted is not stated' : `${money(decidedAmount)} granted`;
  return [
    `Estimate of ${unit} for ${year}: ${amount === null ? `“${amountText ?? ''}”` : money(amount)}`,
    `${step}${stepOn === null ? '' : ` on ${englishDay(stepOn)}`}${by === '' ? '' : ` (${by})`}`,
    ...(isDecided ? [granted] : []),
  ]
    .join('; ')
    .concat('.');
};

const estimates = (sum: EstimateSum): string => {
  const { year, estimated, withAmount, decided, withDecidedAmount, decidedAmount } = sum;
  const of = (known: number, all: number) =>
    `${known} of ${counted(all, ['estimate', 'estimates'])} with an amount`;
  const said = [`Estimates for ${year} from ${counted(sum.estimates, unit)}`];
  if (sum.mayOverlap) said.push('not added up, as that of the issuer may contain those of the others');
  else if (estimated === null) said.push('none states an amount');
  else said.push(`${money(estimated)} in all (${of(withAmount, sum.estimates)})`);
  if (decided === 0) said.push('none decided yet');
  else if (decidedAmount === null) said.push(`${decided} decided`);
  else said.push(`${decided} decided, ${money(decidedAmount)} granted (${of(withDecidedAmount, decided)})`);
  return `${said.join('; ')}.`;
};

const early = {
  never: 'A document or product dated before its period begins does not count for that period.',
  single_period:
    'A document or product made before its period begins counts where the task has one period only; where it has several, it counts from the first day of the period.',
  always: 'A document or product made before its period begins counts for the nearest period.',
} as const;

export const englishPhrases: Phrases = {
  period: periodIn,
  subject: (aim, words) => (aim.includes(words) ? `Results of: ${aim}` : `Results of: ${aim}; ${words}`),
  opening: (title, number, name, words) =>
    `${name} reports for ${words} on what was done under “${title}”${number === null ? '' : ` (No. ${number})`}:`,
  closing: (text) => `This is the report on the ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  missing: (measure, missing, lacking) => {
    if (lacking.length > 0) return `without ${lacking.map((code) => evidence[code] ?? code).join(', ')}`;
    if (measure === 'report') return 'report not sent';
    return `${counted(missing, nounOf(measure))} short`;
  },
  target: ({ operator, value, measure, per, scope }) => {
    const least = operator === '=' ? '' : operator === '>' ? 'more than ' : 'at least ';
    const every = pers[per] === undefined ? '' : ` a ${pers[per][0]}`;
    const each = scope === 'each_commune' ? ', each commune' : scope === 'each_unit' ? ', each unit' : '';
    return `${least}${counted(Number(value ?? 0), nounOf(measure))}${every}${each}`;
  },
  either: (targets) => targets.join(' or '),
  reachedOf: (reached, of, per) =>
    `${reached} of ${counted(of, per === null ? unit : (pers[per] ?? period))}`,
  withoutDay: (reached, open, measure) => {
    const done =
      measure === 'report'
        ? `${counted(reached, nounOf(measure))} received`
        : `${counted(reached, period)} done`;
    return [...(reached > 0 ? [done] : []), `${englishNumber(open)} without a day set`].join(', ');
  },
  figures,
  estimateSteps,
  estimate,
  estimates,
  unnamedGroup: 'Tasks',
  unitEnded: 'The unit has ended',
  rules: (settings) => [
    settings.beforeDay === 'strict'
      ? '“Before” a day: the day before it is the last one on time.'
      : '“Before” a day: that day is still on time.',
    settings.weeks === 'iso'
      ? 'Weeks run from Monday to Sunday (ISO 8601) and belong to the year of their Thursday.'
      : 'Weeks are seven days each from the first day.',
    '“Expected” counts the periods whose last day has come; while none has, those that have begun.',
    'Results are counted period by period; a surplus in one does not repair another.',
    early[settings.earlyWork],
    settings.impliedTargets
      ? `A task that only states how often asks for at least ${counted(settings.impliedMinimum, nounOf('activity'))} a period.`
      : 'A task that only states how often, without a number, has no quantitative target.',
    settings.sharedActivity === 'each_task'
      ? 'One activity for several tasks counts in each of them, and once in the total.'
      : 'One activity for several tasks counts only in the first that it names.',
  ],
};
