/** Targets as they are written: '≥ 85', '≤ 20', 'Top 10', 'Khá trở lên'. What is only a direction ('tăng hạng') is none. */
import { fold } from './fold.ts';
import { cellText, type Cell } from './model.ts';
import { parseNumber, readNumber, readRank, type NumberMarks, type NumberReading } from './numbers.ts';

export interface Target {
  /** Points to reach at least. */
  readonly points: number | null;
  /** The place to reach or better. */
  readonly rank: number | null;
  /** The word to reach at least. */
  readonly rating: string | null;
}

const RANK =
  /^(?:(?:đạt|giữ|vào|trong|thuộc|xếp)\s+)*(?:≤|<=|<|không\s+quá|tốp|top|nhóm|(?:xếp\s+|thứ\s+)?hạng|thứ|vị\s+trí|rank)\s*(?:thứ\s+|≤\s*|<=\s*)?(?:\d{1,3}\s*[-–]\s*)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s+(?:tỉnh|cả nước|toàn quốc)[^\d]*)?$/iu;
const SPAN = /^(?:từ\s+)?\d{1,3}\s*(?:[-–]|đến)\s*(\d{1,3})$/iu;
const AT_LEAST =
  /^(?:đạt\s+)?(?:từ|≥|>=|>|trên|ít nhất|tối thiểu)?\s*([\d.,]+)\s*(?:điểm|đ)?\s*(?:trở lên|\+)?$/iu;
const AROUND_WORD = /^(?:(?:đạt|từ|loại|xếp loại|mức|≥|>=)\s*)+|\s+(?:trở lên|or better)$/giu;
const WORDS =
  /^(yeu|kem|trung binh|trung binh (thap|cao|kha)|kha|kha tot|tot|rat tot|xuat sac|thap|cao|rat cao|good|very good|excellent|fair|average|poor|high|[abcd])$/;

const NONE: Target = { points: null, rank: null, rating: null };

/** The rating word without 'đạt' before and 'trở lên' behind it. */
export const wantedWord = (text: string): string => text.trim().replace(AROUND_WORD, '').trim();

/** What a text that is no plain number wants to reach; null where it says nothing of the kind. */
export function readTarget(cell: Cell, marks: NumberMarks): Target | null {
  const text = cell.kind === 'text' ? cellText(cell).normalize('NFC').trim() : '';
  const rank = RANK.exec(text)?.[1];
  if (rank !== undefined) return { ...NONE, rank: Number(rank) };
  const least = AT_LEAST.exec(text)?.[1];
  const points = least === undefined ? null : parseNumber(least, marks);
  if (points?.kind === 'number') return { ...NONE, points: points.value };
  const word = wantedWord(text);
  return WORDS.test(fold(word)) ? { ...NONE, rating: word } : null;
}

/** A rank to reach: 20, '≤ 20', 'Top 20', '15–20' (the worse of both). */
export function readWantedRank(cell: Cell): NumberReading {
  const text = cellText(cell).normalize('NFC').trim();
  const rank = cell.kind === 'text' ? (RANK.exec(text)?.[1] ?? SPAN.exec(text)?.[1]) : undefined;
  if (rank === undefined) return readRank(cell);
  return readNumber({ kind: 'number', value: Number(rank) }, { decimal: '.' });
}
