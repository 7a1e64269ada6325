import type { focus } from '../../../server/contract/focus/focus.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Column } from '../../components/table.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatCount, formatNumber, formatPercent, formatSigned, noFigure } from '../../format/numbers.ts';

export type FocusRow = Row<typeof focus>;

type Number = (row: FocusRow) => number | null;

/** The figures of a focus area as columns; with several indices what is within reach is a share of each total. */
export function figureColumns(isOneIndex: boolean, language: Language): Column<FocusRow>[] {
  const text = messagesIn(language).focus;
  const { columns: head, help } = text;
  const share = (key: 'percent' | 'median' | 'p75' | 'best' | 'volatility', value: Number) => ({
    key,
    title: head[key],
    help: help[key],
    unit: head.ofMax,
    value,
    write: (row: FocusRow) => formatNumber(value(row), 1, language),
    isNumber: true,
    startsDescending: true,
  });
  const inBrackets = (value: number | null) =>
    value === null ? noFigure : `(${formatNumber(value, 2, language)})`;
  const points = (key: 'reach' | 'headroom', total: Number, own: Number) => ({
    key,
    title: head[key],
    help: help[key],
    unit: head.ofTotal,
    value: total,
    write: (row: FocusRow) =>
      total(row) === null ? inBrackets(own(row)) : formatNumber(total(row), 2, language),
    isNumber: true,
    startsDescending: true,
  });
  const reachShare = {
    ...points(
      'reach',
      (row) => row.reachShare,
      (row) => row.reachOwn,
    ),
    unit: head.ofTotalMax,
  };
  return [
    isOneIndex
      ? points(
          'reach',
          (row) => row.reach,
          (row) => row.reachOwn,
        )
      : reachShare,
    points(
      'headroom',
      (row) => row.headroom,
      (row) => row.headroomOwn,
    ),
    {
      key: 'weight',
      title: head.weight,
      help: help.weight,
      value: (row) => row.weight,
      write: (row) => formatPercent(row.weight === null ? null : 100 * row.weight, 1, language),
      isNumber: true,
      startsDescending: true,
    },
    share('percent', (row) => row.percent),
    share('median', (row) => row.peerMedian),
    share('p75', (row) => row.peerP75),
    share('best', (row) => row.peerBest),
    {
      key: 'rank',
      title: head.rank,
      help: help.rank,
      value: (row) => row.rank,
      write: (row) => (row.rank === null ? noFigure : `${row.rank}/${row.of ?? noFigure}`),
      isNumber: true,
    },
    {
      key: 'trend',
      title: head.trend,
      help: help.trend,
      unit: head.perYear,
      value: (row) => row.trend,
      write: (row) => formatSigned(row.trend, 1, language),
      isNumber: true,
      startsDescending: true,
    },
    share('volatility', (row) => row.volatility),
  ];
}

/** Whether anything is planned or was done for it. */
export function coverageColumns(language: Language): Column<FocusRow>[] {
  const text = messagesIn(language).focus;
  const { columns: head, help } = text;
  const others = (count: number) => (count === 0 ? '' : ` (${formatCount(count, language)})`);
  const own = (count: number) => (count === 0 ? text.noTask : formatCount(count, language));
  return [
    {
      key: 'tasks',
      title: head.tasks,
      help: help.tasks,
      value: (row) => row.tasks,
      write: (row) => own(row.tasks) + others(row.otherTasks),
      isNumber: true,
      startsDescending: true,
    },
    {
      key: 'activities',
      title: head.activities,
      help: help.activities,
      value: (row) => row.activities,
      write: (row) => (row.activities === null ? text.noReport : formatCount(row.activities, language)),
      isNumber: true,
      startsDescending: true,
    },
  ];
}
