/** Ids of plans and tasks that come with a file. */
import { fold } from '../fold.ts';
import type { PlanFacts } from './plan-choice.ts';

/** Ten letters and digits that follow from a text: the same text, the same id. */
export function idOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text.normalize('NFC')) {
    hash = ((hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(36).padStart(13, '0').slice(-10);
}

/** The same file gives the same id again, so that it is known when it comes a second time. */
export const newPlanId = ({ unit, number, title, fromYear }: PlanFacts): string =>
  `K${idOf([unit, fold(number ?? ''), fold(title ?? ''), fromYear].join('|'))}`;
