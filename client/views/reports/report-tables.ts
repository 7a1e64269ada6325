import type { Table } from './figure-table.ts';
import {
  channelLines,
  componentLines,
  followUpLines,
  goalLines,
  initiativeLines,
  sharedLines,
  shortfallLines,
  taskLines,
  type Report,
  type Speaker,
  type TaskChoice,
} from './report-lines.ts';

const number = (text: string) => ({ text, isNumber: true });
const headsOf = (...heads: (string | ReturnType<typeof number>)[]): Table['heads'] =>
  heads.map((head) => (typeof head === 'string' ? { text: head } : head));

/** The tables of a report, in the order in which they stand. */
export const reportTables = (report: Report, speaker: Speaker, choice: TaskChoice) => {
  const { reports: title, followUps } = speaker.text;
  const { columns } = title;
  return {
    tasks: {
      caption: title.tasksTitle,
      heads: headsOf(
        columns.code,
        columns.task,
        columns.lead,
        columns.planned,
        number(columns.expected),
        number(columns.counted),
        columns.periods,
        number(columns.share),
        columns.status,
      ),
      lines: taskLines(report, speaker, choice),
    },
    shared: {
      caption: title.sharedTitle,
      heads: headsOf(columns.code, columns.task, columns.lead, columns.role, number(columns.activities)),
      lines: sharedLines(report, speaker),
    },
    channels: {
      caption: title.channelsTitle,
      heads: headsOf(columns.channel, number(columns.activities), number(columns.quantity)),
      lines: channelLines(report, speaker),
    },
    followUps: {
      caption: followUps.title,
      heads: headsOf(
        columns.day,
        columns.kind,
        columns.document,
        columns.by,
        followUps.anyUnits,
        columns.task,
      ),
      lines: followUpLines(report, speaker),
    },
    initiatives: {
      caption: followUps.initiative,
      heads: headsOf(columns.title, columns.kind, columns.unit, columns.day),
      lines: initiativeLines(report, speaker),
    },
    shortfalls: {
      caption: title.missingTitle,
      heads: headsOf(columns.task, columns.unit, columns.period, columns.due, columns.missing),
      lines: shortfallLines(report, speaker),
    },
    goals: {
      caption: title.goalsTitle,
      heads: headsOf(columns.goal, columns.unit, columns.figures, columns.verdict),
      lines: goalLines(report, speaker),
    },
    components: {
      caption: title.componentsTitle,
      heads: headsOf(
        columns.index,
        columns.component,
        columns.task,
        number(columns.activities),
        number(columns.score(report.scoreYear)),
        number(columns.change),
      ),
      lines: componentLines(report, speaker),
    },
  } satisfies Record<string, Table>;
};
