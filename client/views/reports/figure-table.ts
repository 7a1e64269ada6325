import type { Tone } from '../../components/tone.ts';

/** A cell of a table of a report; with a tone it is a state. */
export type Cell = {
  text: string;
  href?: string | null;
  /** How the link is said to who cannot see the row around it. */
  name?: string;
  isNumber?: boolean;
  tone?: Tone;
};
/** A row of cells, or the title of the rows below it. */
export type Line = {
  key: string;
  title?: string;
  cells: readonly Cell[];
  /** Not among those asked for: left out on screen, printed like the others. */
  isOff?: boolean;
};

export type Table = {
  caption: string;
  heads: readonly { text: string; isNumber?: boolean }[];
  lines: readonly Line[];
};
