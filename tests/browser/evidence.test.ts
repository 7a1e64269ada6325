import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openJourney, type Journey } from '../helpers/browser.ts';

let journey: Journey;
let page: Page;
let activity: string;

const unit = 'quang-tri-so-gtvt-van-phong-so';
const pdf = (name: string, bytes = 0) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([
    Buffer.from(`%PDF-1.4\n% ${name}\n`),
    Buffer.alloc(bytes, 32),
    Buffer.from('\n%%EOF'),
  ]),
});

/** A line to the server that can be made slow in the direction of the server. */
const slowLineTo = async (address: string) => {
  let isSlow = false;
  const line = createServer((near) => {
    const far = connect(Number(new URL(address).port), '127.0.0.1');
    far.pipe(near);
    near.on('data', (bytes) => {
      far.write(bytes);
      if (!isSlow) return;
      near.pause();
      setTimeout(() => near.resume(), 50);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    slow: (is: boolean) => (isSlow = is),
    close: () => line.close(),
  };
};

beforeAll(async () => {
  journey = await openJourney();
  page = await journey.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`/enter?token=${journey.server.entry}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => journey.close());

beforeEach(async () => {
  activity = await page.evaluate(
    async ([of, key]) => {
      const body = JSON.stringify({ key, unit: of, day: '2024-05-05', channel: 'portal_article' });
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch('/api/record-activity', { method: 'POST', headers, body });
      return ((await reply.json()) as { activity: string }).activity;
    },
    [unit, `evidence-${Math.random()}`],
  );
  await page.goto(`/activities/activity?activity=${activity}`);
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
});

const choose = (files: ReturnType<typeof pdf>[]) => page.locator('input[type="file"]').setInputFiles(files);
const send = () => page.getByRole('button', { name: 'Gửi tệp đã chọn' }).click();

test('what is on its way shows how far it is, and can be stopped and sent again', async () => {
  const line = await slowLineTo(journey.server.address);
  await page.goto(`${line.address}/activities/activity?activity=${activity}`);
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  line.slow(true);
  await choose([pdf('Ảnh hội nghị.pdf', 19_000_000)]);
  await send();
  const bar = page.getByRole('progressbar');
  await page.getByRole('progressbar', { name: /Đang gửi tệp: [1-9]/ }).waitFor();
  await page.getByRole('button', { name: 'Dừng gửi' }).click();
  await bar.waitFor({ state: 'detached' });
  await page.getByText('Chưa có tệp nào').waitFor();
  expect(await page.getByRole('link', { name: 'Ảnh hội nghị.pdf' }).count()).toBe(0);

  line.slow(false);
  await send();
  await page.getByRole('link', { name: 'Ảnh hội nghị.pdf' }).waitFor();
  line.close();
});

test('several files go at once; one that is too large, empty or too many is named and left out', async () => {
  const named = ['một.pdf', 'hai.pdf', 'ba.pdf'].map((name) => pdf(name));
  const empty = { ...pdf('rỗng.pdf'), buffer: Buffer.alloc(0) };
  await choose([...named, pdf('quá lớn.pdf', 20 * 2 ** 20), empty]);
  await page.getByText('quá lớn.pdf: Tệp lớn hơn 20 MB.').waitFor();
  expect(await page.getByText(/^rỗng\.pdf: /).isVisible()).toBe(true);
  await choose(['bốn.pdf', 'năm.pdf', 'sáu.pdf'].map((name) => pdf(name)));
  await page.getByText(/^sáu\.pdf: /).waitFor();
  await page.getByRole('button', { name: /hai\.pdf$/ }).click();
  await send();
  for (const name of ['một.pdf', 'ba.pdf', 'bốn.pdf', 'năm.pdf'])
    await page.getByRole('link', { name }).waitFor();
  expect(await page.getByRole('link', { name: 'hai.pdf' }).count()).toBe(0);
});

test('a file is taken away after a question, and the others stay', async () => {
  await choose([pdf('giữ.pdf'), pdf('gỡ.pdf')]);
  await send();
  await page.getByRole('link', { name: 'gỡ.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Gỡ tệp gỡ.pdf' }).click();
  await page.getByRole('dialog', { name: 'Gỡ tệp' }).getByRole('button', { name: 'Gỡ tệp' }).click();
  await page.getByRole('link', { name: 'gỡ.pdf' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'giữ.pdf' }).isVisible()).toBe(true);
  expect(journey.complaints).toEqual([]);
});
