/** Tables: what a sheet is about, and what of it is not taken. */
import { CHOOSE, NOTHING, said, type Wording } from './wording.ts';

export const TABLE_WORDINGS = {
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
  'hidden-taken': {
    level: 'note',
    expected: said(
      'dòng và cột đang hiện; số liệu trong phần bị ẩn vẫn được lấy: {x}',
      'visible rows and columns; figures in hidden ones are taken as well: {x}',
    ),
    fix: said(
      'Nếu không cần, xóa phần bị ẩn khỏi tệp rồi nạp lại.',
      'If they are not wanted, delete them from the file and load it again.',
    ),
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
} as const satisfies Record<string, Wording>;
