import { choiceParam, switchParam, textParam } from '../../state/selection.ts';

const edition = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const narrowings = ['different', 'open', 'all'] as const;
export const gapNarrowings = ['all', 'gaps'] as const;

/** What the page of an index's structure keeps in the address besides unit, index and year. */
export const structureShape = {
  edition: textParam(edition),
  against: textParam(edition),
  only: choiceParam(narrowings, 'different'),
  gaps: choiceParam(gapNarrowings, 'all'),
  open: switchParam(false),
};
