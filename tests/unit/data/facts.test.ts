import { beforeAll, describe, expect, it } from 'vitest';
import { checkData } from '../../../scripts/check-data.ts';
import type { Data } from '../../../scripts/check-data/data.ts';
import { field, type Row } from '../../../scripts/check-data/read.ts';
import { grouped } from '../../../server/planning/grouped.ts';
import { dataFolder, shippedData } from '../../helpers/shipped-data.ts';

let data: Data;
let scoresOf: Map<string, Row[]>;
const yearKey = (index: string, year: string): string => `${index} ${year}`;
beforeAll(async () => {
  data = await shippedData();
  scoresOf = grouped(data.scores, (row) => yearKey(field(row, 'index'), field(row, 'year')));
});

const find = (where: Record<string, string>): Row[] => {
  const { index = '', year } = where;
  const rows = year === undefined ? data.scores : (scoresOf.get(yearKey(index, year)) ?? []);
  return rows.filter((row) => Object.entries(where).every(([name, value]) => field(row, name) === value));
};

const shownPoints = (index: string, year: number, unit: string, component = 'TOTAL'): string[] =>
  find({ index, year: String(year), unit_id: unit, component, is_shown: 'true' }).map((row) =>
    field(row, 'points'),
  );

const unitsWithPoints = (index: string, year: number, component: string): number =>
  new Set(
    find({ index, year: String(year), component })
      .filter((row) => field(row, 'points') !== '')
      .map((row) => field(row, 'unit_id')),
  ).size;

const levelOf = (unit: string): string =>
  field(data.units.find((row) => field(row, 'unit_id') === unit) ?? {}, 'level');

describe('the data folder', () => {
  it('has no problems', () => {
    expect(checkData(dataFolder, data).problems).toEqual([]);
  });
});

describe('PCI', () => {
  it('has the published figures of Quảng Ninh', () => {
    expect(Number(shownPoints('PCI', 2019, 'quang-ninh')[0])).toBeCloseTo(73.4, 2);
    expect(shownPoints('PCI', 2020, 'quang-ninh')).toEqual(['75.09']);
    expect(find({ index: 'PCI', year: '2020', unit_id: 'quang-ninh', component: 'TOTAL' })[0]).toMatchObject({
      rank: '1',
      rank_basis: 'published',
    });
  });

  it('has 42, 64 and 63 provinces as the years went', () => {
    const counts = [2005, 2006, 2007, 2008, 2009, 2013, 2019, 2020, 2021, 2022, 2023, 2024].map((year) =>
      unitsWithPoints('PCI', year, 'TOTAL'),
    );
    expect(counts).toEqual([42, 64, 64, 64, 63, 63, 63, 63, 63, 63, 63, 13]);
  });

  it('is complete by component in 2006–2019 and 2023, a fragment in 2020–2022', () => {
    const components = data.components.filter((row) => field(row, 'kind') === 'dimension');
    for (const [edition, years] of Object.entries({
      'pci-2006': [2006, 2008],
      'pci-2009': [2009, 2012],
      'pci-2013': [2013, 2019],
      'pci-2022': [2023],
    })) {
      for (const row of components.filter((one) => field(one, 'edition_id') === edition)) {
        for (const year of years) {
          expect(unitsWithPoints('PCI', year, field(row, 'component'))).toBe(year < 2009 ? 64 : 63);
        }
      }
    }
    expect([2020, 2021, 2022].map((year) => unitsWithPoints('PCI', year, 'CSTP03'))).toEqual([9, 25, 7]);
  });

  it('marks the 59 totals of 2023 that were computed, 33 of them unpublished', () => {
    const computed = find({ index: 'PCI', year: '2023', component: 'TOTAL', is_computed: 'true' });
    expect(computed).toHaveLength(59);
    expect(computed.filter((row) => field(row, 'note').startsWith('not published'))).toHaveLength(33);
    expect(computed.every((row) => field(row, 'rank') === '')).toBe(true);
  });

  it('gives the 2025 figures to the new provinces', () => {
    const units = new Set(find({ index: 'PCI', year: '2025' }).map((row) => field(row, 'unit_id')));
    expect([...units].toSorted()).toEqual([
      'an-giang-2025',
      'da-nang-2025',
      'hung-yen-2025',
      'tuyen-quang-2025',
    ]);
  });
});

describe('PAPI', () => {
  it('leaves out what the source leaves out', () => {
    const counts = Array.from({ length: 14 }, (_, at) => unitsWithPoints('PAPI', 2011 + at, 'TOTAL'));
    expect(counts).toEqual([63, 63, 63, 61, 63, 63, 63, 61, 63, 63, 60, 61, 61, 61]);
    expect(shownPoints('PAPI', 2018, 'quang-ninh')).toEqual([]);
    expect(unitsWithPoints('PAPI', 2021, 'D5.2')).toBe(0);
  });

  it('crosses from the poverty lists of 2017 to their new code, and calls nothing comparable there', () => {
    const rows = data.crosswalk.filter(
      (row) => field(row, 'from_edition') === 'papi-2016' && field(row, 'from_component') === 'D2.1',
    );
    expect(rows.map((row) => [field(row, 'to_component'), field(row, 'relation')])).toEqual(
      expect.arrayContaining([
        ['D2.1', 'changed'],
        ['D2.2', 'changed'],
      ]),
    );
  });
});

describe('PAR INDEX and SIPAS', () => {
  it('are fragments: 103 and 35 totals of provinces', () => {
    const count = (index: string) =>
      find({ index, component: 'TOTAL', is_shown: 'true' }).filter(
        (row) => field(row, 'points') !== '' && levelOf(field(row, 'unit_id')) === 'province',
      ).length;
    expect([count('PAR_INDEX'), count('SIPAS')]).toEqual([103, 35]);
  });

  it('keep both figures where sources disagree', () => {
    const rows = find({ index: 'PAR_INDEX', year: '2023', unit_id: 'hai-phong', component: 'TOTAL' });
    expect(rows.map((row) => [field(row, 'points'), field(row, 'is_shown')])).toEqual([
      ['91.87', 'true'],
      ['91.81', 'false'],
    ]);
  });

  it('keep an official rank without points', () => {
    expect(find({ index: 'PAR_INDEX', year: '2018', unit_id: 'phu-yen' })[0]).toMatchObject({ rank: '63' });
    expect(find({ index: 'SIPAS', year: '2024', unit_id: 'hai-phong' })[0]).toMatchObject({
      points: '',
      rank: '1',
    });
  });

  it('have the maxima of 2017, which sum to 100, and say that P1 scores communication', () => {
    const fields = data.components.filter(
      (row) => field(row, 'edition_id') === 'par-2017' && field(row, 'kind') === 'dimension',
    );
    expect(fields.reduce((sum, row) => sum + Number(field(row, 'max')), 0)).toBe(100);
    const mechanical = data.components.filter((row) => field(row, 'is_mechanical') === 'true');
    expect(new Set(mechanical.map((row) => field(row, 'component')))).toEqual(
      new Set(['PAR_P_OLD1', 'PAR_P1', 'PAR_M1']),
    );
  });
});

describe('units', () => {
  it('tell apart what has the same name or code', () => {
    const named = data.units.filter((row) => field(row, 'name_vi') === 'Quảng Trị');
    expect(named.map((row) => [field(row, 'unit_id'), field(row, 'code')])).toEqual([
      ['quang-tri', '45'],
      ['quang-tri-2025', '44'],
    ]);
  });

  it('merge 52 provinces into 23, rename Huế and absorb Hà Tây', () => {
    const kinds = data.successors.map((row) => field(row, 'kind'));
    expect(kinds.filter((kind) => kind === 'merged')).toHaveLength(52);
    const merged = data.successors.filter((row) => field(row, 'kind') === 'merged');
    expect(new Set(merged.map((row) => field(row, 'successor_id'))).size).toBe(23);
    expect(kinds.filter((kind) => kind !== 'merged').toSorted()).toEqual(['absorbed', 'renamed']);
  });
});

describe('the plans', () => {
  it('keep task codes as text', () => {
    const codes = data.tasks.map((row) => field(row, 'task_code'));
    expect(codes).toContain('2.1');
    expect(codes).toContain('2.10');
  });

  it('are all there', () => {
    const counts = [
      data.plans,
      data.tasks,
      data.targets,
      data.deadlines,
      data.topics,
      data.taskLinks,
      data.documents,
    ];
    expect(counts.map((rows) => rows.length)).toEqual([5, 132, 38, 24, 95, 69, 54]);
  });
});
