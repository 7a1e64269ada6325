/** Text files too long to be held whole: their first lines tell encoding and separator, the rest follows in blocks. */
import iconv from 'iconv-lite';
import { cellsOf, detectDelimiter, readRows, withoutSeparatorLine, type Delimiter } from './delimited.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { fromLegacyFont } from './legacy-fonts.ts';
import type { Cell } from './model.ts';

export interface TextForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** Encoding and separator by the first bytes of a file, cut at a line end. */
export function textForm(head: Uint8Array): TextForm {
  const { text, encoding } = decodeText(head);
  return { encoding, delimiter: detectDelimiter(text) };
}

/** The bytes up to the last line end; a line end of UTF-16 is two bytes. */
export function wholeLines(bytes: Uint8Array): Uint8Array {
  const at = bytes.lastIndexOf(10);
  const isLittle = at >= 0 && bytes[at + 1] === 0 && at % 2 === 0;
  return bytes.subarray(0, at < 0 ? 0 : isLittle ? at + 2 : at + 1);
}

interface Decoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** Throws a TypeError where bytes are not of the encoding. */
function decoderOf(encoding: Encoding): Decoder {
  const label = { 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be' }[
    encoding as string
  ];
  if (label !== undefined) {
    const decoder = new TextDecoder(label, { fatal: true });
    return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding === 'windows-1258' ? 'win1258' : 'win1252');
  return { decode: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' };
}

const LONGEST_ROW = 2 ** 22;

/** The rows of a text, at most `size` at a time. A RangeError for a row that has no end. */
export async function* rowBlocks(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: TextForm,
  size: number,
): AsyncGenerator<Cell[][]> {
  const decoder = decoderOf(encoding);
  const font = encoding === 'TCVN3' || encoding === 'VNI' ? encoding : null;
  const fields = (row: string[]): string[] =>
    font === null ? row : row.map((field) => fromLegacyFont(field, font).normalize('NFC'));
  let block: Cell[][] = [];
  let rest = '';
  let isFirst = true;
  const split = (isLast: boolean): void => {
    const text = isFirst ? withoutSeparatorLine(rest) : rest;
    isFirst = false;
    rest = text.slice(readRows(text, delimiter, isLast, (row) => block.push(cellsOf(fields(row))) > 0));
  };
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk);
    if (rest.length < 2 ** 18) continue;
    split(false);
    if (rest.length > LONGEST_ROW) throw new RangeError(`a row of more than ${LONGEST_ROW} letters`);
    while (block.length >= size) {
      yield block.slice(0, size);
      block = block.slice(size);
    }
  }
  rest += decoder.end();
  split(true);
  if (block.length > 0) yield block;
}
