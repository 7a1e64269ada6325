/** Which mark is the decimal mark of a file or column, from all its text numbers together. */
import {
  missingReason,
  parseNumber,
  type DecimalMark,
  type NumberMarks,
  type NumberReading,
} from './numbers.ts';

export interface MarksSample {
  readonly text: string;
  readonly value: number;
}

export interface MarksDecision {
  readonly marks: NumberMarks;
  /** 'certain': some text allows one reading only. 'plausible': only the size decided. 'none': no text number has a mark. */
  readonly basis: 'certain' | 'plausible' | 'mixed' | 'none';
  /** At most three texts with what they are read as. */
  readonly samples: readonly MarksSample[];
}

const NUMBERISH = /^[+\-−–]?\s*[\d.,][\d.,\s']*\s*(?:%|điểm|diem|đ|points?)?\s*(?:\*+|\([*\d]+\))?$/iu;

/**
 * Decides from texts; typed numbers need no marks and are not passed. `plausible` says whether a value can be one
 * (0…maximum): it settles files where every text is like '1,234'.
 */
export function decideMarks(texts: Iterable<string>, plausible: (value: number) => boolean): MarksDecision {
  const numbers = [...texts]
    .map((text) => text.trim())
    .filter((text) => NUMBERISH.test(text) && (/\d/.test(text) || !missingReason(text)));
  const votes: Record<DecimalMark, number> = { ',': 0, '.': 0 };
  const size: Record<DecimalMark, number> = { ',': 0, '.': 0 };
  for (const text of numbers) {
    const comma = parseNumber(text, { decimal: ',' });
    const point = parseNumber(text, { decimal: '.' });
    const only = onlyReading(text, comma, point);
    if (only) votes[only]++;
    if (comma.kind === 'number' && plausible(comma.value)) size[',']++;
    if (point.kind === 'number' && plausible(point.value)) size['.']++;
  }
  const decided = verdict(votes, size);
  return { ...decided, samples: samplesOf(numbers, decided.marks) };
}

function verdict(
  votes: Readonly<Record<DecimalMark, number>>,
  size: Readonly<Record<DecimalMark, number>>,
): Pick<MarksDecision, 'marks' | 'basis'> {
  if (votes[','] > 0 && votes['.'] > 0) return { marks: { decimal: 'either' }, basis: 'mixed' };
  if (votes[','] > 0) return { marks: { decimal: ',' }, basis: 'certain' };
  if (votes['.'] > 0) return { marks: { decimal: '.' }, basis: 'certain' };
  if (size[','] === size['.']) return { marks: { decimal: 'either' }, basis: 'none' };
  return { marks: { decimal: size[','] > size['.'] ? ',' : '.' }, basis: 'plausible' };
}

/** The decimal mark a text proves: '8,59' and '1.234,5' prove the comma, '1,234' proves nothing. */
function onlyReading(text: string, comma: NumberReading, point: NumberReading): DecimalMark | null {
  const isComma = comma.kind === 'number';
  if (isComma === (point.kind === 'number') || !/[.,]/.test(text)) return null;
  return isComma ? ',' : '.';
}

function samplesOf(numbers: readonly string[], marks: NumberMarks): MarksSample[] {
  const marked = [...new Set(numbers)].sort(
    (one, other) => Number(/[.,]/.test(other)) - Number(/[.,]/.test(one)),
  );
  const samples: MarksSample[] = [];
  for (const text of marked) {
    const reading = parseNumber(text, marks);
    if (reading.kind === 'number') samples.push({ text, value: reading.value });
    if (samples.length === 3) break;
  }
  return samples;
}
