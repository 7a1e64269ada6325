import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadTerms as inEnglish } from '../../client/format/messages/en/upload-terms.ts';
import { uploadTerms as inVietnamese } from '../../client/format/messages/vi/upload-terms.ts';
import { mutatedBytes, mutatedParts, originals, Random } from '../helpers/mutated-files.ts';
import { openUploadServer, send, sendFiles, type Staged, type UploadServer } from '../helpers/uploads.ts';

/** Sound files of every form, spoiled at random (seeded) and brought over HTTP; tests/exhaustive reads thousands. */
const count = 48;
const seed = 41_000;

let server: UploadServer;
beforeAll(async () => {
  server = await openUploadServer();
});
afterAll(() => server.close());

const word = ['p002.docx', 'p002-pages.docx'].map((name) => ({
  name,
  bytes: readFileSync(join('tests/fixtures/plan-tasks', name)),
}));
const sound = [...originals, ...word, ...word];

const spoiled = (at: number): { name: string; bytes: Uint8Array } => {
  const random = new Random(seed + at);
  const { name, bytes } = sound[random.below(sound.length)] ?? { name: '', bytes: Buffer.alloc(0) };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { name, bytes: isZip && at % 2 === 0 ? mutatedParts(bytes, random) : mutatedBytes(bytes, random) };
};

type Outcome = { what: string; status: number; ms: number; said: string };

const bring = async (at: number): Promise<Outcome> => {
  const { name, bytes } = spoiled(at);
  const began = performance.now();
  const response = await sendFiles(server.analyst, { [name]: bytes });
  const ms = performance.now() - began;
  const outcome = { what: `${name} #${seed + at}`, status: response.status, ms };
  if (!response.ok) {
    const { code, fields } = (await response.json()) as { code: string; fields?: { reason?: string } };
    return { ...outcome, said: `${code} ${fields?.reason ?? ''}` };
  }
  const { files } = (await response.json()) as { files: Staged[] };
  const document = await server.analyst.get(`/api/upload?upload=${files[0]?.upload ?? ''}`);
  await send(server.analyst, 'upload-cancel', { upload: files[0]?.upload });
  return { ...outcome, status: document.status, said: 'read' };
};

const clearReasons = Object.keys(inEnglish.unreadable).filter((reason) => reason in inVietnamese.unreadable);
const isClear = ({ status, said }: Outcome): boolean =>
  (status === 200 && said === 'read') ||
  (status === 422 && clearReasons.some((reason) => said === `unreadable_file ${reason}`));

test('spoiled files are read or refused in words, others are answered meanwhile, nothing remains', async () => {
  let isOver = false;
  const waits: number[] = [];
  const watch = async () => {
    while (!isOver) {
      const began = performance.now();
      expect((await server.analyst.get('/api/health')).status).toBe(200);
      waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const watching = watch();
  const outcomes: Outcome[] = [];
  try {
    for (let at = 0; at < count; at += 1) outcomes.push(await bring(at));
  } finally {
    isOver = true;
    await watching;
  }
  expect(outcomes.filter((outcome) => !isClear(outcome))).toEqual([]);
  // Each file has a process of its own, whose start takes seconds on a busy machine; tests/exhaustive holds the reading
  // itself to ten.
  expect(outcomes.filter(({ ms }) => ms > 30_000)).toEqual([]);
  expect(outcomes.filter(({ status }) => status === 422).length).toBeGreaterThan(count / 10);
  expect(waits.filter((ms) => ms < 300).length / waits.length).toBeGreaterThan(0.9);
  expect(await server.analyst.rows('/api/uploads')).toEqual([]);
  const left = readdirSync(join(server.home, 'uploads'), { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
}, 600_000);
