import { trendMeasures } from '../../charts/trend-panel.ts';
import { choiceParam, listParam, yearParam } from '../../state/selection.ts';

export const layouts = ['component', 'unit'] as const;
export const orders = ['scheme', 'latest', 'change'] as const;
export const scales = ['shared', 'own'] as const;

/** What the page of trends keeps in the address besides unit, index and year. */
export const trendShape = {
  components: listParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/, 24),
  measure: choiceParam(trendMeasures, 'points'),
  from: yearParam(),
  to: yearParam(),
  layout: choiceParam(layouts, 'component'),
  order: choiceParam(orders, 'scheme'),
  scale: choiceParam(scales, 'shared'),
};

export type Order = (typeof orders)[number];
