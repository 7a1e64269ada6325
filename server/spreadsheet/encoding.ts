/** Bytes of a text file → text, with the encoding found and how sure it is. */
import iconv from 'iconv-lite';
import { detectLegacyFont, fromLegacyFont } from './legacy-fonts.ts';
import { spelling } from './vietnamese.ts';

export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1258'
  | 'windows-1252'
  | 'TCVN3'
  | 'VNI';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** False when the bytes fit more than one 8-bit encoding and nothing in the text decided between them. */
  readonly certain: boolean;
}

/** Reads a text file's bytes. Never throws; what cannot be decoded is Latin text with `certain: false`. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const wide = guessUtf16(bytes);
  if (wide) return { text: iconv.decode(Buffer.from(bytes), wide), encoding: wide, certain: true };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', certain: true };
  return decodeEightBit(bytes);
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = decodeUtf8(bytes.subarray(3));
    return text === null ? null : { text, encoding: 'utf-8-bom', certain: true };
  }
  if (a === 0xff && b === 0xfe) return wide(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return wide(bytes, 'utf-16be');
  return null;
}

function wide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return { text: iconv.decode(Buffer.from(bytes.subarray(2)), encoding), encoding, certain: true };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: text with Latin letters and digits has a zero in nearly every second byte. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096);
  if (head.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even < odd / 10) return 'utf-16le';
  if (even > head.length / 5 && odd < even / 10) return 'utf-16be';
  return null;
}

/** 8-bit: whichever of windows-1258, TCVN3, VNI and windows-1252 gives the most words that are Vietnamese syllables. */
function decodeEightBit(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes);
  const latin = iconv.decode(buffer, 'win1252');
  const viet = iconv.decode(buffer, 'win1258').normalize('NFC');
  const sample = (text: string): string => text.slice(0, 200_000);
  const choices: { text: string; encoding: Encoding; score: number }[] = [
    { text: viet, encoding: 'windows-1258', score: share(sample(viet)) },
    { text: latin, encoding: 'windows-1252', score: share(sample(latin)) },
  ];
  const font = detectLegacyFont(sample(latin).split(/[\n\t,;"]+/));
  if (font) {
    const text = fromLegacyFont(latin, font);
    choices.push({ text, encoding: font, score: share(sample(text)) });
  }
  choices.sort((one, other) => other.score - one.score);
  const [best, next] = choices;
  if (!best) return { text: latin, encoding: 'windows-1252', certain: false };
  return {
    text: best.text,
    encoding: best.encoding,
    certain: best.score > 0.8 && best.score > (next?.score ?? 0),
  };
}

function share(text: string): number {
  const { words, syllables } = spelling(text);
  return words === 0 ? 0 : syllables / words;
}
