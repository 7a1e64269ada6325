/** Cells → numbers. Never a guess in silence: a cell is a number, missing with a reason, or a fault with a name. */
import { fold } from './fold.ts';
import { cellText, type Cell } from './model.ts';

export type DecimalMark = ',' | '.';

/** 'either': the file mixes both; a mark is then read as a decimal mark only where no other reading is possible. */
export interface NumberMarks {
  readonly decimal: DecimalMark | 'either';
}

export const MISSING_REASONS = [
  'blank',
  'no-data',
  'not-applicable',
  'not-assessed',
  'not-ranked',
  'dash',
  'crossed',
  'error-value',
  'not-published',
  'not-computed',
  'not-given',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export type NumberFault =
  | 'not-a-number'
  | 'wrong-mark'
  | 'ambiguous-number'
  | 'date-instead-of-number'
  | 'formula-without-value';

export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly isPercent: boolean;
      readonly remark: string | null;
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'fault'; readonly fault: NumberFault; readonly candidates: readonly number[] };

const MISSING: readonly (readonly [MissingReason, RegExp])[] = [
  [
    'no-data',
    /^(kcdl|kcsl|khong (co )?(du )?(du lieu|so lieu)|chua co( du lieu| so lieu)?|no data|missing|null|none|nan|nd|khong co)$/,
  ],
  ['not-applicable', /^(n ?a|khong ap dung|not applicable|kad)$/],
  ['not-assessed', /^(khong danh gia|khong cham( diem)?|chua danh gia|not assessed|khong khao sat|kdg)$/],
  ['not-ranked', /^(khong xep hang|khong xep loai|chua xep hang|not ranked|unranked|kxh)$/],
  ['not-published', /^(khong cong bo|chua cong bo|not published)$/],
  ['crossed', /^(x|xx|xxx)$/],
];

/** Why a text means "no figure here"; null when it does not. 0 is never missing. */
export function missingReason(text: string): MissingReason | null {
  const bare = text.trim();
  if (bare === '') return 'blank';
  if (/^[-–—−_]+$/.test(bare)) return 'dash';
  if (/^[./\\?…*·]+$/.test(bare)) return 'no-data';
  if (/^#(n\/a|null!|ref!|div\/0!|value!|name\?|num!|getting_data)$/i.test(bare)) return 'error-value';
  if (bare.length > 30) return null;
  const folded = fold(bare);
  return MISSING.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^\d{1,3}(?:[. ']\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$|^,\d+$/,
  '.': /^\d{1,3}(?:[, ']\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$|^\.\d+$/,
};
const UNIT_AFTER = /\s*(?:điểm|diem|đ|points?|pts?)\.?$/iu;
/** '6,52/10', '85/100'. */
const OUT_OF = /(?<=\d)\s*\/\s*100?$/u;
/** Signs of a footnote; a change or a place in brackets: '73,40 (+1,2)', '73,40 (hạng 3)'. */
const REMARK =
  /\s*(?:\*+|[†‡]+|[¹²³⁴-⁹ᵃ-ᵈ]+|\((?:\*+|\d{1,2}|[a-d])\)|\[(?:\*+|\d{1,2}|[a-d])\]|\((?:[+\-−–↑↓▲▼]\s*\d[\d.,]*\s*%?|(?:tăng|giảm|xếp|thứ|hạng|rank)[^()]{0,20})\))$/iu;
/** A star, or the apostrophe with which a spreadsheet program marks text. */
const MARK_BEFORE = /^(\*+|['’‘])\s*(?=[+\-−–]?\d)/u;
/** '45, 87', as copied from a page of print. */
const TORN = /^(\d{1,3})(?:\s+[.,]\s*|[.,]\s+)(\d{2})$/;

const PLAIN = /^(\d+)(?:([.,])(\d+))?$/;

/** Digits with one mark at most, read at once: a long list has a million of them. Null for any other text. */
function plainNumber(text: string, decimal: DecimalMark): NumberReading | null {
  const plain = PLAIN.exec(text);
  if (!plain) return null;
  const [, whole = '', mark, part = ''] = plain;
  const number = (value: number): NumberReading => ({
    kind: 'number',
    value,
    isPercent: false,
    remark: null,
  });
  if (mark === undefined) return number(Number(text));
  if (mark === decimal) return number(Number(`${whole}.${part}`));
  if (part.length === 3 && whole.length <= 3) return number(Number(whole + part));
  return { kind: 'fault', fault: 'wrong-mark', candidates: [Number(`${whole}.${part}`)] };
}

/** A number in text under the marks of its file. Accepts signs, %, 'điểm', a footnote sign, blanks between thousands. */
export function parseNumber(text: string, marks: NumberMarks): NumberReading {
  const plain = marks.decimal === 'either' ? null : plainNumber(text, marks.decimal);
  if (plain) return plain;
  const reason = missingReason(text);
  if (reason) return { kind: 'missing', reason };
  const { digits, sign, isPercent, remark } = strip(text);
  const values = (marks.decimal === 'either' ? ([',', '.'] as const) : [marks.decimal]).flatMap((decimal) =>
    GROUPED[decimal].test(digits) ? [sign * toNumber(digits, decimal)] : [],
  );
  const [value, other] = values;
  if (value === undefined) {
    const foreign = marks.decimal !== 'either' && GROUPED[marks.decimal === ',' ? '.' : ','].test(digits);
    const candidates = foreign ? [sign * toNumber(digits, marks.decimal === ',' ? '.' : ',')] : [];
    return { kind: 'fault', fault: foreign ? 'wrong-mark' : 'not-a-number', candidates };
  }
  if (other !== undefined && other !== value) {
    return { kind: 'fault', fault: 'ambiguous-number', candidates: [value, other] };
  }
  return { kind: 'number', value, isPercent, remark };
}

/** A text without the footnote signs around it, and these signs. */
export function remarksOf(text: string): { bare: string; remark: string | null } {
  const trimmed = text.trim();
  const before = MARK_BEFORE.exec(trimmed);
  const inner = before ? trimmed.slice(before[0].length) : trimmed;
  const after = REMARK.exec(inner)?.[0] ?? '';
  const remark = `${before?.[1]?.startsWith('*') === true ? before[1] : ''} ${after.trim()}`.trim();
  const bare = inner.slice(0, inner.length - after.length).trim();
  return { bare, remark: remark === '' ? null : remark };
}

function strip(text: string): { digits: string; sign: 1 | -1; isPercent: boolean; remark: string | null } {
  const marks = remarksOf(text);
  const torn = TORN.exec(marks.bare);
  const remark = torn && marks.remark === null ? '" "' : marks.remark;
  let digits = marks.bare.normalize('NFKC').trim();
  if (torn) digits = digits.replace(/\s+/g, '');
  digits = digits.replace(UNIT_AFTER, '').replace(OUT_OF, '');
  const isPercent = /%$/.test(digits);
  digits = digits.replace(/\s*%$/, '');
  const signed = /^([+\-−–])\s*(?=[\d.,])/.exec(digits);
  if (signed) digits = digits.slice(signed[0].length);
  return {
    digits: digits.replace(/\s+/g, ' '),
    sign: signed && signed[1] !== '+' ? -1 : 1,
    isPercent,
    remark,
  };
}

function toNumber(digits: string, decimal: DecimalMark): number {
  const plain = digits.replace(decimal === ',' ? /[. ']/g : /[, ']/g, '');
  return Number(plain.replace(',', '.'));
}

/** A cell as a number: typed cells as they are (a percent format × 100), texts by the marks, dates and empty formulas as faults. */
export function readNumber(cell: Cell, marks: NumberMarks): NumberReading {
  switch (cell.kind) {
    case 'number': {
      const value = Number(cell.value);
      const isPercent = cell.format?.includes('%') ?? false;
      return { kind: 'number', value: isPercent ? tenDigits(value * 100) : value, isPercent, remark: null };
    }
    case 'text':
      return parseNumber(cellText(cell), marks);
    case 'date':
      return { kind: 'fault', fault: 'date-instead-of-number', candidates: likelyNumbers(cell) };
    case 'error':
      return { kind: 'missing', reason: 'error-value' };
    case 'boolean':
      return { kind: 'fault', fault: 'not-a-number', candidates: [] };
    case 'blank':
      return cell.formula === undefined
        ? { kind: 'missing', reason: 'blank' }
        : { kind: 'fault', fault: 'formula-without-value', candidates: [] };
  }
}

/** 0.8542 × 100 is 85.42, not 85.42000000000002. */
function tenDigits(value: number): number {
  return Number(value.toPrecision(14));
}

/**
 * What was typed before the program made a date of it: 9 October ('d-mmm') was 9.10 or 10.9, August 1959 ('mmm-yy')
 * was 8.59. Likelier first; empty for a date with a time.
 */
export function likelyNumbers(cell: Cell): number[] {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(cell.value));
  if (!parts) return [];
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const format = (cell.format ?? '').toLowerCase().replace(/[\\"[\]]|\$-[0-9a-f]+/g, '');
  const joined = (whole: number, part: number): number => Number(`${whole}.${part}`);
  const two = (n: number): string => String(n).padStart(2, '0');
  const monthYear = Number(`${month}.${two(year % 100)}`);
  if (/m/.test(format) && /y/.test(format) && !/d/.test(format)) return [monthYear];
  if (/d/.test(format) && /m/.test(format) && !/y/.test(format))
    return unique([joined(day, month), joined(month, day)]);
  return unique(day === 1 ? [monthYear, joined(day, month)] : [joined(day, month), joined(month, day)]);
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values)];
}

/** A rank: 12, '12', '12/63', 'thứ 12', 'hạng 12'; a date of '12/63' gives 12 as its likely number. */
export function readRank(cell: Cell): NumberReading {
  if (cell.kind === 'date') {
    return {
      kind: 'fault',
      fault: 'date-instead-of-number',
      candidates: likelyNumbers(cell).map(Math.floor),
    };
  }
  const text = cellText(cell);
  const named =
    /^(?:(?:xếp\s*)?(?:thứ|hạng|vị trí|rank)\s*)*#?\s*(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:st|nd|rd|th)?\s*(?:\*+|\(\*+\))?$/iu.exec(
      text,
    );
  if (cell.kind === 'text' && Number(named?.[1] ?? 0) >= 1)
    return { kind: 'number', value: Number(named?.[1]), isPercent: false, remark: null };
  const reading = readNumber(cell, { decimal: 'either' });
  const isRank = reading.kind !== 'number' || (Number.isInteger(reading.value) && reading.value >= 1);
  return isRank ? reading : { kind: 'fault', fault: 'not-a-number', candidates: [] };
}
