/** What each problem says in both languages: its usual level, what was expected, what to do. */
import type { ProblemCode, ProblemLevel, Said } from './problem-codes.ts';

interface Wording {
  readonly level: ProblemLevel;
  readonly expected: Said;
  readonly fix: Said;
}

const said = (vi: string, en: string): Said => ({ vi, en });

const PICK = said(
  'Chọn, tạo mới hoặc bỏ qua một lần cho mọi ô cùng tên.',
  'Pick, create or skip once for all cells of that name.',
);
const CHECK = said('Kiểm tra ô này trong tệp.', 'Check this cell in the file.');
const NOTHING = said('Không cần làm gì.', 'Nothing to do.');
const CHOOSE = said('Chọn trong phần nhận dạng.', 'Choose it among the guesses.');

/** {x} is replaced by the detail given with the problem. */
export const WORDINGS: Readonly<Record<ProblemCode, Wording>> = {
  'unknown-unit': {
    level: 'error',
    expected: said(
      'tên một đơn vị có trong danh mục của năm {x}',
      'the name of a unit in the register of {x}',
    ),
    fix: PICK,
  },
  'ambiguous-unit': {
    level: 'error',
    expected: said('một đơn vị duy nhất; tên này có thể là: {x}', 'one unit only; the name fits: {x}'),
    fix: PICK,
  },
  'unit-near': {
    level: 'warning',
    expected: said('{x} (tên gần giống)', '{x} (a near spelling)'),
    fix: said('Xác nhận hoặc chọn đơn vị khác.', 'Confirm it or pick another unit.'),
  },
  'unit-not-of-year': {
    level: 'warning',
    expected: said('một đơn vị còn tồn tại trong năm {x}', 'a unit that existed in {x}'),
    fix: said('Kiểm tra năm của số liệu.', 'Check the year of the data.'),
  },
  'row-without-unit': {
    level: 'error',
    expected: said('tên đơn vị ở đầu dòng', 'the name of a unit at the start of the row'),
    fix: CHECK,
  },
  'unit-unstated': {
    level: 'error',
    expected: said(
      'tên đơn vị trong tiêu đề, tên trang tính hoặc tên tệp',
      'the name of the unit in a title, sheet name or file name',
    ),
    fix: CHOOSE,
  },
  'unknown-component': {
    level: 'error',
    expected: said('tên hoặc mã một thành phần của {x}', 'the name or code of a component of {x}'),
    fix: PICK,
  },
  'ambiguous-component': {
    level: 'error',
    expected: said(
      'một thành phần duy nhất; tiêu đề này có thể là: {x}',
      'one component only; the heading fits: {x}',
    ),
    fix: PICK,
  },
  'not-a-number': { level: 'error', expected: said('một số', 'a number'), fix: CHECK },
  'wrong-mark': {
    level: 'error',
    expected: said(
      'số có dấu thập phân "{x}" như đã chọn cho tệp',
      'a number with the decimal mark "{x}" chosen for the file',
    ),
    fix: said('Sửa ô, hoặc chọn lại dấu thập phân.', 'Correct the cell, or choose the other mark.'),
  },
  'ambiguous-number': {
    level: 'error',
    expected: said(
      'một số đọc được theo một cách; ô này có thể là {x}',
      'a number that reads one way; this one may be {x}',
    ),
    fix: said('Chọn dấu thập phân cho tệp.', 'Choose the decimal mark of the file.'),
  },
  'mixed-marks': {
    level: 'warning',
    expected: said('một dấu thập phân cho cả cột', 'one decimal mark in the whole column'),
    fix: said('Xem lại các số mẫu đã đọc: {x}', 'Look at what was read: {x}'),
  },
  'date-instead-of-number': {
    level: 'error',
    expected: said(
      'một số, có lẽ {x}; bảng tính đã đổi nó thành ngày',
      'a number, probably {x}; the spreadsheet made a date of it',
    ),
    fix: said(
      'Nhập lại số vào ô định dạng Văn bản hoặc Số.',
      'Type the number again in a cell formatted as text or number.',
    ),
  },
  'formula-without-value': {
    level: 'error',
    expected: said('công thức đã có kết quả', 'a formula with its computed value'),
    fix: said(
      'Mở tệp bằng chương trình bảng tính, lưu lại rồi nạp.',
      'Open the file in a spreadsheet program, save it and load it again.',
    ),
  },
  'error-value': {
    level: 'warning',
    expected: said(
      'một số; ô báo lỗi công thức, coi là không có số liệu',
      'a number; the cell shows a formula error and counts as missing',
    ),
    fix: CHECK,
  },
  'out-of-range': { level: 'error', expected: said('từ 0 đến {x}', 'from 0 to {x}'), fix: CHECK },
  'total-of-nothing': {
    level: 'warning',
    expected: said(
      'để trống: mọi thành phần của dòng này đều không có số liệu',
      'blank: every component of this row is missing',
    ),
    fix: NOTHING,
  },
  'sum-differs': {
    level: 'warning',
    expected: said('bằng tổng các thành phần: {x}', 'the sum of its components: {x}'),
    fix: CHECK,
  },
  'rank-differs': {
    level: 'warning',
    expected: said('hạng {x} theo điểm trong bảng', 'rank {x} by the scores of the sheet'),
    fix: CHECK,
  },
  'like-ranks': {
    level: 'warning',
    expected: said(
      'điểm; các ô này là 1 đến {x}, mỗi số một lần, như thứ hạng',
      'points; these cells are 1 to {x}, each once, as ranks are',
    ),
    fix: said(
      'Kiểm tra cột điểm và cột hạng có bị đổi chỗ không.',
      'See whether the columns of points and ranks have changed places.',
    ),
  },
  'duplicate-differs': {
    level: 'error',
    expected: said('một giá trị duy nhất; ô {x} ghi khác', 'one value only; cell {x} says otherwise'),
    fix: said('Sửa hoặc bỏ một trong hai ô.', 'Correct or drop one of the two cells.'),
  },
  'duplicate-agrees': {
    level: 'note',
    expected: said('một lần; trùng với {x}', 'once; the same as {x}'),
    fix: NOTHING,
  },
  'fraction-read': {
    level: 'warning',
    expected: said(
      'thang điểm đến {x}; cả cột không quá 1 nên được nhân 100',
      'a scale up to {x}; the whole column stays within 1, so it was multiplied by 100',
    ),
    fix: said('Kiểm tra các số mẫu.', 'Check the samples.'),
  },
  'remark-beside-number': {
    level: 'note',
    expected: said(
      'chỉ một số; dấu chú thích {x} đã được bỏ ra',
      'a number only; the remark {x} was set aside',
    ),
    fix: NOTHING,
  },
  'index-unknown': {
    level: 'error',
    expected: said(
      'tên một bộ chỉ số trong tiêu đề, tên trang tính hoặc tên tệp',
      'the name of an index in a title, sheet name or file name',
    ),
    fix: CHOOSE,
  },
  'year-unknown': {
    level: 'error',
    expected: said(
      'năm đánh giá trong tiêu đề, tên trang tính hoặc tên tệp',
      'the year assessed in a title, sheet name or file name',
    ),
    fix: CHOOSE,
  },
  'edition-unknown': {
    level: 'error',
    expected: said('một bộ tiêu chí đang có hiệu lực: {x}', 'an edition in force: {x}'),
    fix: said(
      'Tạo bộ tiêu chí trước, hoặc chọn lại năm và cấp.',
      'Make the edition first, or choose another year and level.',
    ),
  },
  'year-conflict': {
    level: 'warning',
    expected: said('một năm; đã lấy {x}', 'one year; {x} was taken'),
    fix: CHOOSE,
  },
  'no-table': {
    level: 'note',
    expected: said('một bảng có tên đơn vị và điểm', 'a table with units and scores'),
    fix: said('Chọn dạng bảng nếu trang tính này có số liệu.', 'Choose the shape if this sheet holds data.'),
  },
  'sheet-hidden': {
    level: 'note',
    expected: said(
      'trang tính đang hiện; trang ẩn không tự động được lấy',
      'a visible sheet; hidden ones are not taken by themselves',
    ),
    fix: said('Chọn trang tính nếu cần.', 'Select the sheet if it is wanted.'),
  },
  'sheet-indicators': {
    level: 'note',
    expected: said(
      'điểm thành phần; trang này là chỉ tiêu cơ sở',
      'component scores; this sheet holds raw indicators',
    ),
    fix: said(
      'Chọn trang tính nếu cần điểm thành phần của nó.',
      'Select the sheet if its component score is wanted.',
    ),
  },
  'sheet-not-taken': {
    level: 'note',
    expected: said('không lấy theo lựa chọn', 'not taken, as chosen'),
    fix: NOTHING,
  },
  'column-not-of-index': {
    level: 'note',
    expected: said(
      'một thành phần của {x}; cột này không được lấy',
      'a component of {x}; this column is not taken',
    ),
    fix: said('Chọn thành phần nếu cột này là điểm.', 'Pick the component if this column holds scores.'),
  },
  'rows-not-units': {
    level: 'note',
    expected: said(
      'các dòng tổng hợp, trung bình, vùng không được lấy',
      'totals, averages and regions are not taken',
    ),
    fix: NOTHING,
  },
  'rows-below-components': {
    level: 'note',
    expected: said(
      'thành phần của {x}; các dòng chi tiết hơn không được lấy',
      'components of {x}; the more detailed rows are not taken',
    ),
    fix: NOTHING,
  },
  'repeated-rows': {
    level: 'note',
    expected: said(
      'mỗi đơn vị một dòng; phần tra cứu lặp lại bên dưới không được lấy',
      'one row for each unit; the look-up block repeated below is not taken',
    ),
    fix: NOTHING,
  },
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
  'unknown-task': {
    level: 'warning',
    expected: said('mã hoặc tên một nhiệm vụ của kế hoạch', 'the code or name of a task of the plan'),
    fix: PICK,
  },
  'unknown-channel': {
    level: 'warning',
    expected: said('một hình thức tuyên truyền trong danh mục', 'a channel of the register'),
    fix: PICK,
  },
  'encoding-read': {
    level: 'note',
    expected: said('UTF-8; tệp được đọc theo {x}', 'UTF-8; the file was read as {x}'),
    fix: NOTHING,
  },
  'encoding-doubtful': {
    level: 'warning',
    expected: said(
      'UTF-8; bảng mã của tệp không chắc chắn',
      'UTF-8; the encoding of the file is not certain',
    ),
    fix: said(
      'Kiểm tra tên đơn vị trong phần xem trước, hoặc lưu lại tệp dạng UTF-8.',
      'Check the names in the preview, or save the file as UTF-8.',
    ),
  },
  'legacy-font-read': {
    level: 'note',
    expected: said(
      'chữ Unicode; chữ theo phông {x} đã được đổi',
      'Unicode; text for {x} fonts was converted',
    ),
    fix: said('Kiểm tra tên trong phần xem trước.', 'Check the names in the preview.'),
  },
  'renamed-file': {
    level: 'note',
    expected: said(
      'đuôi tệp đúng với nội dung; nội dung là {x}',
      'an ending that fits the content, which is {x}',
    ),
    fix: NOTHING,
  },
  'second-reader': {
    level: 'warning',
    expected: said(
      'tệp theo đúng chuẩn; phải đọc bằng bộ đọc dự phòng',
      'a file that keeps the standard; the fallback reader was needed',
    ),
    fix: said('So lại phần xem trước với tệp.', 'Compare the preview with the file.'),
  },
};
