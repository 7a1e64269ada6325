/** Names of units, components, tasks and channels. */
import { CHECK, CHOOSE, PICK, said, type Wording } from './wording.ts';

export const NAME_WORDINGS = {
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
  'name-joined': {
    level: 'note',
    expected: said(
      'tên trong một ô; tên viết trên hai dòng đã được ghép lại',
      'a name in one cell; this one was written over two rows and was joined',
    ),
    fix: CHECK,
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
} as const satisfies Record<string, Wording>;
