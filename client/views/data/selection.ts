import { choiceParam, textParam } from '../../state/selection.ts';

export const measures = ['totals', 'components', 'computed'] as const;
export const spans = ['one', 'all'] as const;

/** What the page of data keeps in the address besides unit, index and year. */
export const dataShape = {
  show: choiceParam(measures, 'totals'),
  component: textParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/),
  years: choiceParam(spans, 'one'),
  page: textParam(/^[1-9]\d{0,4}$/),
  search: textParam(),
};
