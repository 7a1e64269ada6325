/** Long text files come in pieces: wherever they are cut, the rows are those of the whole. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { delimitedCells } from '../../../server/spreadsheet/delimited.ts';
import { rowBlocks, textForm, wholeLines, type TextForm } from '../../../server/spreadsheet/long-text.ts';
import type { Cell } from '../../../server/spreadsheet/model.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function blocksOf(bytes: Uint8Array, form: TextForm, piece: number, size: number): Promise<Cell[][][]> {
  const blocks: Cell[][][] = [];
  for await (const block of rowBlocks(pieces(bytes, piece), form, size)) blocks.push(block);
  return blocks;
}

const field = fc.oneof(
  fc.constantFrom('', 'Hà Nội', '8,59', 'Bà Rịa - Vũng Tàu', '12/63', 'x'),
  fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r\n', 'ệ', ' ', '1'), maxLength: 8 }),
);
const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('a text in pieces', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const)('of %s', async (encoding) => {
    const label = encoding === 'windows-1258' ? 'win1258' : encoding;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, piece) => {
          const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n');
          const bytes = iconv.encode(text, label);
          const blocks = await blocksOf(bytes, { encoding, delimiter: ';' }, piece, 5);
          expect(blocks.flat()).toEqual(delimitedCells(iconv.decode(bytes, label), ';'));
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });

  it('gives blocks of the size asked for', async () => {
    const text = Array.from({ length: 60_000 }, (_, i) => `${i};Hà Nội;1`).join('\n');
    const blocks = await blocksOf(Buffer.from(text), { encoding: 'utf-8', delimiter: ';' }, 65_536, 7_000);
    expect(Math.max(...blocks.slice(0, -1).map((block) => block.length))).toBe(7_000);
    expect(blocks.flat()).toHaveLength(60_000);
    expect(blocks.flat().at(-1)?.[0]?.value).toBe('59999');
  });

  it('takes an ordinary quote for what it is, however long the text', async () => {
    const text = `"chưa đóng;1\n${'a;2\n'.repeat(400_000)}`;
    const blocks = await blocksOf(Buffer.from(text), { encoding: 'utf-8', delimiter: ';' }, 65_536, 50_000);
    expect(blocks.flat()).toHaveLength(400_001);
    expect(blocks[0]?.[0]?.[0]?.value).toBe('"chưa đóng');
  });

  it('says when bytes are not of the encoding', async () => {
    const bytes = Buffer.concat([Buffer.from('a;b\n'), Buffer.from([0xff, 0xfe, 0xfa]), Buffer.from('\n')]);
    await expect(blocksOf(bytes, { encoding: 'utf-8', delimiter: ';' }, 100, 5)).rejects.toBeInstanceOf(
      TypeError,
    );
  });
});

describe('the head of a text', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be'])('is cut at a line end in %s', (encoding) => {
    const line = 'Hà Nội;8,59\n';
    const bytes = iconv.encode(line.repeat(3), encoding);
    const head = wholeLines(bytes.subarray(0, bytes.length - 3));
    expect(iconv.decode(Buffer.from(head), encoding)).toBe(line.repeat(2));
  });

  it('tells encoding and separator', () => {
    const text = 'Tỉnh;Điểm\nHà Nội;8,59\nĐà Nẵng;7,25\n';
    expect(textForm(Buffer.from(text))).toEqual({ encoding: 'utf-8', delimiter: ';' });
    expect(textForm(iconv.encode(text, 'win1258'))).toEqual({ encoding: 'windows-1258', delimiter: ';' });
  });
});
