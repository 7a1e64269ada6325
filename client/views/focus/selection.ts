import { choiceParam, listParam, switchParam } from '../../state/selection.ts';

export const peerChoices = ['all', 'region', 'type'] as const;
export const depths = ['dimensions', 'parts'] as const;

/** What the page of focus areas keeps in the address besides unit, index and year. */
export const focusShape = {
  peers: choiceParam(peerChoices, 'all'),
  depth: choiceParam(depths, 'dimensions'),
  changes: listParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}:(-?\d{1,4}(\.\d{1,6})?|P75|best)$/, 200),
  drift: switchParam(false),
};

const nameIn = (change: string): string => change.split(':')[0] ?? '';

/** The changes with another one for this component; null takes it away. */
export const withChange = (
  changes: readonly string[],
  component: string,
  change: string | null,
): string[] => [
  ...changes.filter((one) => nameIn(one) !== component),
  ...(change === null ? [] : [`${component}:${change}`]),
];

/** Points added, as they stand in the address: at most four decimals, no change where there is none. */
export const stepTo = (from: number, to: number): string | null => {
  const step = Math.round((to - from) * 1e4) / 1e4;
  return step === 0 || !Number.isFinite(step) ? null : String(step);
};
