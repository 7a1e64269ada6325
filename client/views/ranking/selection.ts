import type { Sort } from '../../components/table.ts';
import { choiceParam, textParam, yearParam } from '../../state/selection.ts';

export const pictures = ['rank', 'region'] as const;

/** What the page of ranks keeps in the address besides unit, index and year. */
export const rankingShape = {
  component: textParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/),
  region: textParam(),
  against: yearParam(),
  picture: choiceParam(pictures, 'rank'),
  /** The column that orders the table, with a minus where it runs downwards. */
  sort: textParam(/^-?[A-Za-z]{1,20}$/),
};

export const sortOf = (text: string | null): Sort | null =>
  text === null ? null : { key: text.replace('-', ''), isDescending: text.startsWith('-') };

export const sortText = (sort: Sort): string => `${sort.isDescending ? '-' : ''}${sort.key}`;
