/** Numbers of a log as people write them: a count, with or without its unit. */
import { missingReason, parseNumber } from './numbers.ts';

export interface Count {
  readonly value: number | null;
  readonly unit: string;
  readonly isRead: boolean;
}

/** '02', '2 buổi' → a number and its unit; blank words → no number; `isRead` is false for anything else. */
export function countOf(text: string): Count {
  if (/^\d{1,9}$/.test(text)) return { value: Number(text), unit: '', isRead: true };
  if (missingReason(text)) return { value: null, unit: '', isRead: true };
  const parts = /^(\d[\d.,\s]*?)\s*([\p{L}][\p{L}\s]*)?$/u.exec(text);
  const value = parts?.[1] ? countIn(parts[1]) : null;
  if (value !== null) return { value, unit: parts?.[2]?.trim() ?? '', isRead: true };
  return { value: null, unit: '', isRead: false };
}

/** '12,5' and '12.5' are read as they are; '1.200' and '1,200' are 1 200: nobody counts in thousandths. */
function countIn(text: string): number | null {
  const reading = parseNumber(text, { decimal: 'either' });
  if (reading.kind === 'number') return reading.value;
  const isDoubtful = reading.kind === 'fault' && reading.fault === 'ambiguous-number';
  return isDoubtful ? (reading.candidates.find(Number.isInteger) ?? null) : null;
}
