import type { Tone } from '../../components/tone.ts';

/** A cell of a table of a report; with a tone it is a state. */
export type Cell = { text: string; href?: string | null; isNumber?: boolean; tone?: Tone };
/** A row of cells, or the title of the rows below it. */
export type Line = { key: string; title?: string; cells: readonly Cell[] };
