/** Figures: what a cell holds, and how figures go together. */
import { CHECK, NOTHING, said, type Wording } from './wording.ts';

export const FIGURE_WORDINGS = {
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
} as const satisfies Record<string, Wording>;
