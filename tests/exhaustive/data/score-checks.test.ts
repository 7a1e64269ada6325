import { beforeAll, describe, expect, it } from 'vitest';
import type { Data } from '../../../scripts/check-data/data.ts';
import { checkPlaces, checkPoints, checkRanks, checkShown } from '../../../scripts/check-data/scores.ts';
import { checkSums } from '../../../scripts/check-data/sums.ts';
import { shippedData } from '../../helpers/shipped-data.ts';
import { added, changed, type Fault, without } from './spoil.ts';

let data: Data;
beforeAll(async () => {
  data = await shippedData();
});

const quangNinh = { index: 'PCI', year: '2019', unit_id: 'quang-ninh', component: 'TOTAL' };

const faults: Fault[] = [
  [
    'two rows shown',
    checkShown,
    (data) => changed(data, 'scores', { is_shown: 'false' }, { is_shown: 'true' }),
    /is shown 2 times/,
  ],
  [
    'a row twice',
    checkShown,
    (data) => added(data, 'scores', quangNinh, { is_shown: 'false', note: 'again' }),
    /occurs twice in 2019/,
  ],
  [
    'a hidden row without a reason',
    checkShown,
    (data) => changed(data, 'scores', { is_shown: 'false' }, { note: '' }),
    /does not say why/,
  ],
  [
    'points above the maximum',
    checkPoints,
    (data) => changed(data, 'scores', quangNinh, { points: '100.1' }),
    /has 100\.1 points of 100/,
  ],
  [
    'a unit before its time',
    checkPoints,
    (data) => changed(data, 'scores', { year: '2025', unit_id: 'da-nang-2025' }, { year: '2024' }),
    /the unit was not there/,
  ],
  [
    'a unit after its time',
    checkPoints,
    (data) => changed(data, 'scores', { year: '2008', unit_id: 'ha-tay' }, { year: '2009' }),
    /the unit was not there/,
  ],
  [
    'a component of another scheme',
    checkPoints,
    (data) => changed(data, 'scores', { index: 'PAPI', year: '2020', component: 'D5.2' }, { year: '2021' }),
    /is not in the scheme of 2021/,
  ],
  [
    'neither points nor rank',
    checkPoints,
    (data) => changed(data, 'scores', quangNinh, { points: '' }),
    /neither points nor rank/,
  ],
  [
    'a rank of 64 among 63',
    checkRanks,
    (data) => changed(data, 'scores', quangNinh, { rank: '64', rank_basis: 'published' }),
    /has the rank "64"/,
  ],
  [
    'a rank of unknown origin',
    checkRanks,
    (data) => changed(data, 'scores', quangNinh, { rank: '1' }),
    /has the rank "1" \(\)/,
  ],
  [
    'a row in the wrong file',
    checkPlaces,
    (data) => changed(data, 'scores', quangNinh, { file: 'scores/PCI/2018.csv' }),
    /belongs to PCI 2019/,
  ],
  [
    'a PCI total that its parts do not give',
    checkSums,
    (data) => changed(data, 'scores', quangNinh, { points: '73.5' }),
    /quang-ninh TOTAL is 73\.5, its parts give 73\.39/,
  ],
  [
    'a PAPI dimension that its parts do not give',
    checkSums,
    (data) =>
      changed(data, 'scores', { year: '2019', unit_id: 'ha-noi', component: 'D1.1' }, { points: '0.9' }),
    /ha-noi D1 is/,
  ],
  [
    'a PAPI total without a dimension',
    checkSums,
    (data) => without(data, 'scores', { index: 'PAPI', year: '2019', unit_id: 'ha-noi', component: 'D4' }),
    /ha-noi TOTAL is/,
  ],
];

describe('the checks of the scores', () => {
  it.each(faults)('find %s', (_, check, spoil, message) => {
    expect(check(data)).toEqual([]);
    expect(check(spoil(data)).join('\n')).toMatch(message);
  });
});
