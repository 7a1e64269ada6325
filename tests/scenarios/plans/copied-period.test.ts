import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Entry, type Office, openOffice, record, run } from '../../helpers/office.ts';

/** A4 with other years: the plan of Trà Bồng copied to 2018–2021, which holds a year of 53 weeks. */
const district = 'quang-ngai-tra-bong';
const culture = `${district}-phong-van-hoa-va-thong-tin`;
let office: Office;
let plan: string;
const idIn = (task: string) => task.replace('P004', plan);

beforeAll(async () => {
  office = await openOffice();
  const copy = { plan: 'P004', unit: district, titleVi: 'Kế hoạch 2018–2021', issuer: 'UBND huyện' };
  ({ plan } = await run<{ plan: string }>(office.administrator, 'copy-plan', { ...copy, fromYear: 2018 }));
});
afterAll(() => office.close());

type Row = Record<string, unknown>;

test('weeks are those of the calendar: 52, 52, 53 and 52; the first week of 2020 begins in 2019', async () => {
  const radio = idIn('P004-III.10.a');
  const owed = await office.reader.rows<Row>(`/api/plan-progress?plan=${plan}&task=${radio}&on=2022-01-10`);
  const count = (year: number) => owed.filter(({ period }) => String(period).startsWith(`${year}-W`)).length;
  expect([2018, 2019, 2020, 2021].map(count)).toEqual([52, 52, 53, 52]);
  const days = ['2019-12-30', '2020-01-05', '2020-01-06', '2020-07-19', '2020-07-20', '2021-01-03'];
  await record(
    office.administrator,
    days.map((day): Entry => ({ unit: culture, day, tasks: [radio] })),
  );
  const rows = await office.reader.rows<Row>(
    `/api/plan-progress?plan=${plan}&task=${radio}&from=2020-01-01&to=2020-12-31&on=2021-01-31`,
  );
  expect(rows).toHaveLength(53);
  expect(rows.filter((row) => row['isReached'] === true).map((row) => row['period'])).toEqual(
    ['W01', 'W02', 'W29', 'W30', 'W53'].map((week) => `2020-${week}`),
  );
});

describe('components', () => {
  const coverage = async (query = '') =>
    (await office.reader.json(`/api/plan-coverage?plan=${plan}&on=2021-12-31${query}`)) as {
      rows: Row[];
      about: { components: Record<string, number> };
    };

  test('the copy names the 26 of the document, 10 of them without task, and not "Chi phí thời gian"', async () => {
    const { rows, about } = await coverage();
    const named = rows.filter((row) => row['kind'] === 'component' && row['state'] !== 'not_named');
    expect(named).toHaveLength(26);
    expect(about.components['no_task']).toBe(10);
    expect(named.map((row) => row['nameVi'])).toContain('thực hiện cơ chế một cửa liên thông');
  });

  test('three of the ten linked leave seven; those of the first plan are left alone', async () => {
    const { rows } = await coverage();
    const three = rows.filter((row) => row['kind'] === 'component' && row['state'] === 'no_task').slice(0, 3);
    for (const { index, item } of three) {
      const link = { task: idIn('P004-III.2'), index, mention: item, isConfirmed: true };
      await run(office.administrator, 'propose-link', link);
    }
    expect((await coverage('&proposed=false')).about.components['no_task']).toBe(7);
    const first = (await office.reader.json('/api/plan-coverage?plan=P004&on=2025-12-31')) as {
      about: { components: Record<string, number> };
    };
    expect(first.about.components['no_task']).toBe(10);
  });
});
