/** The numbers that Word counts by itself ("2.1.", "a)", "IV."): they stand in no text of the document. */
import type { WordParagraph } from './document.ts';

interface Level {
  readonly format: string;
  /** "%1.%2." */
  readonly wording: string;
  readonly start: number;
}

const attribute = (xml: string, tag: string): string | null =>
  new RegExp(`<w:${tag}\\b[^>]*\\bw:val\\s*=\\s*"([^"]*)"`).exec(xml)?.[1] ?? null;

const inside = (xml: string, tag: string, id: string): [string, string][] =>
  [...xml.matchAll(new RegExp(`<w:${tag}\\s[^>]*\\bw:${id}="([^"]*)"[^>]*>(.*?)</w:${tag}>`, 'gs'))].map(
    ([, key = '', content = '']) => [key, content],
  );

function levelsOf(xml: string): Level[] {
  const levels: Level[] = [];
  for (const [depth, content] of inside(xml, 'lvl', 'ilvl')) {
    const start = Number(attribute(content, 'start') ?? '1');
    levels[Number(depth)] = {
      format: attribute(content, 'numFmt') ?? 'decimal',
      wording: attribute(content, 'lvlText') ?? '',
      start: Number.isInteger(start) ? start : 1,
    };
  }
  return levels;
}

const ROMAN = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  let [left, text] = [Math.min(value, 399), ''];
  for (const [size, letters] of ROMAN) {
    for (; left >= size; left -= size) text += letters;
  }
  return text;
}

function written(value: number, format: string): string {
  const letter = String.fromCharCode(97 + ((Math.max(1, value) - 1) % 26));
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter.toUpperCase();
    case 'lowerLetter':
      return letter;
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** Counts the lists of a document; call `label` once for each paragraph, in their order. */
export class Numbering {
  private readonly lists = new Map<string, { scheme: string; levels: readonly Level[] }>();
  private readonly counts = new Map<string, number[]>();

  /** `xml`: word/numbering.xml; empty where the document has none. */
  constructor(xml: string) {
    const schemes = new Map(
      inside(xml, 'abstractNum', 'abstractNumId').map(([id, of]) => [id, levelsOf(of)]),
    );
    for (const [id, content] of inside(xml, 'num', 'numId')) {
      const scheme = attribute(content, 'abstractNumId') ?? '';
      this.lists.set(id, {
        scheme: /<w:startOverride\b/.test(content) ? `num ${id}` : scheme,
        levels: schemes.get(scheme) ?? [],
      });
    }
  }

  /** "2.1." of a numbered paragraph, "-" of a bullet; '' where it has none. */
  label({ list }: WordParagraph): string {
    const of = list === null ? undefined : this.lists.get(list.id);
    const level = list === null ? undefined : of?.levels[list.depth];
    if (list === null || of === undefined || level === undefined || level.format === 'none') return '';
    if (level.format === 'bullet') return '-';
    const counts = this.counts.get(of.scheme) ?? [];
    this.counts.set(of.scheme, counts);
    counts[list.depth] = (counts[list.depth] ?? level.start - 1) + 1;
    counts.length = list.depth + 1;
    return level.wording.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const upper = of.levels[at];
      return written(counts[at] ?? upper?.start ?? 1, upper?.format ?? 'decimal');
    });
  }
}
