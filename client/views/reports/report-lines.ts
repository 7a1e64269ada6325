import type { planReport } from '../../../server/contract/plans/reports.ts';
import type { Reply } from '../../../server/contract/question.ts';
import type { Tone } from '../../components/tone.ts';
import { formatDate } from '../../format/dates.ts';
import type { Language } from '../../format/language.ts';
import type { Messages } from '../../format/messages.ts';
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatSigned,
  noFigure,
} from '../../format/numbers.ts';
import { periodText } from '../../format/periods.ts';
import { toneOf } from '../plans/states.ts';
import type { Line } from './figure-table.ts';

export type Report = Reply<typeof planReport>['report'];
type To = (path: string, query: Record<string, string | null>) => string;
/** `log` is null for what was recorded: addresses leave it out. */
export type Speaker = {
  text: Messages;
  language: Language;
  to: To;
  plan: string;
  /** Of a report of a part of the plan; null: of the whole. */
  unit: string | null;
  /** '0': without the units below it. */
  below: string | null;
  from: string;
  until: string;
  /** The day on which the figures stand. */
  on: string;
  log: string | null;
  /** Where the scores behind a figure are. */
  scores: (figure: { index: string; unit: string | null; component?: string }) => string;
};

const statusOf = (status: Report['groups'][number]['tasks'][number]['status'], { text }: Speaker) =>
  status === 'no_day' || status === 'no_units'
    ? {
        text: status === 'no_day' ? text.reports.noDay : text.planTerms.unitsUnknown,
        tone: 'unasked' as Tone,
      }
    : { text: text.planTerms.status[status], tone: toneOf[status] };

export const taskChoices = ['all', 'with_target', 'reached', 'late', 'no_target'] as const;
export type TaskChoice = (typeof taskChoices)[number];
type ReportTask = Report['groups'][number]['tasks'][number];

const isChosen: Record<TaskChoice, (task: ReportTask) => boolean> = {
  all: () => true,
  with_target: ({ expected }) => expected !== null,
  reached: ({ status }) => status === 'done' || status === 'done_late',
  late: ({ status }) => status === 'late',
  no_target: ({ expected }) => expected === null,
};

/** The entries that the report counts, all of them or those of some tasks or of a channel. */
export const entriesAddress = (
  { to, plan, unit, below, from, until: end, on, log }: Speaker,
  which: Record<string, string | null> = {},
): string =>
  to('/activities', {
    ...{ unit, view: unit === null ? null : 'old', below: unit === null ? null : below },
    ...{ plan, from, to: end, on, log, counted: 'entries' },
    ...which,
  });

/** Every task of the plan, group by group; figures lead to the log behind them, or to what is owed. */
export const taskLines = (report: Report, speaker: Speaker, choice: TaskChoice = 'all'): Line[] =>
  report.groups.flatMap((group, at): Line[] => [
    {
      key: `group ${at}`,
      title: group.title,
      cells: [],
      isOff: !group.tasks.some(isChosen[choice]),
    },
    ...group.tasks.map((task) => {
      const { language, to, text, log, on } = speaker;
      const entries = entriesAddress(task.isOfUnits ? speaker : { ...speaker, unit: null }, {
        task: task.loggedUnder.replaceAll(';', ','),
        counted: task.expected === null ? 'entries' : 'periods',
      });
      const owed = to('/plans/task', { task: task.task, on, log });
      const done = task.expected === null ? task.activities : task.counted;
      const { columns } = text.reports;
      const figure = (title: string, written: string, href: string | null) => ({
        text: written,
        isNumber: true,
        href,
        name: `${written}: ${title}, ${task.code}`,
      });
      const expected = task.expected === null ? noFigure : formatQuantity(task.expected, language);
      const share = task.share === null ? noFigure : formatPercent(100 * task.share, 1, language);
      return {
        key: task.task,
        isOff: !isChosen[choice](task),
        cells: [
          { text: task.code, href: owed },
          { text: task.name },
          { text: task.lead === '' ? text.reports.noLead : task.lead },
          { text: task.planned },
          figure(columns.expected, expected, task.expected === null ? null : owed),
          figure(columns.counted, formatQuantity(done, language), done > 0 ? entries : null),
          { text: task.periods, href: task.periods === '' ? null : owed },
          figure(columns.share, share, task.share === null ? null : owed),
          statusOf(task.status, speaker),
        ],
      };
    }),
  ]);

/** What a unit did for tasks that others lead. */
export const sharedLines = (report: Report, speaker: Speaker): Line[] =>
  report.shared.map(({ task, code, name, lead, role, activities, loggedUnder }) => {
    const { language, to, text, log, on } = speaker;
    const rows = entriesAddress(speaker, { task: loggedUnder.replaceAll(';', ',') });
    return {
      key: task,
      cells: [
        { text: code, href: to('/plans/task', { task, on, log }) },
        { text: name },
        { text: lead === '' ? text.reports.noLead : lead },
        { text: text.reports.roles[role] },
        { text: formatCount(activities, language), isNumber: true, href: activities > 0 ? rows : null },
      ],
    };
  });

export const channelLines = (report: Report, speaker: Speaker): Line[] =>
  report.channels.map((line) => {
    const { language } = speaker;
    const href = entriesAddress(speaker, { channel: line.channel });
    return {
      key: line.channel,
      cells: [
        { text: line.name },
        { text: formatCount(line.activities, language), isNumber: true, href },
        { text: formatQuantity(line.quantity, language), isNumber: true, href },
      ],
    };
  });

export const shortfallLines = (report: Report, { language, text, to, log, on }: Speaker): Line[] =>
  report.shortfalls.map((line, at) => {
    const { taskId, unitId, period } = line;
    const owed = `${to('/plans/task', { task: taskId, period, of: unitId, on, log })}#instances`;
    const late = line.daysLate === null || line.daysLate <= 0 ? '' : ` (${text.reports.late(line.daysLate)})`;
    return {
      key: `${at} ${line.taskId} ${line.unitId ?? ''} ${line.period}`,
      cells: [
        { text: line.task, href: to('/plans/task', { task: taskId, on, log }) },
        { text: line.unit },
        { text: periodText(line.period, language) },
        { text: line.dueDay === null ? text.reports.noDay : `${formatDate(line.dueDay, language)}${late}` },
        { text: line.what, href: owed },
      ],
    };
  });

/** Letters and checks; the day leads to the entry. */
export const followUpLines = (report: Report, { language, text, to }: Speaker): Line[] =>
  (report.followUps?.lines ?? []).map((line) => ({
    key: line.activity,
    cells: [
      { text: formatDate(line.day, language), href: to('/activities/activity', { activity: line.activity }) },
      { text: text.followUps.kinds[line.kind] },
      { text: line.document ?? noFigure },
      { text: line.by },
      { text: line.units.join('; ') },
      { text: line.tasks === '' ? noFigure : line.tasks },
    ],
  }));

export const initiativeLines = (report: Report, { language, text, to }: Speaker): Line[] =>
  report.initiatives.map((line) => ({
    key: line.activity,
    cells: [
      {
        text: line.title === '' ? text.activities.noTitle : line.title,
        href: to('/activities/activity', { activity: line.activity }),
      },
      { text: text.followUps.initiatives[line.kind] },
      { text: line.unit },
      { text: formatDate(line.day, language) },
    ],
  }));

const verdictTones: Record<Report['goals'][number]['verdict'], Tone> = {
  met: 'good',
  not_met: 'bad',
  no_data: 'none',
  not_enough_data: 'none',
};

export const goalLines = (report: Report, { text, scores }: Speaker): Line[] =>
  report.goals.map((line, at) => ({
    key: `${at}`,
    cells: [
      { text: line.goal },
      { text: line.unit },
      { text: line.figures, href: scores({ index: line.indexCode, unit: line.unitId }) },
      { text: text.reports.verdicts[line.verdict], tone: verdictTones[line.verdict] },
    ],
  }));

export const componentLines = (report: Report, speaker: Speaker): Line[] => {
  const { language, text, scores } = speaker;
  return report.components.map((line, at) => {
    const task = line.loggedUnder.replaceAll(';', ',');
    const rows = entriesAddress(speaker, { task });
    const behind =
      line.score === null
        ? null
        : scores({
            index: line.indexCode,
            unit: line.measuredUnit,
            ...(line.componentCode === null ? {} : { component: line.componentCode }),
          });
    return {
      key: `${at}`,
      cells: [
        { text: line.index },
        { text: line.component },
        { text: line.tasks },
        {
          text: formatCount(line.activities, language),
          isNumber: true,
          href: line.activities > 0 ? rows : null,
        },
        {
          href: behind,
          text: line.score === null ? text.shell.noData : formatNumber(line.score, 2, language),
          isNumber: true,
        },
        {
          text: formatSigned(line.change, 2, language),
          isNumber: true,
          href: line.change === null ? null : behind,
        },
      ],
    };
  });
};
