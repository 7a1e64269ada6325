import { textParam } from '../../state/selection.ts';

/** What the page of a unit's history keeps in the address besides the unit. */
export const lineageShape = {
  on: textParam(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  level: textParam(/^[a-z_]{1,40}$/),
  find: textParam(),
};
