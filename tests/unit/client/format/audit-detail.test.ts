import { expect, test } from 'vitest';
import { auditDetail } from '../../../../client/format/sentences/audit-detail.ts';

const nameOf = (unit: string) => (unit === 'da-nang' ? 'Đà Nẵng' : unit);

test.each([
  ['enter', 'one-time address', ''],
  ['load-shipped-data', 'UeENF7TULAcFOF1r5hByZF', ''],
  ['add-account', 'Lan, planner, everywhere', 'Lan, Người lập kế hoạch, Mọi đơn vị'],
  ['change-account', 'Lan, viewer, da-nang, closed', 'Lan, Người xem, Đà Nẵng, Đã khoá'],
  ['add-unit', 'x-1, Xã Một, below da-nang', 'x-1, Xã Một, thuộc da-nang'],
  ['set-ratings', 'CCHC_DEPT 2024: 19 units', 'CCHC_DEPT 2024: 19 đơn vị'],
  ['decide-link', 'L1: confirmed', 'L1: xác nhận'],
  [
    'record-activity',
    'A1, da-nang, 2024-01-02, P1 and 3 more',
    'A1, da-nang, 2024-01-02, P1 và 3 hoạt động khác',
  ],
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
