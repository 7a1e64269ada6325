/** What can be wrong in a register, in both languages. */
import { cellName } from '../model.ts';
import type { ProblemLevel, Said, Suggestion } from '../problem-codes.ts';
import type { RegisterProblem } from './model.ts';

type Wording = { level: ProblemLevel; expected: Said; fix: Said };

const said = (vi: string, en: string): Said => ({ vi, en });
const CHECK = said(
  'Sửa ô này trong tệp rồi nạp lại.',
  'Correct this cell in the file and bring it in again.',
);
const CHOOSE = said('Chọn trong phần nhận dạng.', 'Choose it among the guesses.');

const WORDINGS = {
  'scheme-index-open': {
    level: 'error',
    expected: said('chỉ số mà bộ tiêu chí này thuộc về', 'the index that this scheme belongs to'),
    fix: CHOOSE,
  },
  'scheme-level-open': {
    level: 'error',
    expected: said('cấp của đơn vị được chấm', 'the level of the units that are scored'),
    fix: CHOOSE,
  },
  'scheme-year-open': {
    level: 'error',
    expected: said('năm đầu tiên áp dụng', 'the first year it holds for'),
    fix: CHOOSE,
  },
  'level-unclear': {
    level: 'error',
    expected: said('tỉnh, huyện, xã, sở, bộ', 'province, district, commune, department, ministry'),
    fix: CHECK,
  },
  'parent-unknown': {
    level: 'error',
    expected: said(
      'tên một đơn vị có trong danh mục hoặc trong tệp này',
      'a unit of the register or of this file',
    ),
    fix: said('Chọn đơn vị cấp trên một lần cho mọi dòng.', 'Pick the unit above once for all rows.'),
  },
  'parent-component-unknown': {
    level: 'error',
    expected: said('mã một thành phần ở dòng khác', 'the code of a component in another row'),
    fix: CHECK,
  },
  'predecessor-unknown': {
    level: 'warning',
    expected: said('tên một đơn vị có trong danh mục', 'a unit of the register'),
    fix: said(
      'Nạp đơn vị cũ trước, hoặc sửa tên trong tệp.',
      'Bring in the former unit first, or correct its name.',
    ),
  },
  'begin-open': {
    level: 'warning',
    expected: said(
      'ngày bắt đầu, để biết đơn vị cũ hết khi nào',
      'a first day, to know when the former unit ended',
    ),
    fix: said('Ghi ngày bắt đầu của đơn vị mới.', 'Give the first day of the new unit.'),
  },
  'day-unreadable': {
    level: 'error',
    expected: said('một ngày, như 01/07/2025', 'a day, as 01/07/2025'),
    fix: CHECK,
  },
  'days-reversed': {
    level: 'error',
    expected: said('ngày kết thúc không trước ngày bắt đầu', 'an end that is not before the begin'),
    fix: CHECK,
  },
  'code-unfit': {
    level: 'error',
    expected: said(
      'mã gồm chữ không dấu, số, dấu chấm, gạch; nhiều nhất 40 ký tự',
      'a code of letters without marks, digits, points, dashes; at most 40',
    ),
    fix: CHECK,
  },
  'code-twice': {
    level: 'error',
    expected: said('mỗi mã một dòng; mã này đã có ở {x}', 'a code once; this one stands in {x} already'),
    fix: CHECK,
  },
  'number-unreadable': {
    level: 'error',
    expected: said('một số không âm', 'a number, not negative'),
    fix: CHECK,
  },
  'parts-differ': {
    level: 'warning',
    expected: said('tổng điểm tối đa của các thành phần con là {x}', 'the maxima of its parts give {x}'),
    fix: said('Kiểm tra điểm tối đa của mục này và các mục con.', 'Check the maximum here and of its parts.'),
  },
  'row-twice': {
    level: 'warning',
    expected: said(
      'mỗi đơn vị một dòng; dòng {x} đã nói về đơn vị này',
      'a unit once; row {x} is about it already',
    ),
    fix: said('Dòng sau được bỏ qua.', 'The later row is passed over.'),
  },
  'list-of-day': {
    level: 'note',
    expected: said(
      'ngày của danh mục; đơn vị mới của danh mục có cấp huyện hết hiệu lực 30/06/2025, của danh mục hai cấp có hiệu lực từ 01/07/2025',
      'the day of the list; new units of one with districts end on 30/06/2025, those of one with two levels begin on 01/07/2025',
    ),
    fix: said(
      'Nếu không đúng, chọn lại thời kỳ của danh mục.',
      'If it is not so, choose the time of the list.',
    ),
  },
  'list-day-against': {
    level: 'warning',
    expected: said(
      'một ngày hợp với các cấp của danh mục: có cấp huyện là trước 01/07/2025',
      'a day that fits the levels of the list: one with districts is from before 01/07/2025',
    ),
    fix: said('Chọn thời kỳ của danh mục.', 'Choose the time of the list.'),
  },
  'codes-padded': {
    level: 'note',
    expected: said(
      'mã đủ chữ số (tỉnh 2, huyện 3, xã 5); số 0 ở đầu đã được thêm lại',
      'codes with all digits (2, 3, 5); leading zeros were put back',
    ),
    fix: said('Không cần làm gì.', 'Nothing to do.'),
  },
  'name-elsewhere': {
    level: 'note',
    expected: said('đơn vị cùng tên đã có: {x}', 'there is a unit of that name: {x}'),
    fix: said(
      'Đơn vị này được tạo mới vì cấp trên hoặc thời gian khác; nếu là một, ghi mã ParLens vào tệp.',
      'It is made anew, as its parent or its time differ; if it is the same, give its ParLens id in the file.',
    ),
  },
} as const satisfies Record<string, Wording>;

export type RegisterProblemCode = keyof typeof WORDINGS;

type Place = { sheet: string; row?: number; column?: number | undefined };
type More = {
  found: string;
  detail?: string;
  count?: number;
  subject?: string;
  suggestions?: readonly Suggestion[];
};

const filled = (text: Said, detail: string): Said => ({
  vi: text.vi.replace('{x}', detail),
  en: text.en.replace('{x}', detail),
});

/** Collects what is wrong; one name to decide on is told once for all its rows. */
export class RegisterProblems {
  readonly list: RegisterProblem[] = [];

  add(code: RegisterProblemCode, { sheet, row, column }: Place, more: More): void {
    const { found, detail = '', count = 1, subject = null, suggestions = [] } = more;
    const at =
      subject === null ? -1 : this.list.findIndex((one) => one.code === code && one.subject === subject);
    const known = this.list[at];
    if (known !== undefined) {
      this.list[at] = { ...known, count: known.count + count };
      return;
    }
    const { level, expected, fix } = WORDINGS[code];
    this.list.push({
      level,
      code,
      sheet,
      cell: row === undefined ? null : cellName(row, column ?? 0),
      found: found.slice(0, 200),
      expected: filled(expected, detail),
      fix: filled(fix, detail),
      count,
      subject,
      suggestions,
    });
  }

  /** Errors first. */
  all(): RegisterProblem[] {
    const order = { error: 0, warning: 1, note: 2 };
    return [...this.list].sort((one, other) => order[one.level] - order[other.level]);
  }
}
