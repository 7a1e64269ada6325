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
type Speaker = {
  text: Messages;
  language: Language;
  to: To;
  plan: string;
  /** Of a report of a part of the plan; null: of the whole. */
  unit: string | null;
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

/** Every task of the plan, group by group; figures lead to the log behind them. */
export const taskLines = (report: Report, speaker: Speaker): Line[] =>
  report.groups.flatMap((group, at): Line[] => [
    { key: `group ${at}`, title: group.title, cells: [] },
    ...group.tasks.map((task) => {
      const { language, to, plan, from, until: end, text, log } = speaker;
      const unit = task.isOfUnits ? speaker.unit : null;
      const rows = to('/activities', { unit, plan, task: task.task, from, to: end, log });
      const done = task.expected === null ? task.activities : task.counted;
      return {
        key: task.task,
        cells: [
          { text: task.code, href: to('/plans/task', { task: task.task, log }) },
          { text: task.name },
          { text: task.lead === '' ? text.reports.noLead : task.lead },
          { text: task.planned },
          {
            text: task.expected === null ? noFigure : formatQuantity(task.expected, language),
            isNumber: true,
          },
          { text: formatQuantity(done, language), isNumber: true, href: done > 0 ? rows : null },
          {
            text: task.periods,
            href: task.periods === '' ? null : to('/plans/task', { task: task.task, on: speaker.on, log }),
          },
          {
            text: task.share === null ? noFigure : formatPercent(100 * task.share, 1, language),
            isNumber: true,
          },
          statusOf(task.status, speaker),
        ],
      };
    }),
  ]);

/** What a unit did for tasks that others lead. */
export const sharedLines = (report: Report, speaker: Speaker): Line[] =>
  report.shared.map(({ task, code, name, lead, role, activities }) => {
    const { language, to, plan, unit, from, until: end, text, log } = speaker;
    const rows = to('/activities', { unit, plan, task, from, to: end, log });
    return {
      key: task,
      cells: [
        { text: code, href: to('/plans/task', { task, log }) },
        { text: name },
        { text: lead === '' ? text.reports.noLead : lead },
        { text: text.reports.roles[role] },
        { text: formatCount(activities, language), isNumber: true, href: activities > 0 ? rows : null },
      ],
    };
  });

export const channelLines = (
  report: Report,
  { language, to, plan, unit, from, until: end, log }: Speaker,
): Line[] =>
  report.channels.map((line) => {
    const href = to('/activities', { unit, plan, channel: line.channel, from, to: end, log });
    return {
      key: line.channel,
      cells: [
        { text: line.name },
        { text: formatCount(line.activities, language), isNumber: true, href },
        { text: formatQuantity(line.quantity, language), isNumber: true, href },
      ],
    };
  });

export const shortfallLines = (report: Report, { language, text, to, log }: Speaker): Line[] =>
  report.shortfalls.map((line, at) => {
    const late = line.daysLate === null || line.daysLate <= 0 ? '' : ` (${text.reports.late(line.daysLate)})`;
    return {
      key: `${at} ${line.taskId} ${line.unitId ?? ''} ${line.period}`,
      cells: [
        { text: line.task, href: to('/plans/task', { task: line.taskId, log }) },
        { text: line.unit },
        { text: periodText(line.period, language) },
        { text: line.dueDay === null ? text.reports.noDay : `${formatDate(line.dueDay, language)}${late}` },
        { text: line.what },
      ],
    };
  });

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
  const { language, text, to, scores, plan, unit, from, until: end, log } = speaker;
  return report.components.map((line, at) => {
    const task = line.loggedUnder.replaceAll(';', ',');
    const rows = to('/activities', { unit, plan, task, from, to: end, log });
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
