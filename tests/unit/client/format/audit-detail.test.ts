import { expect, test } from 'vitest';
import { activityOf, auditDetail } from '../../../../client/format/sentences/audit-detail.ts';

const nameOf = (unit: string) => (unit === 'da-nang' ? 'Đà Nẵng' : unit);

test.each([
  ['enter', 'one-time address', ''],
  ['load-shipped-data', 'UeENF7TULAcFOF1r5hByZF', ''],
  ['add-account', 'Lan, planner, everywhere', 'Lan, Người lập kế hoạch, Mọi đơn vị'],
  ['change-account', 'Lan, viewer, da-nang, closed', 'Lan, Người xem, Đà Nẵng, Đã khoá'],
  ['add-unit', 'x-1, Xã Một, below da-nang', 'x-1, Xã Một, thuộc Đà Nẵng'],
  ['set-ratings', 'CCHC_DEPT 2024: 19 units', 'CCHC_DEPT 2024: 19 đơn vị'],
  ['decide-link', 'L1: confirmed', 'L1: xác nhận'],
  [
    'record-activity',
    'A1, da-nang, 2024-01-02, P1 and 3 more',
    'Đà Nẵng, 02/01/2024, P1 và 3 hoạt động khác',
  ],
  ['change-activity', 'A1, version 2: sai ngày', 'bản 2: sai ngày'],
  ['add-plan-version', 'P002, Bản 2, from 2024-03-01', 'P002, Bản 2, từ 01/03/2024'],
  ['upload-commit', 'a.xlsx (U1), merge, 63 scores, 2 entries', 'a.xlsx (U1), bổ sung, 63 điểm số, 2 mục'],
  ['add-estimate', 'P002, 2024, da-nang: drawn_up', 'P002, 2024, Đà Nẵng: đã lập'],
  ['sign-in', '', ''],
])('%s: %s', (command, detail, said) => {
  expect(auditDetail({ command, detail }, 'vi', nameOf)).toBe(said);
});

test('English counts one thing as one', () => {
  const said = auditDetail(
    { command: 'upload-commit', detail: 'a.csv (U1), 1 scores, 1 entries' },
    'en',
    nameOf,
  );
  expect(said).toBe('a.csv (U1), 1 score, 1 entry');
});

test('an entry of the log is led to, not spelled out', () => {
  expect(activityOf({ command: 'void-activity', detail: 'a_1-B: ghi nhầm' })).toBe('a_1-B');
  expect(activityOf({ command: 'add-unit', detail: 'x-1, Xã Một' })).toBeNull();
});
