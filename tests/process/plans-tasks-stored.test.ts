import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, record, run, send } from '../helpers/office.ts';
import { codes, emptyLike, read, text } from '../helpers/task-tables.ts';

/** Tables of tasks are stored in a plan, taken back and brought back like any upload. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('storing and taking back', () => {
  const unit = 'quang-tri-so-gtvt';
  let plan = '';
  let upload = '';
  const codesOf = async () =>
    (await office.reader.rows<{ code: string }>(`/api/tasks?plan=${plan}`)).map(({ code }) => code);

  beforeAll(async () => {
    plan = await emptyLike(office, 'P002');
  });

  test('the tasks go into the plan as they were read, all at once', async () => {
    ({ upload } = await read(office, plan, { text: text('quang-tri-appendix.txt') }));
    expect(await codesOf()).toEqual([]);
    expect(await run(office.administrator, 'upload-commit', { upload })).toMatchObject({ entries: 16 });
    const whole = (await office.reader.json(`/api/plan?plan=${plan}`)) as { counts: Record<string, unknown> };
    expect(whole.counts).toMatchObject({ rows: 16, tasks: 15, groups: 3 });
    const state = (await office.reader.json(`/api/plan-summary?plan=${plan}&on=2024-07-01`)) as {
      tasks: { code: string; status: string }[];
    };
    const late = state.tasks.filter(({ status }) => status === 'late').map(({ code }) => code);
    expect(late).toEqual(expect.arrayContaining(['2.1', '2.2', '2.11', '2.15']));
  });

  test('it is an upload like any other: its original is kept, it is taken back and brought back', async () => {
    const history = await office.administrator.rows<Record<string, unknown>>('/api/uploads');
    expect(history.find((row) => row['upload'] === upload)).toMatchObject({
      ...{ format: 'pasted', kind: 'plan-tasks', state: 'committed', plan, entries: 16 },
    });
    const original = await office.administrator.get(`/api/uploads/${upload}/original`);
    // A form sends lines as CR LF.
    expect((await original.text()).replaceAll('\r\n', '\n')).toBe(text('quang-tri-appendix.txt'));
    await run(office.administrator, 'upload-undo', { upload });
    expect(await codesOf()).toEqual([]);
    await run(office.administrator, 'upload-redo', { upload });
    expect(await codesOf()).toEqual(codes);
  });

  test('pasted again: unchanged but for the row that was worded anew, and only that one changes', async () => {
    const words = text('quang-tri-appendix.txt').replace('Xây dựng và trình, ban hành', 'Soạn và ban hành');
    const again = await read(office, plan, { text: words });
    expect(again.tasks.map(({ change }) => change)).toEqual(
      again.tasks.map(({ code }) => (code === '2.1' ? 'changed' : 'unchanged')),
    );
    expect(again.tasks[0]?.nameVi).toMatch(/^Soạn và ban hành/);
    await run(office.administrator, 'upload-commit', { upload: again.upload });
    expect(await codesOf()).toEqual(codes);
    await run(office.administrator, 'upload-undo', { upload: again.upload });
  });

  test('rows that were left out stay out', async () => {
    const other = await emptyLike(office, 'P002');
    const found = await read(office, other, { text: text('quang-tri-appendix.txt') });
    const leftOut = found.tasks
      .filter(({ code }) => code === '2.4')
      .map(({ sheet, cell }) => ({ sheet, cell }));
    const body = { upload: found.upload, plan: { plan: other, tasksOnly: true, leftOut } };
    await run(office.administrator, 'upload-map', body);
    expect(
      await run(office.administrator, 'upload-commit', { upload: found.upload, remember: true }),
    ).toMatchObject({ entries: 14 });
    const rows = await office.reader.rows<{ code: string }>(`/api/tasks?plan=${other}`);
    expect(rows.map(({ code }) => code)).toEqual(codes.filter((code) => code !== '2.4'));
    expect(await office.administrator.rows('/api/upload-mappings')).toEqual([]);
  });

  test('a task for which something was logged stays when its upload is taken back', async () => {
    const other = await emptyLike(office, 'P002');
    const found = await read(office, other, { file: 'p002.xlsx' });
    await run(office.administrator, 'upload-commit', { upload: found.upload });
    const [first] = found.tasks;
    await record(office.administrator, [{ unit, day: '2024-01-20', tasks: [first?.key ?? ''] }]);
    await run(office.administrator, 'upload-undo', { upload: found.upload });
    const rows = await office.reader.rows<{ task: string }>(`/api/tasks?plan=${other}`);
    expect(rows.map(({ task }) => task)).toEqual([first?.key]);
  });

  test('tasks that were changed by hand since are taken back only by who was told of it', async () => {
    const other = await emptyLike(office, 'P002');
    const found = await read(office, other, { file: 'p002.csv' });
    const undo = (more: object = {}) =>
      send(office.administrator, 'upload-undo', { upload: found.upload, ...more });
    const edited = async () =>
      (await office.administrator.json(`/api/upload?upload=${found.upload}`))['edited'];
    await run(office.administrator, 'upload-commit', { upload: found.upload });
    expect(await edited()).toEqual([]);
    const [first] = found.tasks;
    const body = { task: first?.key, code: '2.1', nameVi: 'Sửa bằng tay' };
    await run(office.administrator, 'change-task', body);
    expect(await edited()).toMatchObject([{ task: first?.key, change: 'changed' }]);
    expect(await undo()).toMatchObject({
      status: 409,
      body: { code: 'built_upon', fields: { edited: first?.name } },
    });
    expect(await office.reader.rows(`/api/tasks?plan=${other}`)).toHaveLength(16);
    expect((await undo({ evenIfBuiltUpon: true })).status).toBe(200);
    await run(office.administrator, 'upload-redo', { upload: found.upload });
    expect(await edited()).toEqual([]);
  });

  test('of a plan that was removed nothing is stored, taken back or brought back', async () => {
    const other = await emptyLike(office, 'P002');
    const { upload: waiting } = await read(office, other, { text: text('quang-tri-appendix.txt') });
    const { upload: held } = await read(office, other, { file: 'p002.csv' });
    await run(office.administrator, 'upload-commit', { upload: held });
    await run(office.administrator, 'remove-plan', { plan: other });
    for (const [command, body] of [
      ['upload-commit', { upload: waiting }],
      ['upload-map', { upload: waiting, plan: { plan: other, tasksOnly: true } }],
      ['upload-undo', { upload: held }],
    ] as const)
      expect(await send(office.administrator, command, body), command).toMatchObject({
        ...(command === 'upload-map'
          ? { status: 404, body: { code: 'unknown_plan' } }
          : { status: 409, body: { code: 'plan_removed' } }),
      });
  });
});
