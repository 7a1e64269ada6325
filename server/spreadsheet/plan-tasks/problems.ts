/** What can be said of a task table, in both languages. */
import type { Said } from '../problem-codes.ts';
import type { RegisterProblem } from '../registers/model.ts';

export type TaskTableProblem = Omit<RegisterProblem, 'count' | 'subject' | 'suggestions'>;

const said = (vi: string, en: string): Said => ({ vi, en });
const LOOK = said('Xem lại và sửa nếu cần.', 'Look at it and change it where needed.');

const WORDINGS = {
  'task-code-restored': {
    level: 'warning',
    expected: said(
      'mã {x} theo thứ tự trong bảng; bảng tính đã bỏ số 0 ở cuối hoặc đổi mã thành ngày',
      'code {x} by the order of the table; a spreadsheet dropped the last 0 or made a day of it',
    ),
    fix: said('Kiểm tra lại mã này.', 'Check this code.'),
  },
  'task-code-repeated': {
    level: 'warning',
    expected: said(
      'mỗi nhiệm vụ một mã; mã {x} đã có ở trên',
      'a code for each task; {x} stands above already',
    ),
    fix: said('Sửa mã nếu là hai nhiệm vụ khác nhau.', 'Change the code if these are two tasks.'),
  },
  'task-code-missing': {
    level: 'note',
    expected: said('một mã; tạm ghi {x} theo vị trí', 'a code; {x} says the place for now'),
    fix: said('Đặt mã nếu văn bản có.', 'Give the code if the document has one.'),
  },
  'task-counts-differ': {
    level: 'warning',
    expected: said('{x}, đúng như văn bản tự nêu', '{x}, as the document says of itself'),
    fix: said('Kiểm tra xem có dòng nào bị thiếu hoặc bị tách.', 'Check for rows that are missing or split.'),
  },
  'task-row-joined': {
    level: 'note',
    expected: said(
      'một dòng bị ngắt sang trang sau; đã ghép lại với dòng trên',
      'a row broken over two pages; it was put together with the row above',
    ),
    fix: LOOK,
  },
  'task-row-shifted': {
    level: 'warning',
    expected: said(
      'các ô đúng cột; dòng này bị lệch sang trái và đã được xếp lại là {x}',
      'cells under their columns; this row slid to the left and was read as {x}',
    ),
    fix: LOOK,
  },
  'task-due-unclear': {
    level: 'warning',
    expected: said(
      'ngày, tháng, quý hoặc chu kỳ; phần này chỉ giữ nguyên văn',
      'a day, month, quarter or cadence; this part is kept as text only',
    ),
    fix: said('Đặt thời hạn cho nhiệm vụ nếu cần nhắc hạn.', 'Set a due day if it should be reminded of.'),
  },
  'task-party-unknown': {
    level: 'warning',
    expected: said(
      'tên đơn vị hoặc nhóm đơn vị đã có trong danh mục; phần chưa rõ: {x}',
      'units or groups of the register; not known: {x}',
    ),
    fix: said('Chọn đơn vị, hoặc thêm đơn vị rồi đọc lại.', 'Choose the unit, or add it and read again.'),
  },
  'task-lead-missing': {
    level: 'note',
    expected: said('cơ quan chủ trì', 'who leads it'),
    fix: said('Giao đơn vị chủ trì.', 'Say who leads it.'),
  },
  'task-too-long': {
    level: 'warning',
    expected: said(
      'không quá {x} ký tự; phần sau đã được cắt bớt',
      'at most {x} letters; the rest was cut off',
    ),
    fix: LOOK,
  },
} as const satisfies Readonly<Record<string, Pick<TaskTableProblem, 'level' | 'expected' | 'fix'>>>;

export type Place = Pick<TaskTableProblem, 'sheet' | 'cell'>;

export function problemOf(
  code: keyof typeof WORDINGS,
  place: Place,
  found: string,
  detail: string | Said = '',
): TaskTableProblem {
  const { level, expected, fix } = WORDINGS[code];
  const both = typeof detail === 'string' ? { vi: detail, en: detail } : detail;
  const filled = { vi: expected.vi.replace('{x}', both.vi), en: expected.en.replace('{x}', both.en) };
  return { level, code, ...place, found: found.replace(/\s+/g, ' ').slice(0, 200), expected: filled, fix };
}

const OPEN = {
  unit: {
    code: 'plan-unit-open',
    expected: said('đơn vị ban hành kế hoạch', 'the unit that issues the plan'),
  },
  year: { code: 'plan-year-open', expected: said('năm của kế hoạch', 'the years of the plan') },
} as const;

/** What must be told before a new plan can be made. */
export function openPlanProblem(
  what: keyof typeof OPEN,
  place: { sheet: string; cell: string },
): RegisterProblem {
  return {
    ...{ level: 'error', ...OPEN[what], ...place, found: '', count: 1, subject: null, suggestions: [] },
    fix: said('Chọn trong phần nhận dạng.', 'Choose it among the guesses.'),
  };
}
