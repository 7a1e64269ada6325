import { choiceParam, textParam, type Param } from '../../state/selection.ts';

export const steps = ['read', 'problems', 'compare'] as const;
export type StepKey = (typeof steps)[number];

export const levels = ['all', 'error', 'warning', 'note'] as const;
export const changes = ['all', 'changed', 'new', 'missing', 'unchanged'] as const;

const wholeParam = (fallback: number): Param<number> => ({
  read: (text) => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : fallback),
  write: (value) => (value === fallback ? null : String(value)),
});

/** What the pages of uploads keep in the address. */
export const uploadShape = {
  upload: textParam(/^[a-z0-9]{12}$/),
  step: choiceParam(steps, 'read'),
  sheet: textParam(/^.{1,255}$/su),
  part: wholeParam(0),
  cell: textParam(/^[A-Z]{1,3}\d{1,7}$/),
  row: wholeParam(0),
  column: wholeParam(0),
  rows: wholeParam(1),
  show: choiceParam(levels, 'all'),
  change: choiceParam(changes, 'all'),
  page: wholeParam(1),
};

/** What belongs to one step of one upload, as left behind when going to another. */
const leftBehind = ['sheet', 'part', 'cell', 'row', 'column', 'rows', 'show', 'change', 'page', 'step'];

/** Changes to the address that lead to a step of an upload, or with null to the list of all. */
export function towards(
  upload: string | null,
  step: StepKey = 'read',
  more: Record<string, string> = {},
): Record<string, string | null> {
  const cleared = Object.fromEntries(leftBehind.map((name) => [name, null]));
  return { ...cleared, upload, ...(upload !== null && step !== 'read' ? { step } : {}), ...more };
}

/** Where there is nothing to decide, the step of problems is passed over; it stays to be looked at. */
export function nextStep(step: StepKey, hasOpen: boolean): StepKey | null {
  if (step === 'compare') return null;
  return step === 'read' && hasOpen ? 'problems' : 'compare';
}
