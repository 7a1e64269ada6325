/**
 * Fuzzing, seeded: bytes of sound files changed at random, and the XML inside sound containers. Whatever comes out is a
 * reading or a refusal with its reason, soon; a value is never taken from outside its range.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../server/spreadsheet/open.ts';
import { UnreadableFile } from '../../server/spreadsheet/reader.ts';
import { recognise } from '../../server/spreadsheet/recognise.ts';
import { register } from '../fixtures/spreadsheet/register.ts';
import { partsOfZip, zipOf } from './zip.ts';

const root = join(import.meta.dirname, '../fixtures/spreadsheet');

export class Random {
  private state: number;
  constructor(seed: number) {
    this.state = seed * 2_654_435_761 + 1;
  }
  next(): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 13), 3_266_489_917) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}

/** Some bytes flipped, cut out, doubled, overwritten with others of the file, or the end cut off. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Buffer {
  let made = Buffer.from(bytes);
  for (let times = 1 + random.below(6); times > 0; times--) {
    const at = random.below(made.length);
    const length = 1 + random.below(Math.min(64, made.length - at));
    const piece = made.subarray(at, at + length);
    switch (random.below(5)) {
      case 0:
        made[at] = random.below(256);
        break;
      case 1:
        made = Buffer.concat([made.subarray(0, at), made.subarray(at + length)]);
        break;
      case 2:
        made = Buffer.concat([made.subarray(0, at), piece, made.subarray(at)]);
        break;
      case 3:
        piece.copy(made, random.below(Math.max(1, made.length - length)));
        break;
      default:
        if (random.below(4) === 0) made = made.subarray(0, Math.max(1, at));
    }
    if (made.length === 0) made = Buffer.from([random.below(256)]);
  }
  return made;
}

const WORDS = [
  '',
  '0',
  '-1',
  '1e309',
  '99999999999',
  'NaN',
  '<',
  '>',
  '"',
  '&',
  '&#x0;',
  'A1:XFD1048576',
  '\u0000',
  'Hà Nội',
  '=1+1',
  ']]>',
];

/** Numbers and tags of a part of the container changed; the container itself stays sound. */
export function mutatedParts(bytes: Uint8Array, random: Random): Buffer {
  const parts = partsOfZip(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[random.below(names.length)] ?? '';
  const text = parts[name]?.toString('utf8') ?? '';
  const spots = [...text.matchAll(/"[^"]*"|>[^<]*<|<\/?[a-zA-Z:]+/g)];
  const spot = spots[random.below(spots.length)];
  const word = WORDS[random.below(WORDS.length)] ?? '';
  const at = (spot?.index ?? 0) + 1;
  const changed =
    text.slice(0, at) + word + text.slice(at + (random.below(2) === 0 ? 0 : (spot?.[0].length ?? 2) - 2));
  if (random.below(12) === 0)
    return zipOf(Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name)));
  return zipOf({ ...parts, [name]: changed });
}

interface Outcome {
  readonly what: string;
  readonly ms: number;
  readonly fault: string | null;
}

async function outcomeOf(what: string, bytes: Buffer, name: string): Promise<Outcome> {
  const start = performance.now();
  let fault: string | null = null;
  try {
    const recognition = recognise(await readWorkbook(bytes, name), register);
    const wild = recognition.values.find(
      ({ taken, points, max }) =>
        taken && points !== null && !(points >= 0 && points <= (max ?? 1000) + 0.01),
    );
    if (wild) fault = `took ${wild.points ?? ''} at ${wild.cell}`;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) fault = String(error);
  }
  return { what, ms: performance.now() - start, fault };
}

/** Small files of every form. */
export const originals = ['formats', 'variants', 'lookalikes'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ name, bytes: readFileSync(join(root, folder, name)) }))
    .filter(({ name, bytes }) => bytes.length < (name.endsWith('.ods') ? 30_000 : 9_000))
    .filter((_, i) => folder === 'formats' || i % 6 === 0),
);

/** Reads `count` changed files; always the same ones for a seed. */
export async function fuzz(
  count: number,
  seed: number,
  of: typeof originals,
  mutate: (bytes: Uint8Array, random: Random) => Buffer,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let i = 0; i < count; i++) {
    const random = new Random(seed + i);
    const original = of[i % of.length];
    if (!original) continue;
    outcomes.push(
      await outcomeOf(`${original.name} #${seed + i}`, mutate(original.bytes, random), original.name),
    );
  }
  return outcomes;
}

/** Those whose container holds XML. */
export const zips = originals.filter(({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b);

const longestMs = 10_000;

/** What went wrong, a line for each file; nothing for a reading or a refusal in good time. */
export const faults = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap(({ what, ms, fault }) => [
    ...(fault === null ? [] : [`${what}: ${fault}`]),
    ...(ms > longestMs ? [`${what}: took ${Math.round(ms)} ms`] : []),
  ]);
