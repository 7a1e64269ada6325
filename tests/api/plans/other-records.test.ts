import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBelow, newKey, type Office, openOffice, run } from '../../helpers/office.ts';

/** What the five plans ask for beside plain activities: each on the plan that asks for it. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Listed = { unit: string; day: string; title: string; topics: string; audience: string; tasks: string };
type Task = { task: string; code: string; cadence: string; budget: string | null; channels: string[] };

const town = 'thua-thien-hue-huong-tra';
const division = `${town}-phong-van-hoa-va-thong-tin`;
const put = (entry: object) =>
  run(office.administrator, 'record-activities', { key: newKey(), entries: [{ quantity: 1, ...entry }] });
const listed = (query: string) => office.reader.rows<Listed>(`/api/activities?${query}`);
const plan = async (id: string) =>
  (await office.reader.json(`/api/plan?plan=${id}`)) as unknown as { budget: string; tasks: Task[] };

describe('budget (R18)', () => {
  test('a source for the plan, words or nothing for a task; “theo quy định” is a value, an empty cell none', async () => {
    const { budget, tasks } = await plan('P002');
    expect(budget).toContain('Ngân sách nhà nước cấp năm 2024');
    const of = (code: string) => tasks.filter((task) => task.code === code).map((task) => task.budget);
    expect(of('2.13')).toEqual(['Theo quy định']);
    expect(of('2.2').join()).toContain('ô trống');
  });

  test('the yearly estimate is a task of its own, with what it cost where somebody says so', async () => {
    const estimates = (await plan('P004')).tasks.filter((task) => task.channels.includes('budget_estimate'));
    expect(estimates.map(({ code, cadence }) => [code, cadence])).toContainEqual(['IV.2', 'yearly']);
    const [first] = estimates;
    const unit = 'quang-ngai-tra-bong';
    await put({
      unit,
      day: '2024-07-15',
      tasks: [first?.task],
      channel: 'budget_estimate',
      cost: 45_000_000,
    });
    expect(await listed('plan=P004&channel=budget_estimate')).toMatchObject([{ unit, cost: 45_000_000 }]);
  });
});

test('feedback counts as an activity, handled or not (R29)', async () => {
  const entry = { unit: division, tasks: ['P000-II.2.a-3'], channel: 'survey_feedback' };
  await put({ ...entry, day: '2024-03-04', title: 'Phản ánh thái độ phục vụ', isHandled: true });
  await put({ ...entry, day: '2024-03-05', title: 'Kiến nghị về thủ tục đất đai', isHandled: false });
  const open = await listed('plan=P000&handled=false');
  expect(open.map(({ title }) => title)).toEqual(['Kiến nghị về thủ tục đất đai']);
  expect(await listed('plan=P000&handled=true')).toHaveLength(1);
});

test('initiatives and good examples are a list with unit and year (R30)', async () => {
  const topics = ['P000-TOP12'];
  const entry = { tasks: ['P000-II.2.d-1'], channel: 'portal_article', topics };
  await put({ ...entry, unit: division, day: '2024-04-01', title: 'Mô hình trả kết quả tại nhà' });
  await put({ ...entry, unit: town, day: '2024-05-01', title: 'Ngày thứ Tư không hẹn' });
  expect(await listed('topic=P000-TOP12&from=2024-01-01&to=2024-12-31')).toMatchObject([
    { unit: town, day: '2024-05-01', title: 'Ngày thứ Tư không hẹn' },
    { unit: division, day: '2024-04-01', title: 'Mô hình trả kết quả tại nhà' },
  ]);
  expect(await listed('topic=P000-TOP12&from=2025-01-01')).toEqual([]);
});

test('over all plans initiatives are one list, and each topic names its fields of reform (R28, R30)', async () => {
  type Topic = { topic: string; plan: string; reformFields: string; isInitiative: boolean };
  const topics = await office.reader.rows<Topic>('/api/topics');
  const ideas = topics.filter(({ isInitiative }) => isInitiative);
  expect(new Set(ideas.map((topic) => topic.plan))).toEqual(
    new Set(['P000', 'P001', 'P002', 'P003', 'P004']),
  );
  expect(topics.find(({ topic }) => topic === 'P001-TOP06')?.reformFields).toBe('DIRECTION;DIGITAL_GOV');
  const entry = { tasks: ['P002-2.15'], channel: 'portal_article', topics: ['P002-TOP09'] };
  await put({
    ...entry,
    unit: 'quang-tri-so-gtvt',
    day: '2024-06-11',
    title: 'Đổi giấy phép lái xe lưu động',
  });
  const all = await listed(`topic=${ideas.map(({ topic }) => topic).join(',')}`);
  expect(all.map(({ unit }) => unit)).toEqual(expect.arrayContaining([town, division, 'quang-tri-so-gtvt']));
  expect(
    (await office.reader.rows<Topic>('/api/topics?plan=P004')).every(({ plan: of }) => of === 'P004'),
  ).toBe(true);
});

test('letters that remind and checks of units stand at the tasks that are late (R31)', async () => {
  const late = await office.reader.rows<{ task: string; status: string }>(
    '/api/tasks?plan=P002&on=2024-07-01',
  );
  expect(late.find(({ task }) => task === 'P002-2.13')?.status).toBe('late');
  const unit = 'quang-tri-so-gtvt';
  const reminded = ['P002-2.3', 'P002-2.13'];
  await put({
    unit,
    day: '2024-07-02',
    tasks: reminded,
    channel: 'monitoring_inspection',
    title: 'Công văn đôn đốc',
  });
  for (const task of reminded)
    expect(await listed(`task=${task}`)).toMatchObject([
      { title: 'Công văn đôn đốc', channel: 'monitoring_inspection' },
    ]);
});

test('for whom it was is kept, over several audiences, and found by each (R32)', async () => {
  const audience = ['BUSINESS', 'REMOTE'];
  const unit = 'quang-ngai-so-vhttdl';
  await put({ unit, day: '2020-06-01', tasks: ['P001-III2.2.c-2'], channel: 'arts_performance', audience });
  const [entry] = await listed('plan=P001');
  expect(entry?.audience.split(';').toSorted()).toEqual(audience);
  expect(await listed('plan=P001&audience=REMOTE')).toHaveLength(1);
  expect(await listed('plan=P001&audience=CBCCVC')).toEqual([]);
});

test('results per unit, as a reward board needs them: what each owed and reached, and what is lacking (R35)', async () => {
  const [first = '', second = ''] = await addBelow(office.administrator, town, 2);
  await put({ unit: first, day: '2024-05-05', tasks: ['P000-II.2.e-2'] });
  const query = '/api/roll-up?plan=P000&task=P000-II.2.e-2&on=2024-12-31';
  const rows = await office.reader.rows<{ unit: string; unitsWithDuty: number; unitsReached: number }>(query);
  const of = (unit: string) => rows.find((row) => row.unit === unit);
  expect(of(first)).toMatchObject({ unitsWithDuty: 1, unitsReached: 1 });
  expect(of(second)).toMatchObject({ unitsWithDuty: 1, unitsReached: 0 });
  expect(of(town)).toMatchObject({ unitsWithDuty: 2, unitsReached: 1, below: second });
  const csv = await (await office.reader.get(`${query}&format=csv`)).text();
  expect(csv).toContain(second);
});

test('a reminder of broadcasts that are short is no broadcast, nor a check of panels a panel (R31)', async () => {
  const [commune = ''] = await addBelow(office.administrator, town, 1, { stem: 'phuong' });
  const check = { channel: 'monitoring_inspection', day: '2024-05-20' };
  await put({ ...check, unit: division, tasks: ['P000-II.2.c'], title: 'Công văn nhắc phát sóng' });
  await put({ ...check, unit: commune, tasks: ['P000-II.2.e-2'], title: 'Kiểm tra pano' });
  const query = '/api/plan-progress?plan=P000&on=2024-12-31&task=';
  const may = await office.reader.rows<{ period: string; count: number }>(`${query}P000-II.2.c`);
  expect(may.find(({ period }) => period === '2024-05')?.count).toBe(0);
  const panels = `${query}P000-II.2.e-2&unit=${commune}`;
  expect(await office.reader.rows(panels)).toMatchObject([{ count: 0, isReached: false }]);
  expect(await listed('task=P000-II.2.c&channel=monitoring_inspection')).toHaveLength(1);
  await put({ unit: commune, day: '2024-05-21', tasks: ['P000-II.2.e-2'] });
  expect(await office.reader.rows(panels)).toMatchObject([{ count: 1, isReached: true }]);
});
