import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found } from '../../../client/views/plans/list/plan-rows.ts';
import type { PlanRow } from '../../../client/views/plans/documents.ts';
import { type Office, openOffice, record, run } from '../../helpers/office.ts';

const department = 'quang-tri-so-gtvt';
const texts = [
  'Toạ đàm văn hoá công vụ tại huyện Trà Bồng',
  'Tọa đàm văn hóa công vụ'.normalize('NFD'),
  'Phổ biến kế hoạch 2024–2025',
  'Đạt 100% kế hoạch',
  'Đạt 1000 lượt nghe',
  'Tệp bai_viet',
  'Tệp baiviet',
  'Giao ban Văn phòng HĐND  - UBND',
];
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const tasks = texts.map((nameVi, at) => ({ code: `T${at + 1}`, nameVi }));
  await run(office.administrator, 'add-tasks', { plan: 'P002', tasks });
  await record(
    office.administrator,
    texts.map((title) => ({ unit: department, day: '2024-03-01', tasks: ['P002-2.11'], title })),
  );
});
afterAll(() => office.close());

const asked = (text: string): string => encodeURIComponent(text);
const tasksFor = async (search: string) => {
  const path = `/api/tasks?plan=P002&search=${asked(search)}`;
  return (await office.reader.rows<{ nameVi: string }>(path)).map((row) => row.nameVi).sort();
};
const entriesFor = async (search: string) => {
  const path = `/api/activities?plan=P002&search=${asked(search)}`;
  return (await office.reader.rows<{ title: string }>(path)).map((row) => row.title).sort();
};

/** What is typed, and the texts above that answer it. */
const searches: [string, number[]][] = [
  ['văn hóa công vụ', [0, 1]],
  ['VĂN HOÁ CÔNG VỤ', [0, 1]],
  ['van hoa cong vu', [0, 1]],
  ['văn hoá công vụ'.normalize('NFD'), [0, 1]],
  ['Trà Bông', [0]],
  ['tra bong', [0]],
  ['2024-2025', [2]],
  ['2024–2025', [2]],
  ['2024 — 2025', [2]],
  ['HĐND-UBND', [7]],
  ['hđnd – ubnd', [7]],
  ['  văn  hóa\u00a0công vụ ', [0, 1]],
  ['100%', [3]],
  ['bai_viet', [5]],
  ['đạt%nghe', []],
];

describe.each(searches)('a search for %j', (search, answers) => {
  const expected = answers.map((at) => (texts[at] ?? '').normalize('NFC')).sort();

  test('finds tasks', async () => {
    expect(await tasksFor(search)).toEqual(expected);
  });

  test('finds entries of the log', async () => {
    expect(await entriesFor(search)).toEqual(expected);
  });
});

test('the list of plans, searched on the page, finds by the same rules', async () => {
  const rows = await office.reader.rows<PlanRow>('/api/plans');
  const plansFor = (find: string) => found(rows, { find, level: null, during: null }).map(({ plan }) => plan);
  const district = ['huyện Trà Bồng', 'huyen tra bong', 'Trà Bông', 'Trà Bồng'.normalize('NFD'), '2022–2025'];
  for (const find of district) expect(plansFor(find)).toEqual(['P004']);
  expect(plansFor('giai%doan')).toEqual(plansFor('giai doan'));
  expect(plansFor('tra_ bong')).toEqual(['P004']);
});
