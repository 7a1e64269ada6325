import { textParam } from '../../state/selection.ts';
import { effortQuestion, mapShape, type MapChoice, panelQuestion } from './selection.ts';

/** One pair without its map: for one unit alone, or units beside each other. */
export const pairShape = {
  ...mapShape,
  row: textParam(),
  component: textParam(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/),
};

/** The score year of a comparison between units; means: over the years. */
export const yearShape = {
  ...pairShape,
  at: textParam(/^((19|20)\d{2}|means)$/),
};

export const pairQuestion = (
  index: string,
  choice: MapChoice & { row: string | null; component: string | null },
  unit: string | null,
) => {
  const { row, component } = choice;
  if (row === null || component === null) return null;
  return {
    ...panelQuestion(index, choice, unit),
    ...effortQuestion(choice),
    rows: choice.rows,
    row,
    component,
    lag: Number(choice.lag),
  };
};
