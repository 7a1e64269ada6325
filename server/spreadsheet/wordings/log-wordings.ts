/** Logs of activities. */
import { CHECK, NOTHING, said, type Wording } from './wording.ts';

export const LOG_WORDINGS = {
  'date-unreadable': {
    level: 'error',
    expected: said('ngày, tháng hoặc quý, ví dụ 20/10/2024', 'a day, month or quarter, such as 20/10/2024'),
    fix: CHECK,
  },
  'quantity-unreadable': {
    level: 'error',
    expected: said('một số lượng', 'one quantity'),
    fix: said('Tách thành nhiều dòng, mỗi dòng một số lượng.', 'Split it into rows with one quantity each.'),
  },
  'quantity-part-unclear': {
    level: 'error',
    expected: said(
      'mỗi phần là một số và một hình thức đã có trong danh mục; phần chưa hiểu: "{x}"',
      'parts of a number and a channel of the register each; not understood: "{x}"',
    ),
    fix: said('Sửa phần này, hoặc tách thành nhiều dòng.', 'Correct this part, or split it into rows.'),
  },
  'quantities-split': {
    level: 'note',
    expected: said(
      'mỗi dòng một số lượng; dòng này được đọc thành {x} hoạt động, mỗi hình thức một hoạt động',
      'one quantity to a row; this row was read as {x} activities, one for each',
    ),
    fix: CHECK,
  },
  'day-of-period': {
    level: 'note',
    expected: said(
      'một ngày; số của cả kỳ được ghi vào ngày cuối kỳ (kỳ chưa hết: ngày nạp), kỳ ghi ở ghi chú',
      'a day; the figure of a period stands on its last day (of one that still runs: on the day of loading), with the period in its note',
    ),
    fix: NOTHING,
  },
  'columns-not-counted': {
    level: 'note',
    expected: said(
      'số đã làm của từng kỳ; cột cộng, lũy kế, kế hoạch, tỷ lệ không được tính',
      'what was done in each period; columns of sums, plans and shares are not counted',
    ),
    fix: NOTHING,
  },
  'part-of-row': {
    level: 'note',
    expected: said(
      'số đã làm; dòng “trong đó” là phần của dòng trên, đã được tính ở đó',
      'what was done; a row “of which” is part of the row above, which counts it already',
    ),
    fix: NOTHING,
  },
  'period-not-reported': {
    level: 'note',
    expected: said(
      'một số; ô trống là chưa báo cáo, không phải 0',
      'a number; a blank cell is not reported, which is not 0',
    ),
    fix: NOTHING,
  },
  'period-sum-differs': {
    level: 'warning',
    expected: said('bằng tổng các kỳ của dòng: {x}', 'the sum of the periods of the row: {x}'),
    fix: CHECK,
  },
} as const satisfies Record<string, Wording>;
