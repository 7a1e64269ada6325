import { textParam, yearParam } from '../../state/selection.ts';

/** What the page of ranks keeps in the address besides unit, index and year. */
export const rankingShape = {
  component: textParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/),
  region: textParam(),
  against: yearParam(),
};
