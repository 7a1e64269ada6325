import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionHeader } from '../../server/contract/progress.ts';
import { openUploadServer, send, type Staged, type UploadServer } from '../helpers/uploads.ts';

/** A long log over HTTP: read in blocks and told how far, others are answered meanwhile, withdrawn at any moment. */
const rows = 110_000;

let server: UploadServer;
beforeAll(async () => {
  server = await openUploadServer();
});
afterAll(() => server.close());

const units = ['Quảng Ngãi', 'Đà Nẵng', 'Hà Nội', 'Hải Phòng', 'Quảng Ninh'];

function* lines(): Generator<string> {
  yield 'Ngày,Đơn vị,Hình thức,Số lượng,Tên tin bài,Đường link\n';
  for (let at = 0; at < rows; at += 1) {
    const day = `${1 + (at % 28)}/${1 + (at % 12)}/2018`;
    yield `${day},${units[at % 5]},Báo chí,${1 + (at % 9)},Bài tuyên truyền số ${at},https://example.vn/${at}\n`;
  }
}

/** The same scores again and again: as long as a sheet of scores ever is, and read at once. */
function* scores(): Generator<string> {
  yield 'Năm,Tỉnh,Chỉ số thành phần,Điểm\n';
  const parts = ['Gia nhập thị trường', 'Tính minh bạch', 'Chi phí thời gian', 'Đào tạo lao động'];
  for (let at = 0; at < 60_000; at += 1)
    yield `${2013 + (at % 8)},${units[at % 5]},${parts[at % 4]},${(5 + (at % 40) / 20).toFixed(2)}\n`;
}

/** Made before anything is asked: meanwhile no connection waits. */
const files = { 'nhật ký dài.csv': new Blob([...lines()]), 'PCI dạng dài.csv': new Blob([...scores()]) };

const form = (name: keyof typeof files): FormData => {
  const made = new FormData();
  made.append('files', files[name], name);
  return made;
};

const logForm = (): FormData => form('nhật ký dài.csv');

const post = (question: string, signal: AbortSignal, body: FormData): Promise<Response> =>
  fetch(`${server.address}/api/uploads-stage`, {
    method: 'POST',
    headers: { Cookie: server.analyst.cookie, [questionHeader]: question },
    body,
    signal,
  });

type Progress = { done: number; total: number } | null;

/** Asks again and again until `work` is over: how far it has come, and whether the server is well. */
const watched = async <T>(
  question: string,
  work: Promise<T>,
  onProgress: (share: number) => void,
): Promise<{ result: T; waits: number[] }> => {
  const state = { isOver: false };
  const watch = async (): Promise<number[]> => {
    const waits: number[] = [];
    while (!state.isOver) {
      const began = performance.now();
      expect((await server.analyst.get('/api/health')).status).toBe(200);
      waits.push(performance.now() - began);
      const told = (await server.analyst.json(`/api/progress?question=${question}`)) as unknown as Progress;
      if (told !== null) onProgress(told.done / told.total);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return waits;
  };
  const [result, waits] = await Promise.all([work.finally(() => (state.isOver = true)), watch()]);
  return { result, waits };
};

const filesLeft = (): string[] =>
  readdirSync(join(server.home, 'uploads'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('it tells how far it is, and health is answered at once', async () => {
  const question = randomUUID();
  const shares: number[] = [];
  const staging = post(question, AbortSignal.timeout(240_000), logForm());
  const { result, waits } = await watched(question, staging, (share) => shares.push(share));
  const staged = ((await result.json()) as { files: Staged[] }).files;
  expect(staged[0]).toMatchObject({ isCertain: true, activities: rows });
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  const prompt = waits.filter((ms) => ms < 300).length;
  expect(prompt / waits.length).toBeGreaterThan(0.9);
  const timed = async (command: string): Promise<number> => {
    const began = performance.now();
    await send(server.analyst, command, { upload: staged[0]?.upload });
    return performance.now() - began;
  };
  const storing = await timed('upload-commit');
  const log = '/api/activities?channel=press_article&from=2018-01-01&to=2018-12-31&size=1';
  const counted = (await server.analyst.json(log))['about'] as { total: number };
  expect(counted.total).toBe(rows);
  expect(await timed('upload-undo'), 'milliseconds to take it back').toBeLessThan(storing);
}, 300_000);

const withdrawn = async (body: () => FormData): Promise<void> => {
  const before = filesLeft();
  const stored = await server.analyst.rows('/api/uploads');
  const question = randomUUID();
  const leave = new AbortController();
  const staging = post(question, leave.signal, body()).then(
    () => 'answered',
    () => 'withdrawn',
  );
  const { result } = await watched(question, staging, () => leave.abort());
  expect(result).toBe('withdrawn');
  await expect.poll(filesLeft, { timeout: 10_000 }).toEqual(before);
  expect(await server.analyst.rows('/api/uploads')).toEqual(stored);
};

test('withdrawn while it is read, nothing of it remains', () => withdrawn(logForm), 300_000);

test('scores are read at once: how far it is, is told as well, and they can be withdrawn', async () => {
  const scoreForm = (): FormData => form('PCI dạng dài.csv');
  await withdrawn(scoreForm);
  const question = randomUUID();
  const shares: number[] = [];
  const staging = post(question, AbortSignal.timeout(240_000), scoreForm());
  const { result } = await watched(question, staging, (share) => shares.push(share));
  const staged = ((await result.json()) as { files: Staged[] }).files;
  expect(staged[0]).toMatchObject({ isCertain: true, problem: null });
  expect(staged[0]?.values).toBeGreaterThan(0);
  expect(new Set(shares).size).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
}, 300_000);
