/** Several quantities in one cell: "02 pano, 03 băng rôn", "5 tin, 2 bài" → one each, with what it is of. */

export interface QuantityPart {
  readonly quantity: number;
  /** "băng rôn". */
  readonly unit: string;
  readonly channel: string;
}

export type QuantityParts =
  | { readonly kind: 'parts'; readonly parts: readonly QuantityPart[] }
  /** `part`: the first one that says no number, or something that is no channel. */
  | { readonly kind: 'unclear'; readonly part: string };

/** Words that are counted in several channels: of them the channel of the row tells which. */
const COUNTED =
  /^(?:tin|bài|tin bài|bài viết|bài đăng|buổi|lần|cuộc|lượt|đợt|lớp|chương trình|nội dung|hoạt động|posts?|items?|times?|sessions?)$/iu;
const ARTICLES = /^(?:tin|bài|tin bài|bài viết)$/iu;

const PART = /^0*(\d{1,7})\s+(\p{L}[\p{L}\s/-]*)$/u;

/**
 * Null where the text is one quantity or none. `channelOf` finds the channel of a word; `own` is that of the row, for
 * words such as "buổi" that several channels count.
 */
export function quantityParts(
  text: string,
  channelOf: (word: string) => string | null,
  own: string | null,
): QuantityParts | null {
  const pieces = text
    .normalize('NFC')
    .split(/\s*(?:[,;+\n]|\s(?:và|and)\s)\s*/iu)
    .map((piece) => piece.replace(/^[\s\-–•*]+|[.\s]+$/g, ''))
    .filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.filter((piece) => /^\d/.test(piece)).length < 2) return null;
  const parts: QuantityPart[] = [];
  for (const piece of pieces) {
    const [, count, unit] = PART.exec(piece) ?? [];
    const quantity = Number(count);
    const channel = unit === undefined ? null : channelFor(unit.trim(), channelOf, own);
    if (unit === undefined || channel === null || quantity === 0) return { kind: 'unclear', part: piece };
    parts.push({ quantity, unit: unit.trim(), channel });
  }
  return { kind: 'parts', parts };
}

function channelFor(
  word: string,
  channelOf: (word: string) => string | null,
  own: string | null,
): string | null {
  if (!COUNTED.test(word)) return channelOf(word);
  return own ?? (ARTICLES.test(word) ? channelOf('tin bài') : null);
}
