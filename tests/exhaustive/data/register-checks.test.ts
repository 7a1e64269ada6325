import { beforeAll, describe, expect, it } from 'vitest';
import type { Data } from '../../../scripts/check-data/data.ts';
import { checkLogs } from '../../../scripts/check-data/logs.ts';
import { checkLinks, checkTasks } from '../../../scripts/check-data/plans.ts';
import { checkKeys, checkReferences } from '../../../scripts/check-data/references.ts';
import { checkComponents, checkCrosswalk, checkEditions } from '../../../scripts/check-data/schemes.ts';
import { checkProvinces, checkSuccession } from '../../../scripts/check-data/units.ts';
import { checkWords } from '../../../scripts/check-data/words.ts';
import { shippedData } from '../../helpers/shipped-data.ts';
import { added, changed, type Fault, without } from './spoil.ts';

let data: Data;
beforeAll(async () => {
  data = await shippedData();
});

const quangNinh = { index: 'PCI', year: '2019', unit_id: 'quang-ninh', component: 'TOTAL' };
const hue = { unit_id: 'thua-thien-hue' };

const faults: Fault[] = [
  ['a unit twice', checkKeys, (data) => added(data, 'units', hue), /thua-thien-hue occurs 2 times/],
  [
    'a component twice',
    checkKeys,
    (data) => added(data, 'components', { component: 'D5.2' }),
    /D5\.2 occurs 2 times/,
  ],
  [
    'an unknown source',
    checkReferences,
    (data) => changed(data, 'scores', quangNinh, { source_id: 'x' }),
    /source_id "x"/,
  ],
  [
    'a missing source',
    checkReferences,
    (data) => changed(data, 'units', hue, { source_id: '' }),
    /source_id ""/,
  ],
  [
    'an unknown unit',
    checkReferences,
    (data) => changed(data, 'scores', quangNinh, { unit_id: 'x' }),
    /unit_id "x"/,
  ],
  ['an unknown index', checkReferences, (data) => changed(data, 'averages', {}, { index: 'X' }), /index "X"/],
  [
    'an unknown channel',
    checkReferences,
    (data) => changed(data, 'exampleActivities', {}, { channel: 'x' }),
    /channel "x"/,
  ],
  [
    'an unknown edition',
    checkReferences,
    (data) => without(data, 'editions', { edition_id: 'pci-2006' }),
    /edition_id "pci-2006"/,
  ],
  [
    'an unknown actor',
    checkReferences,
    (data) => changed(data, 'tasks', {}, { lead_unit_ids: 'HT_XP;X' }),
    /lead_unit_ids "X"/,
  ],
  [
    'a word outside the list',
    checkWords,
    (data) => changed(data, 'crosswalk', {}, { relation: 'alike' }),
    /relation "alike"/,
  ],
  [
    'a decimal comma',
    checkWords,
    (data) => changed(data, 'scores', quangNinh, { points: '73,4' }),
    /points "73,4"/,
  ],
  [
    'a province too few',
    checkProvinces,
    (data) => without(data, 'units', hue),
    /62 provinces on 2024-12-31, not 63/,
  ],
  [
    'a province code twice',
    checkProvinces,
    (data) => changed(data, 'units', { unit_id: 'ha-giang' }, { code: '01' }),
    /code occurs twice/,
  ],
  [
    'no successor',
    checkSuccession,
    (data) => without(data, 'successors', hue),
    /thua-thien-hue ends without a successor/,
  ],
  [
    'a gap at a merger',
    checkSuccession,
    (data) => changed(data, 'successors', hue, { effective_on: '2025-02-01' }),
    /do not meet/,
  ],
  [
    'overlapping editions',
    checkEditions,
    (data) => changed(data, 'editions', { edition_id: 'pci-2006' }, { valid_to_year: '2009' }),
    /pci-2006 and pci-2009 overlap/,
  ],
  [
    'an edition without a total',
    checkComponents,
    (data) => without(data, 'components', { edition_id: 'papi-2021', component: 'TOTAL' }),
    /papi-2021 has no total/,
  ],
  [
    'weights that do not sum to 1',
    checkComponents,
    (data) =>
      changed(data, 'components', { edition_id: 'pci-2013', component: 'CSTP03' }, { weight: '0.15' }),
    /pci-2013 sum to 0\.9500/,
  ],
  [
    'an unknown parent',
    checkComponents,
    (data) => changed(data, 'components', { component: 'D5.2' }, { parent: 'D9' }),
    /D5\.2 has an unknown parent/,
  ],
  [
    'a crossing to nowhere',
    checkCrosswalk,
    (data) => changed(data, 'crosswalk', {}, { to_component: 'X' }),
    /unknown component/,
  ],
  [
    'comparable with another maximum',
    checkCrosswalk,
    (data) =>
      changed(data, 'crosswalk', { from_component: 'D2.1', to_component: 'D2.2' }, { relation: 'same' }),
    /maximum differs/,
  ],
  [
    'a link to an unknown component',
    checkLinks,
    (data) => changed(data, 'taskLinks', { component: 'PAR_P3' }, { component: 'PAR_P9' }),
    /PAR_INDEX PAR_P9/,
  ],
  [
    'a task without its channel',
    checkTasks,
    (data) => changed(data, 'tasks', {}, { channel: 'contest' }),
    /has no primary channel/,
  ],
  [
    'an actor without a unit',
    checkTasks,
    (data) => changed(data, 'actors', { actor_id: 'TB_UBND' }, { unit_id: '' }),
    /TB_UBND is a unit with unit ""/,
  ],
  [
    'an activity where nothing was reported',
    checkLogs,
    (data) => without(data, 'exampleReports', { unit_id: 'example-01', year: '2016' }),
    /without a report/,
  ],
  [
    'half an activity',
    checkLogs,
    (data) => changed(data, 'demonstrationActivities', {}, { quantity: '0.5' }),
    /has the quantity "0\.5"/,
  ],
  [
    'an activity id twice',
    checkLogs,
    (data) => added(data, 'exampleActivities', { activity_id: 'x14-0001' }),
    /x14-0001 occurs 2 times/,
  ],
];

describe('the checks of units, schemes, plans and logs', () => {
  it.each(faults)('find %s', (_, check, spoil, message) => {
    expect(check(data)).toEqual([]);
    expect(check(spoil(data)).join('\n')).toMatch(message);
  });
});
