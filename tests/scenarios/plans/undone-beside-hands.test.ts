import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, run, send } from '../../helpers/office.ts';

/**
 * What a table brought to a plan, what people did with it since, and undo and redo in every order: what a person changed
 * in a field that the table had filled is refused first, with the task named; what was removed stays removed.
 */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Row = { task: string; code: string };
type Said = { outputs: string | null; budget: string | null };
/** What is said of the tasks by code; one that is not there is not in the plan. */
type State = Record<string, Said>;

const names: Record<string, string> = {
  1: 'Tuyên truyền cải cách hành chính trên cổng thông tin',
  3: 'Tổ chức hội thi tìm hiểu dịch vụ công trực tuyến',
  4: 'Phát hành tờ rơi hướng dẫn nộp hồ sơ',
};
const body = (code: string, { outputs, budget }: Said) => ({
  ...{ code, nameVi: names[code], expectedOutputs: outputs, budget },
});
const table = (rows: [string, Said][]): string =>
  [
    ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Kinh phí'],
    ...rows.map(([code, said]) => [code, names[code], said.outputs, said.budget]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

const typed: Said = { outputs: 'Tin bài', budget: null };
const brought: Said = { outputs: 'Phóng sự truyền hình', budget: null };
const byHand: Said = { outputs: 'Chuyên mục', budget: null };
const beside: Said = { ...brought, budget: '10 triệu đồng' };
const later: Said = { outputs: 'Phim tài liệu', budget: null };

const planWith = async (codes: string[]): Promise<string> => {
  const { plan } = await run<{ plan: string }>(office.administrator, 'add-plan', {
    ...{ unit: 'quang-tri-so-gtvt', titleVi: 'Kế hoạch tuyên truyền', issuer: 'Sở', fromYear: 2026 },
    ...{ toYear: 2026, tasks: codes.map((code) => body(code, typed)) },
  });
  return plan;
};
const stage = async (plan: string, rows: [string, Said][]): Promise<string> => {
  const form = new FormData();
  for (const [key, value] of Object.entries({ plan, again: '1', text: table(rows) })) form.append(key, value);
  const reply = await office.administrator.postForm('/api/uploads-stage', form);
  const { files } = (await reply.json()) as { files: { upload: string }[] };
  return files[0]?.upload ?? '';
};
const store = async (plan: string, rows: [string, Said][]): Promise<string> => {
  const upload = await stage(plan, rows);
  await run(office.administrator, 'upload-commit', { upload });
  return upload;
};
const stateOf = async (plan: string): Promise<State> => {
  const document = await office.reader.json(`/api/plan?plan=${plan}`);
  const rows = document['tasks'] as { code: string; expectedOutputs: string | null; budget: string | null }[];
  return Object.fromEntries(
    rows.map((row) => [row.code, { outputs: row.expectedOutputs, budget: row.budget }]),
  );
};
const idOf = async (plan: string, code: string): Promise<string> =>
  (await office.reader.rows<Row>(`/api/tasks?plan=${plan}`)).find((row) => row.code === code)?.task ?? '';
const restore = (removal: string) => send(office.administrator, 'restore-removed', { removal });

type Case = {
  /** What is done after the upload to both its tasks; answers with what can be put back. */
  act: (plan: string) => Promise<string[]>;
  /** What the refusal of the undo names; null: it is not refused. */
  refused: object | null;
  undone: Record<'changed' | 'added', Said | null>;
  redone: Said | null;
  /** Where they are removed: they are put back between undo and redo too. */
  restored?: true;
};
const bothWith = (said: Said): [string, Said][] => [
  ['1', said],
  ['4', said],
];
const named = (...of: string[]) => ({
  edited: of.map((code) => `${code} – ${names[code]}`).join('; '),
  later: '',
});
const oneLater = { count: '1', edited: '' };
const changeOne = async (plan: string, code: string, said: Said) =>
  run(office.administrator, 'change-task', { task: await idOf(plan, code), ...body(code, said) });
const change = (said: Said) => async (plan: string) => {
  for (const [code] of bothWith(said)) await changeOne(plan, code, said);
  return [];
};
const remove = async (plan: string, code: string): Promise<string> => {
  const task = await idOf(plan, code);
  return (await run<{ removal: string }>(office.administrator, 'remove-task', { task })).removal;
};
const removeBoth = async (plan: string) => [await remove(plan, '1'), await remove(plan, '4')];
const upload = (said: Said) => async (plan: string) => {
  await store(plan, bothWith(said));
  return [];
};
const asBefore = { refused: null, undone: { changed: typed, added: null }, redone: brought };

const cases: Record<string, Case> = {
  'nothing was done': { act: () => Promise.resolve([]), ...asBefore },
  'the field was changed by hand': { act: change(byHand), ...asBefore, refused: named('1', '4') },
  'they were removed by hand': {
    act: removeBoth,
    refused: named('1', '4'),
    undone: { changed: null, added: null },
    redone: null,
    restored: true,
  },
  'they were removed and put back': {
    act: async (plan) => {
      for (const removal of await removeBoth(plan)) await restore(removal);
      return [];
    },
    ...asBefore,
  },
  'they were changed and changed back': {
    act: async (plan) => {
      await change(byHand)(plan);
      return change(brought)(plan);
    },
    ...asBefore,
    // The form knew no channel, which the table had given to the task that it added.
    refused: named('4'),
  },
  'a second table said something else of the field': {
    act: upload(later),
    refused: oneLater,
    undone: { changed: later, added: later },
    redone: later,
  },
  'a second table said the same': {
    act: upload(brought),
    refused: oneLater,
    // It found nothing to change, so that it holds nothing of the field; of a task that it names, it keeps the task.
    undone: { changed: typed, added: brought },
    redone: brought,
  },
};

/** Both tasks of the upload: the one that it changed, and the one that it added. */
const codes = { changed: '1', added: '4' } as const;
const kinds = ['changed', 'added'] as const;
const planWithUpload = async () => {
  const plan = await planWith(['1', '3']);
  const first = await store(plan, bothWith(brought));
  return { plan, first };
};
const stateWith = (said: Partial<Record<(typeof kinds)[number], Said | null>>): State => ({
  3: typed,
  ...Object.fromEntries(kinds.flatMap((kind) => (said[kind] ? [[codes[kind], said[kind]]] : []))),
});
const bothSaid = (said: Said | null) => stateWith({ changed: said, added: said });

describe.each(Object.entries(cases))('%s', (_, { act, refused, undone, redone, restored }) => {
  test.each(restored === undefined ? [false] : [false, true])(
    'undone, redone (restored between: %s)',
    async (isRestored) => {
      const { plan, first } = await planWithUpload();
      const removals = await act(plan);
      const before = await stateOf(plan);
      const undo = await send(office.administrator, 'upload-undo', { upload: first });
      if (refused === null) expect(undo.status).toBe(200);
      else {
        expect(undo).toMatchObject({ status: 409, body: { code: 'built_upon', fields: refused } });
        expect(await stateOf(plan)).toEqual(before);
        await run(office.administrator, 'upload-undo', { upload: first, evenIfBuiltUpon: true });
      }
      expect(await stateOf(plan)).toEqual(stateWith(undone));
      if (isRestored) {
        for (const removal of removals) expect((await restore(removal)).status).toBe(200);
        expect(await stateOf(plan)).toEqual(stateWith({ changed: typed, added: brought }));
        return;
      }
      await run(office.administrator, 'upload-redo', { upload: first });
      expect(await stateOf(plan)).toEqual(bothSaid(redone));
      for (const removal of removals) expect((await restore(removal)).status).toBe(200);
      if (removals.length > 0) expect(await stateOf(plan)).toEqual(bothSaid(brought));
    },
  );
});

test('a second table is undone after the first: all is as before both', async () => {
  const { plan, first } = await planWithUpload();
  const second = await store(plan, bothWith(later));
  const force = { evenIfBuiltUpon: true };
  for (const one of [first, second])
    await run(office.administrator, 'upload-undo', { upload: one, ...force });
  expect(await stateOf(plan)).toEqual(stateWith({ changed: typed }));
  for (const one of [first, second]) await run(office.administrator, 'upload-redo', { upload: one });
  expect(await stateOf(plan)).toEqual(bothSaid(later));
  for (const one of [second, first]) await run(office.administrator, 'upload-undo', { upload: one });
  expect(await stateOf(plan)).toEqual(stateWith({ changed: typed }));
});

test('the plan was removed: nothing happens until it is put back; a copy keeps what it has', async () => {
  const { plan, first } = await planWithUpload();
  const to = { unit: 'quang-tri-so-gtvt', titleVi: 'Bản sao', issuer: 'Sở', fromYear: 2027 };
  const { plan: copy } = await run<{ plan: string }>(office.administrator, 'copy-plan', { plan, ...to });
  for (const [command, state] of [
    ['upload-undo', stateWith({ changed: typed })],
    ['upload-redo', bothSaid(brought)],
  ] as const) {
    const { removal } = await run<{ removal: string }>(office.administrator, 'remove-plan', { plan });
    expect(await send(office.administrator, command, { upload: first })).toMatchObject({
      status: 409,
      body: { code: 'plan_removed', fields: { plan, named: 'Kế hoạch tuyên truyền' } },
    });
    expect((await restore(removal)).status).toBe(200);
    await run(office.administrator, command, { upload: first });
    expect(await stateOf(plan)).toEqual(state);
    expect(await stateOf(copy)).toEqual(bothSaid(brought));
  }
});

test('another field that was changed by hand stays where the table had changed the task', async () => {
  const plan = await planWith(['1', '3']);
  const first = await store(plan, [['1', brought]]);
  await changeOne(plan, '1', beside);
  await run(office.administrator, 'upload-undo', { upload: first });
  expect((await stateOf(plan))['1']).toEqual({ ...typed, budget: beside.budget });
  await run(office.administrator, 'upload-redo', { upload: first });
  expect((await stateOf(plan))['1']).toEqual(beside);
});

test('with a task that the table brought any change by hand would be lost: it is refused', async () => {
  const plan = await planWith(['1']);
  const first = await store(plan, [['4', brought]]);
  await changeOne(plan, '4', beside);
  expect(await send(office.administrator, 'upload-undo', { upload: first })).toMatchObject({
    status: 409,
    body: { code: 'built_upon', fields: named('4') },
  });
});

test('a second table gives only one field: of the first one only the others go', async () => {
  const plan = await planWith(['1']);
  const first = await store(plan, [['1', beside]]);
  const second = await store(plan, [['1', { outputs: 'Phim tài liệu', budget: '' }]]);
  const force = { evenIfBuiltUpon: true };
  await run(office.administrator, 'upload-undo', { upload: first, ...force });
  expect(await stateOf(plan)).toEqual({ 1: later });
  await run(office.administrator, 'upload-redo', { upload: first });
  expect(await stateOf(plan)).toEqual({ 1: { ...later, budget: beside.budget } });
  await run(office.administrator, 'upload-undo', { upload: second });
  expect(await stateOf(plan)).toEqual({ 1: beside });
});

test('a task that a table lacks is left alone, whatever happens to the upload', async () => {
  const plan = await planWith(['1', '3']);
  const first = await store(plan, [['1', brought]]);
  await changeOne(plan, '3', byHand);
  await run(office.administrator, 'upload-undo', { upload: first });
  await remove(plan, '3');
  await run(office.administrator, 'upload-redo', { upload: first });
  expect(await stateOf(plan)).toEqual({ 1: brought });
});

test('changes of a task that was removed after the table was read are refused, and it is named', async () => {
  const plan = await planWith(['1', '3']);
  const waiting = await stage(plan, [['1', brought]]);
  const removal = await remove(plan, '1');
  expect(await send(office.administrator, 'upload-commit', { upload: waiting })).toMatchObject({
    status: 409,
    body: { code: 'tasks_removed', fields: { named: `1 – ${names[1]}` } },
  });
  expect(await stateOf(plan)).toEqual({ 3: typed });
  await restore(removal);
  await run(office.administrator, 'upload-commit', { upload: waiting });
  expect(await stateOf(plan)).toEqual({ 1: brought, 3: typed });
});

test('a removed task that a second table brings again: the older one comes back once the newer is gone', async () => {
  const plan = await planWith(['1']);
  await store(plan, [['4', brought]]);
  const removal = await remove(plan, '4');
  const second = await store(plan, [['4', later]]);
  expect((await stateOf(plan))['4']).toEqual(later);
  expect(await restore(removal)).toMatchObject({ status: 409, body: { code: 'there_again' } });
  await run(office.administrator, 'upload-undo', { upload: second });
  expect(await stateOf(plan)).toEqual({ 1: typed });
  await run(office.administrator, 'upload-redo', { upload: second });
  expect((await stateOf(plan))['4']).toEqual(later);
  await run(office.administrator, 'upload-undo', { upload: second });
  expect((await restore(removal)).status).toBe(200);
  expect((await stateOf(plan))['4']).toEqual(brought);
});
