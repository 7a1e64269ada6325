import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkData } from '../../../scripts/check-data.ts';
import { type Check, type Data, readData } from '../../../scripts/check-data/data.ts';
import { checkLogs } from '../../../scripts/check-data/logs.ts';
import { checkLinks, checkTasks } from '../../../scripts/check-data/plans.ts';
import { field, type Row } from '../../../scripts/check-data/read.ts';
import { checkKeys, checkReferences } from '../../../scripts/check-data/references.ts';
import { checkComponents, checkCrosswalk, checkEditions } from '../../../scripts/check-data/schemes.ts';
import { checkPlaces, checkPoints, checkRanks, checkShown } from '../../../scripts/check-data/scores.ts';
import { checkSums } from '../../../scripts/check-data/sums.ts';
import { checkText } from '../../../scripts/check-data/texts.ts';
import { checkProvinces, checkSuccession } from '../../../scripts/check-data/units.ts';
import { checkWords } from '../../../scripts/check-data/words.ts';

const folder = join(import.meta.dirname, '../../../data');

let data: Data;
beforeAll(async () => {
  data = await readData(folder);
});

type Change = Record<string, string>;
const isLike = (row: Row, like: Change) => Object.entries(like).every(([name, value]) => field(row, name) === value);

/** The data with the first row that is like `like` changed. */
const changed = (table: keyof Data, like: Change, change: Change): Data => {
  const at = data[table].findIndex((row) => isLike(row, like));
  if (at < 0) throw new Error(`no such row in ${table}`);
  return { ...data, [table]: data[table].map((row, place) => (place === at ? { ...row, ...change } : row)) };
};

const without = (table: keyof Data, like: Change): Data => ({
  ...data,
  [table]: data[table].filter((row) => !isLike(row, like)),
});

/** The data with a changed copy of the first row that is like `like`. */
const added = (table: keyof Data, like: Change, change: Change = {}): Data => {
  const row = data[table].find((one) => isLike(one, like));
  return { ...data, [table]: [...data[table], { ...row, ...change }] };
};

const quangNinh = { index: 'PCI', year: '2019', unit_id: 'quang-ninh', component: 'TOTAL' };
const hue = { unit_id: 'thua-thien-hue' };

const faults: [string, Check, () => Data, RegExp][] = [
  ['a unit twice', checkKeys, () => added('units', hue), /thua-thien-hue occurs 2 times/],
  ['a component twice', checkKeys, () => added('components', { component: 'D5.2' }), /D5\.2 occurs 2 times/],
  ['an unknown source', checkReferences, () => changed('scores', quangNinh, { source_id: 'x' }), /source_id "x"/],
  ['a missing source', checkReferences, () => changed('units', hue, { source_id: '' }), /source_id ""/],
  ['an unknown unit', checkReferences, () => changed('scores', quangNinh, { unit_id: 'x' }), /unit_id "x"/],
  ['an unknown index', checkReferences, () => changed('averages', {}, { index: 'X' }), /index "X"/],
  ['an unknown channel', checkReferences, () => changed('exampleActivities', {}, { channel: 'x' }), /channel "x"/],
  ['an unknown edition', checkReferences, () => without('editions', { edition_id: 'pci-2006' }), /edition_id "pci-2006"/],
  ['an unknown actor', checkReferences, () => changed('tasks', {}, { lead_unit_ids: 'HT_XP;X' }), /lead_unit_ids "X"/],
  ['a word outside the list', checkWords, () => changed('crosswalk', {}, { relation: 'alike' }), /relation "alike"/],
  ['a decimal comma', checkWords, () => changed('scores', quangNinh, { points: '73,4' }), /points "73,4"/],
  ['a province too few', checkProvinces, () => without('units', hue), /62 provinces on 2024-12-31, not 63/],
  ['a province code twice', checkProvinces, () => changed('units', { unit_id: 'ha-giang' }, { code: '01' }), /code occurs twice/],
  ['no successor', checkSuccession, () => without('successors', hue), /thua-thien-hue ends without a successor/],
  ['a gap at a merger', checkSuccession, () => changed('successors', hue, { effective_on: '2025-02-01' }), /do not meet/],
  ['overlapping editions', checkEditions, () => changed('editions', { edition_id: 'pci-2006' }, { valid_to_year: '2009' }), /pci-2006 and pci-2009 overlap/],
  ['an edition without a total', checkComponents, () => without('components', { edition_id: 'papi-2021', component: 'TOTAL' }), /papi-2021 has no total/],
  ['weights that do not sum to 1', checkComponents, () => changed('components', { edition_id: 'pci-2013', component: 'CSTP03' }, { weight: '0.15' }), /pci-2013 sum to 0\.9500/],
  ['an unknown parent', checkComponents, () => changed('components', { component: 'D5.2' }, { parent: 'D9' }), /D5\.2 has an unknown parent/],
  ['a crossing to nowhere', checkCrosswalk, () => changed('crosswalk', {}, { to_component: 'X' }), /unknown component/],
  ['comparable with another maximum', checkCrosswalk, () => changed('crosswalk', { from_component: 'D2.1', to_component: 'D2.2' }, { relation: 'same' }), /maximum differs/],
  ['two rows shown', checkShown, () => changed('scores', { is_shown: 'false' }, { is_shown: 'true' }), /is shown 2 times/],
  ['a row twice', checkShown, () => added('scores', quangNinh, { is_shown: 'false', note: 'again' }), /occurs twice in 2019/],
  ['a hidden row without a reason', checkShown, () => changed('scores', { is_shown: 'false' }, { note: '' }), /does not say why/],
  ['points above the maximum', checkPoints, () => changed('scores', quangNinh, { points: '100.1' }), /has 100\.1 points of 100/],
  ['a unit before its time', checkPoints, () => changed('scores', { year: '2025', unit_id: 'da-nang-2025' }, { year: '2024' }), /the unit was not there/],
  ['a unit after its time', checkPoints, () => changed('scores', { year: '2008', unit_id: 'ha-tay' }, { year: '2009' }), /the unit was not there/],
  ['a component of another scheme', checkPoints, () => changed('scores', { index: 'PAPI', year: '2020', component: 'D5.2' }, { year: '2021' }), /is not in the scheme of 2021/],
  ['neither points nor rank', checkPoints, () => changed('scores', quangNinh, { points: '' }), /neither points nor rank/],
  ['a rank of 64 among 63', checkRanks, () => changed('scores', quangNinh, { rank: '64', rank_basis: 'published' }), /has the rank "64"/],
  ['a rank of unknown origin', checkRanks, () => changed('scores', quangNinh, { rank: '1' }), /has the rank "1" \(\)/],
  ['a row in the wrong file', checkPlaces, () => changed('scores', quangNinh, { file: 'scores/PCI/2018.csv' }), /belongs to PCI 2019/],
  ['a PCI total that its parts do not give', checkSums, () => changed('scores', quangNinh, { points: '73.5' }), /quang-ninh TOTAL is 73\.5, its parts give 73\.39/],
  ['a PAPI dimension that its parts do not give', checkSums, () => changed('scores', { year: '2019', unit_id: 'ha-noi', component: 'D1.1' }, { points: '0.9' }), /ha-noi D1 is/],
  ['a PAPI total without a dimension', checkSums, () => without('scores', { index: 'PAPI', year: '2019', unit_id: 'ha-noi', component: 'D4' }), /ha-noi TOTAL is/],
  ['a link to an unknown component', checkLinks, () => changed('taskLinks', { component: 'PAR_P3' }, { component: 'PAR_P9' }), /PAR_INDEX PAR_P9/],
  ['a task without its channel', checkTasks, () => changed('tasks', {}, { channel: 'contest' }), /has no primary channel/],
  ['an actor without a unit', checkTasks, () => changed('actors', { actor_id: 'TB_UBND' }, { unit_id: '' }), /TB_UBND is a unit with unit ""/],
  ['an activity where nothing was reported', checkLogs, () => without('exampleReports', { unit_id: 'example-01', year: '2016' }), /without a report/],
  ['half an activity', checkLogs, () => changed('demonstrationActivities', {}, { quantity: '0.5' }), /has the quantity "0\.5"/],
  ['an activity id twice', checkLogs, () => added('exampleActivities', { activity_id: 'x14-0001' }), /x14-0001 occurs 2 times/],
];

describe('the checks', () => {
  it.each(faults)('find %s', (_, check, spoil, message) => {
    expect(check(data)).toEqual([]);
    expect(check(spoil()).join('\n')).toMatch(message);
  });

  it.each([
    ['letters and marks apart', 'a\nHu\u0065\u0302\u0301\n', /normal form C/],
    ['a byte order mark', '\uFEFFa\nb\n', /byte order mark/],
    ['carriage returns', 'a\r\nb\r\n', /carriage returns/],
    ['no last line end', 'a\nb', /exactly one line end/],
    ['a blank before a comma', 'a,b\nHà Nội ,1\n', /blanks around a cell/],
    ['a blank after a comma', 'a,b\n1, Hà Nội\n', /blanks around a cell/],
  ])('find %s in a text', (_, text, message) => {
    expect(checkText('x.csv', text).join()).toMatch(message);
  });

  it('pass a text as it should be', () => {
    expect(checkText('x.csv', 'a,b\nTP. Hồ Chí Minh,"Bà Rịa, Vũng Tàu"\n')).toEqual([]);
  });

  it('find a fault in a folder of files', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'parlens-data-'));
    try {
      cpSync(folder, copy, { recursive: true });
      const file = join(copy, 'scores/PCI/2019.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('PCI,2019,quang-ninh,TOTAL', 'PCI,2019,quang-nin,TOTAL'));
      const { problems } = await checkData(copy);
      expect(problems).toContain('scores/PCI/2019.csv: unit_id "quang-nin" is not known');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
