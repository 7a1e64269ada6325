import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addBelow,
  type Entry,
  newKey,
  type Office,
  openOffice,
  record,
  run,
  send,
} from '../../helpers/office.ts';

/** A2: Sở GTVT Quảng Trị 2024, with ten units of the department set up here. */
const department = 'quang-tri-so-gtvt';
const head = `${department}-van-phong-so`;
let office: Office;
let ten: string[];

beforeAll(async () => {
  office = await openOffice();
  ten = await addBelow(office.administrator, department, 10, { level: 'department', stem: 'phong' });
  await run(office.administrator, 'set-group-members', { group: 'QTR_SGTVT_PB', units: ten });
});
afterAll(() => office.close());

type Row = Record<string, unknown>;
const owed = (query: string) => office.reader.rows<Row>(`/api/plan-progress?plan=P002&${query}`);
const stateOf = async (task: string, on: string) => {
  const state = (await office.reader.json(`/api/plan-summary?plan=P002&on=${on}`)) as { tasks: Row[] };
  return state.tasks.find((each) => each['task'] === task);
};
const done = (task: string, day: string, evidenceTypes: string[], unit = head): Entry => ({
  unit,
  day,
  tasks: [task],
  evidenceTypes,
});

const firstHalf = ['P002-2.11', 'P002-2.12', 'P002-2.13', 'P002-2.14', 'P002-2.15'];
const articles = (counts: readonly number[], day: string): Entry[] =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, () => done(firstHalf[at] ?? '', day, ['article'])),
  );

describe('A2.2 articles of the first half', () => {
  const halfOn = async (on: string) => {
    const state = (await office.reader.json(`/api/plan-summary?plan=P002&on=${on}`)) as { tasks: Row[] };
    return firstHalf.map((id) => state.tasks.find((task) => task['task'] === id));
  };
  const sum = (rows: readonly (Row | undefined)[], name: string) =>
    rows.reduce((total, row) => total + Number(row?.[name] ?? 0), 0);

  test('8 asked, 6 found, 3 of 5 reached; two late from 1 July', async () => {
    await record(office.administrator, articles([2, 1, 0, 2, 1], '2024-05-20'));
    const june = await halfOn('2024-06-30');
    expect([sum(june, 'expectedToDate'), sum(june, 'countedToDate')]).toEqual([8, 6]);
    expect(june.map((task) => task?.['status'])).toEqual(['done', 'done', 'due_soon', 'done', 'due_soon']);
    const july = await halfOn('2024-07-01');
    expect(july.map((task) => task?.['status'])).toEqual(['done', 'done', 'late', 'done', 'late']);
  });

  test('an article of 1 July does not repair the first half', async () => {
    await record(office.administrator, articles([0, 0, 1, 0, 1], '2024-07-01'));
    const december = await halfOn('2024-12-31');
    expect(december.filter((task) => task?.['reached'] === 1)).toHaveLength(3);
    expect(december[2]).toMatchObject({ logged: 1, countedToDate: 0 });
  });

  test('with other numbers: one more in time reaches a fourth task', async () => {
    await record(office.administrator, articles([1, 0, 1, 0, 0], '2024-03-11'));
    const june = await halfOn('2024-06-30');
    expect(june.filter((task) => task?.['reached'] === 1)).toHaveLength(4);
    expect(sum(june, 'countedToDate')).toBe(8);
    const credited = june.reduce(
      (total, task) => total + Number(task?.['share']) * Number(task?.['expectedToDate']),
      0,
    );
    expect(credited).toBe(7);
  });
});

test('A2.3: 9 of 10 units by article, or by plan with report and conclusion; the tenth named', async () => {
  const task = 'P002-2.5';
  await record(
    office.administrator,
    ten.flatMap((unit, at) => {
      if (at < 6) return [done(task, '2024-03-01', ['article'], unit)];
      const kinds = at < 9 ? ['plan', 'report_with_pictures', 'meeting_conclusion'] : ['plan'];
      return kinds.map((kind, step) => done(task, `2024-0${step + 3}-01`, [kind], unit));
    }),
  );
  const rows = (await owed(`task=${task}&on=2024-12-31`)).filter(({ unit }) => ten.includes(String(unit)));
  expect(rows).toHaveLength(10);
  expect(rows.filter((row) => row['isReached'] === true)).toHaveLength(9);
  const tenth = rows.find((row) => row['isReached'] === false);
  expect(tenth).toMatchObject({ unit: ten[9], lacking: 'report;meeting_conclusion' });
  const sums = await office.reader.rows<Row>(
    `/api/roll-up?plan=P002&task=${task}&unit=${department}&on=2024-12-31`,
  );
  const below = String(sums.find(({ unit }) => unit === department)?.['below']).split(';');
  expect(below).toContain(ten[9]);
  expect(below).not.toContain(ten[0]);
});

describe('A2.4 windows', () => {
  test('2.1 issued on 31 January is on time', async () => {
    await record(office.administrator, [done('P002-2.1', '2024-01-31', ['plan'])]);
    expect((await owed('task=P002-2.1&on=2024-12-31'))[0]).toMatchObject({ status: 'done', daysLate: 0 });
  });

  test('2.2 without a letter is overdue by one day on 1 April', async () => {
    expect((await owed('task=P002-2.2&on=2024-03-31'))[0]).toMatchObject({ status: 'due_soon' });
    expect((await owed('task=P002-2.2&on=2024-04-01'))[0]).toMatchObject({ status: 'late', daysLate: 1 });
  });

  test('2.3: one letter of two, then both windows met', async () => {
    await record(office.administrator, [done('P002-2.3', '2024-10-07', ['official_letter'])]);
    expect(await stateOf('P002-2.3', '2024-12-31')).toMatchObject({
      instances: 2,
      reached: 1,
      status: 'late',
    });
    await record(office.administrator, [done('P002-2.3', '2024-05-28', ['official_letter'])]);
    const rows = await owed('task=P002-2.3&on=2024-12-31');
    expect(rows.map((row) => [row['period'], row['status']])).toEqual([
      ['2024-05', 'done'],
      ['2024-10', 'done'],
    ]);
  });
});

describe('A2.5 report days', () => {
  const dutiesOn = async (on: string, task: string, period: string) => {
    const rows = await office.reader.rows<Row>(`/api/duties?plan=P002&task=${task}&on=${on}`);
    return rows.filter((row) => row['period'] === period);
  };
  const ask = (day: string | null) =>
    run(office.administrator, 'ask-report-day', { plan: 'P002', period: '2024-H1', day });

  test('open until the day is asked from above, then five days before it', async () => {
    const open = await dutiesOn('2024-06-30', 'P002-2.4-i', '2024-H1');
    expect(open).toHaveLength(10);
    expect(new Set(open.map((row) => row['state']))).toEqual(new Set(['no_day']));
    await ask('2024-06-15');
    const [unit] = await dutiesOn('2024-06-30', 'P002-2.4-i', '2024-H1');
    expect(unit).toMatchObject({
      dueDay: '2024-06-10',
      lastDay: '2024-06-10',
      state: 'missing',
      daysLate: 20,
    });
    const [own] = await dutiesOn('2024-06-30', 'P002-2.4-ii', '2024-H1');
    expect(own).toMatchObject({ dueDay: '2024-06-15', lastDay: '2024-06-14' });
  });

  test('with another day, across the end of a month', async () => {
    await ask('2024-07-03');
    const [unit] = await dutiesOn('2024-06-01', 'P002-2.4-i', '2024-H1');
    expect(unit).toMatchObject({ dueDay: '2024-06-28', state: 'waiting' });
    await ask(null);
    const [open] = await dutiesOn('2024-06-30', 'P002-2.4-i', '2024-H1');
    expect(open).toMatchObject({ state: 'no_day', dueDay: null });
  });

  test('yearly: 26/11 with 20/11 beside it for units, 30/11 for the department', async () => {
    const [unit] = await dutiesOn('2024-06-30', 'P002-2.4-i', '2024');
    expect(unit).toMatchObject({ dueDay: '2024-11-26', conflict: 'P002-DL06;P002-DL07' });
    const [own] = await dutiesOn('2024-06-30', 'P002-2.4-ii', '2024');
    expect(own?.['dueDay']).toBe('2024-11-30');
    const entries = await office.reader.rows<Row>(
      '/api/calendar?from=2024-11-01&to=2024-11-30&plan=P002&on=2024-06-30',
    );
    expect(entries.map((entry) => [entry['day'], entry['task'], entry['open']])).toEqual([
      ['2024-11-25', 'P002-2.4-i', 10],
      ['2024-11-29', 'P002-2.4-ii', 1],
    ]);
  });

  test('the planner picks the day in force', async () => {
    const choose = (chosen: string | null) =>
      run(office.administrator, 'choose-due-day', { dueRule: 'P002-DL06', chosen });
    await choose('P002-DL07');
    const [unit] = await dutiesOn('2024-11-25', 'P002-2.4-i', '2024');
    expect(unit).toMatchObject({
      dueDay: '2024-11-20',
      lastDay: '2024-11-19',
      state: 'missing',
      daysLate: 6,
    });
    const { conflicts } = (await office.reader.json('/api/plan?plan=P002')) as { conflicts: Row[] };
    expect(conflicts).toMatchObject([{ chosen: 'P002-DL07', isChosen: true }]);
    const wrong = await send(office.administrator, 'choose-due-day', {
      dueRule: 'P002-DL06',
      chosen: 'P002-DL09',
    });
    expect(wrong).toMatchObject({ status: 400, body: { fields: { chosen: 'unknown_due_rule' } } });
    await choose(null);
    const [again] = await dutiesOn('2024-11-25', 'P002-2.4-i', '2024');
    expect(again?.['dueDay']).toBe('2024-11-26');
  });

  test('one report received and one without a day is no "100 %"', async () => {
    const key = newKey();
    const report = { key, task: 'P002-2.4-ii', unit: head, period: '2024', day: '2024-11-20' };
    await run(office.administrator, 'receive-report', report);
    const state = await stateOf('P002-2.4-ii', '2024-12-31');
    expect(state).toMatchObject({ isDayUnknown: true, reached: 1, instances: 2, share: null });
    const lineIn = async (lang: string) => {
      const path = `/api/plan-report?plan=P002&period=2024&on=2024-12-31&lang=${lang}`;
      const reply = (await office.reader.json(path)) as { report: { groups: { tasks: Row[] }[] } };
      return reply.report.groups.flatMap(({ tasks }) => tasks).find(({ task }) => task === 'P002-2.4-ii');
    };
    const periods = '1 báo cáo đã nhận, 1 chưa đặt hạn';
    expect(await lineIn('vi')).toMatchObject({ status: 'no_day', share: null, periods });
    expect((await lineIn('en'))?.['periods']).toBe('1 report received, 1 without a day set');
  });

  test('only who is in charge of the plan sets its days', async () => {
    const division = await office.as('planner', ten[0] ?? '');
    const reply = await send(division, 'ask-report-day', {
      plan: 'P002',
      period: '2024-H1',
      day: '2024-06-15',
    });
    expect(reply.status).toBe(403);
    const all = await send(division, 'change-plan-settings', { plan: null, settings: { dueSoonDays: 3 } });
    expect(all.status).toBe(403);
  });
});

test('A2.6: the contest decided on 5 October is done, late by five days', async () => {
  await record(office.administrator, [
    done('P002-2.9', '2024-05-05', ['plan']),
    done('P002-2.9', '2024-10-05', ['decision']),
  ]);
  expect((await owed('task=P002-2.9&on=2024-12-31'))[0]).toMatchObject({
    status: 'done_late',
    daysLate: 5,
    reachedDay: '2024-10-05',
  });
  expect((await owed('task=P002-2.9&on=2024-10-04'))[0]).toMatchObject({ status: 'late', daysLate: 4 });
});

test('A2.7: four indices of 2.13, and their goal "keep or raise" with the figures', async () => {
  const goals = await office.reader.rows<Row>('/api/goals?plan=P002');
  expect(goals.map((row) => [row['index'], row['kind'], row['unit']])).toEqual([
    ['PAR_INDEX', 'score', 'quang-tri'],
    ['PAPI', 'score', 'quang-tri'],
    ['PCI', 'score', 'quang-tri'],
    ['SIPAS', 'score', 'quang-tri'],
  ]);
});

test('one unit sees what it owes', async () => {
  const state = (await office.reader.json(
    `/api/plan-summary?plan=P002&unit=${ten[9] ?? ''}&on=2024-12-31`,
  )) as { tasks: Row[] };
  const tasks = state.tasks.map((task) => task['task']);
  expect(tasks).toContain('P002-2.5');
  expect(tasks).not.toContain('P002-2.9');
  expect(state.tasks.find((task) => task['task'] === 'P002-2.5')).toMatchObject({ instances: 1, reached: 0 });
});
