import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlan, onDays } from '../../helpers/made-plans.ts';
import { addBelow, newKey, type Office, openOffice, record, run, send } from '../../helpers/office.ts';

/** Who is late with what, who was reminded of it, and what units were checked (R31); initiatives that people marked (R30). */
const town = 'thua-thien-hue-huong-tra';
const division = `${town}-phong-van-hoa-va-thong-tin`;
const on = 'on=2024-04-10';
let office: Office;
let communes: string[];
let made: Awaited<ReturnType<typeof makePlan>>;
let item = '';

type Reminded = {
  unit: string;
  kind: string;
  state: string;
  missing: number;
  reminders: string;
  remindedOn: string | null;
  reminderNumber: string | null;
  inspections: string;
};
type Answer = { rows: Reminded[]; about: Record<string, unknown> };
const reminders = async (query = on) =>
  (await office.reader.json(`/api/reminders?plan=${made.plan}&${query}`)) as unknown as Answer;
const counts = async (query = on) => {
  const { late, reminded, neverReminded } = (await reminders(query)).about;
  return [late, reminded, neverReminded];
};
const letter = (more: object = {}) => ({
  ...{ unit: division, day: '2024-04-05', tasks: [made.task('2')], channel: 'monitoring_inspection' },
  ...{ followUp: 'reminder', documentNumber: '12/CV-VHTT', about: [item], aboutUnits: communes.slice(0, 2) },
  ...more,
});
const put = async (entry: object) =>
  (await run<{ activity: string }>(office.administrator, 'record-activity', { key: newKey(), ...entry }))
    .activity;
const listed = (query: string) =>
  office.reader.rows<{ title: string | null; unit: string; day: string; initiative: string | null }>(
    `/api/activities?${query}`,
  );

beforeAll(async () => {
  office = await openOffice();
  communes = await addBelow(office.administrator, town, 4);
  made = await makePlan(office.administrator, { unit: town, fromYear: 2024 }, [
    { code: '1', leads: communes, targets: [{ scope: 'each_unit', value: 2, per: 'quarter' }] },
    { code: '2', leads: [division] },
    {
      ...{ code: '3', kind: 'reporting', leads: communes, recipients: [division], targetScope: 'each_unit' },
      dueRules: [{ obligation: 'report', rule: 'before', dueOn: '2024-04-15', period: '2024-Q1' }],
    },
  ]);
  item = `${made.task('1')}|2024-Q1`;
  const [first = '', , , last = ''] = communes;
  await record(office.administrator, [
    ...onDays(made.task('1'), first, ['2024-02-01']),
    ...onDays(made.task('1'), last, ['2024-02-01', '2024-03-01']),
  ]);
});
afterAll(() => office.close());

describe('three units are late, two were reminded, one of them twice', () => {
  let second = '';

  test('before any letter nobody was reminded; how much each lacks stands there, and what is soon due', async () => {
    const { rows, about } = await reminders();
    expect(about).toMatchObject({ units: 4, late: 3, reminded: 0, neverReminded: 3 });
    const late = rows.filter(({ state }) => state === 'late');
    expect(late.map(({ unit, missing }) => [unit, missing])).toEqual([
      [communes[0], 1],
      [communes[1], 2],
      [communes[2], 2],
    ]);
    expect(rows.filter(({ state }) => state === 'due_soon').map(({ kind }) => kind)).toEqual([
      ...['report', 'report', 'report', 'report'],
    ]);
  });

  test('a letter names units and the period of a task; one more to one of them is its second', async () => {
    await put(letter());
    second = await put(
      letter({ day: '2024-04-08', documentNumber: '15/CV-VHTT', aboutUnits: [communes[0]] }),
    );
    expect(await counts()).toEqual([3, 2, 1]);
    const { rows } = await reminders();
    const [twice, once, never] = rows.filter(({ state }) => state === 'late');
    expect(twice).toMatchObject({ remindedOn: '2024-04-08', reminderNumber: '15/CV-VHTT' });
    expect(twice?.reminders.split(';')).toHaveLength(2);
    expect(once).toMatchObject({ remindedOn: '2024-04-05', reminderNumber: '12/CV-VHTT' });
    expect(never).toMatchObject({ remindedOn: null, reminders: '' });
  });

  test('the log opens exactly the letters behind a figure, and a letter is no work done', async () => {
    const behind = `followUp=reminder&about=${encodeURIComponent(item)}&aboutUnit=${communes[0]}`;
    expect((await listed(behind)).map(({ day }) => day)).toEqual(['2024-04-08', '2024-04-05']);
    expect(await listed(`followUp=inspection&about=${made.task('1')}`)).toEqual([]);
    expect(await listed(`followUp=any&about=${made.task('1')}`)).toHaveLength(2);
    const [row] = await office.reader.rows<{ count: number }>(
      `/api/plan-progress?plan=${made.plan}&task=${made.task('1')}&unit=${communes[1]}&${on}`,
    );
    expect(row?.count).toBe(0);
  });

  test('on an earlier day the later letter is not known; a letter of another period reminds of nothing here', async () => {
    expect((await reminders('on=2024-04-06')).rows[0]?.reminders.split(';')).toHaveLength(1);
    await put(letter({ aboutUnits: [communes[2]], about: [`${made.task('1')}|2024-Q2`] }));
    expect(await counts()).toEqual([3, 2, 1]);
  });

  test('a letter taken back no longer counts, and does as of the moment before', async () => {
    const moment = new Date(Date.now() + 1).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { activity, version } = (await office.reader.json(`/api/activity?activity=${second}`)) as {
      activity: string;
      version: number;
    };
    const both = letter({
      day: '2024-04-08',
      aboutUnits: [communes[0], communes[2]],
      about: [made.task('1')],
    });
    await run(office.administrator, 'change-activity', { activity, version, ...both });
    expect(await counts()).toEqual([3, 3, 0]);
    await run(office.administrator, 'void-activity', { activity, reason: 'ghi nhầm' });
    expect(await counts()).toEqual([3, 2, 1]);
    expect((await reminders()).rows[0]?.reminders.split(';')).toHaveLength(1);
    const then = (await reminders(`${on}&asOf=${moment}`)).rows[0];
    expect(then?.reminders.split(';')).toContain(second);
    const versions = (await office.reader.json(`/api/activity?activity=${second}`)) as {
      isVoided: boolean;
      aboutUnits: string[];
    };
    expect(versions).toMatchObject({ isVoided: true, aboutUnits: [communes[0], communes[2]] });
  });

  test('a unit that caught up is reminded no more; a check stands beside letters', async () => {
    const check = letter({ followUp: 'inspection', documentNumber: null, aboutUnits: [communes[2]] });
    await put({ ...check, day: '2024-04-09' });
    const { rows } = await reminders();
    expect(rows.find(({ unit }) => unit === communes[2])).toMatchObject({ reminders: '', remindedOn: null });
    expect(rows.find(({ unit }) => unit === communes[2])?.inspections).not.toBe('');
    await record(
      office.administrator,
      onDays(made.task('1'), communes[1] ?? '', ['2024-03-30', '2024-03-31']),
    );
    expect(await counts()).toEqual([2, 1, 1]);
  });

  test('of one unit alone its own; over all plans what fell due more than a year ago is left out', async () => {
    expect((await reminders(`${on}&unit=${communes[0]}`)).about).toMatchObject({ units: 1, late: 1 });
    const all = (await office.reader.json(`/api/reminders?unit=${town}&on=2026-06-01`)) as unknown as Answer;
    expect(all.rows).toEqual([]);
    expect((await reminders('on=2026-06-01')).about).toMatchObject({ late: 4 });
  });
});

test('the report of the plan counts letters and checks, names the units, and lists what was marked', async () => {
  const title = 'Tổ công nghệ số đến từng thôn';
  await put({ unit: communes[3], day: '2024-03-20', tasks: [made.task('1')], title, initiative: 'model' });
  const read = async (query = '') =>
    (
      (await office.reader.json(`/api/plan-report?plan=${made.plan}&on=2024-12-31${query}`)) as {
        report: object;
      }
    ).report as { followUps: object | null; initiatives: object[] };
  const { followUps, initiatives } = await read();
  // Letters to the first two and, of another period, to the third; the one that was taken back is gone.
  expect(followUps).toMatchObject({
    ...{ letters: 2, reminded: 3, inspections: 1, inspected: 1, ofUnits: 5 },
    inspectedUnits: ['Đơn vị 3 (xa)'],
    lines: [
      { day: '2024-04-05', kind: 'reminder', document: '12/CV-VHTT', tasks: '1' },
      { day: '2024-04-05', kind: 'reminder', document: '12/CV-VHTT', tasks: '1' },
      { day: '2024-04-09', kind: 'inspection', document: null, units: ['Đơn vị 3 (xa)'] },
    ],
  });
  expect(initiatives).toMatchObject([{ kind: 'model', title, day: '2024-03-20', unit: 'Đơn vị 4 (xa)' }]);
  expect(await read('&period=2024-Q1')).toMatchObject({ followUps: null, initiatives: [{ title }] });
  expect((await read(`&unit=${communes[3]}`)).followUps).toBeNull();
});

test('what is wrong is told all at once, in the field where it is', async () => {
  const wrong = letter({
    aboutUnits: ['no-such-unit', division, 'quang-tri-so-gtvt'],
    about: [item, 'P000-none'],
  });
  const { status, body } = await send(office.administrator, 'record-activity', { key: newKey(), ...wrong });
  expect([status, body['fields']]).toEqual([
    400,
    {
      'about.1': 'unknown_task',
      'aboutUnits.0': 'unknown_unit',
      'aboutUnits.1': 'is_itself',
      'aboutUnits.2': 'not_in_this_plan',
    },
  ]);
  const nobody = await send(office.administrator, 'record-activities', {
    key: newKey(),
    entries: [
      { unit: division, day: '2024-04-05', followUp: 'reminder' },
      { unit: division, day: '2024-04-05', documentNumber: '1' },
    ],
  });
  expect(nobody.body['fields']).toEqual({
    'entries.0.aboutUnits': 'needs_units',
    'entries.1.followUp': 'needs_follow_up',
  });
  const shape = await send(office.administrator, 'record-activity', {
    ...{ key: newKey(), ...letter() },
    about: ['P000-II.2.c|heute'],
  });
  expect(shape.status).toBe(400);
});

test('a unit reminds for itself and only of plans that it has a part in', async () => {
  const commune = await office.as('planner', communes[0] ?? '');
  const own = letter({ unit: communes[0], aboutUnits: [communes[2]], tasks: [] });
  expect((await send(commune, 'record-activity', { key: newKey(), ...letter() })).status).toBe(403);
  const stranger = await office.as('planner', 'quang-tri-so-gtvt');
  const foreign = await send(stranger, 'record-activity', {
    ...{ key: newKey(), ...own },
    ...{ unit: 'quang-tri-so-gtvt', aboutUnits: [communes[2]] },
  });
  expect(foreign.body['fields']).toEqual({ 'about.0': 'not_in_this_plan' });
});

describe('initiatives, models and good examples (R30)', () => {
  test('a topic proposes, a person decides; the list has unit, year and kind', async () => {
    const entry = { tasks: ['P000-II.2.d-1'], channel: 'portal_article' };
    const topics = ['P000-TOP12'];
    await put({ ...entry, unit: division, day: '2024-05-01', title: 'Ngày thứ Tư không hẹn', topics });
    const no = { ...entry, unit: division, topics, day: '2024-05-02', title: 'Tin họp', initiative: 'none' };
    await put(no);
    await put({ ...entry, unit: town, day: '2023-06-01', title: 'Trả kết quả tại nhà', initiative: 'model' });
    const kinds = async (choice: string) =>
      (await listed(`plan=P000&initiative=${choice}`)).map(({ title, initiative }) => [title, initiative]);
    expect(await kinds('listed')).toEqual([
      ['Ngày thứ Tư không hẹn', 'proposed'],
      ['Trả kết quả tại nhà', 'model'],
    ]);
    expect(await kinds('any')).toEqual([['Trả kết quả tại nhà', 'model']]);
    expect(await kinds('proposed')).toEqual([['Ngày thứ Tư không hẹn', 'proposed']]);
    expect(await kinds('exemplar')).toEqual([]);
    expect(await listed(`plan=P000&initiative=listed&from=2024-01-01`)).toHaveLength(1);
  });
});
