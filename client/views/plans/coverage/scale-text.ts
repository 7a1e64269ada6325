export type Step = { word: string; from: number | null };

/** A rating scale as lines, from worst to best: "Tốt; 80". */
export const scaleLines = (scale: readonly Step[]): string =>
  scale.map(({ word, from }) => (from === null ? word : `${word}; ${from}`)).join('\n');

/** The scale that the lines say, or the first line that cannot be read. A comma may stand for the point. */
export function scaleOf(lines: string): Step[] | string {
  const steps: Step[] = [];
  for (const line of lines.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const [word = '', from = ''] = line.split(';').map((part) => part.trim());
    const figure = from === '' ? null : Number(from.replace(',', '.'));
    if (word === '' || Number.isNaN(figure)) return line;
    steps.push({ word, from: figure });
  }
  return steps;
}
