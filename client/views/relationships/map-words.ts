import type { About } from '../../../server/contract/question.ts';
import type { relationships } from '../../../server/contract/relationships.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import type { Pair } from './grid.ts';

type MapAbout = About<typeof relationships>;

/** What the map shows, in one sentence, and how much of it chance alone would show. */
export function mapFinding(
  about: MapAbout,
  pairs: readonly Pair[],
  index: string,
  language: Language,
): { sentence: string; more: string[] } {
  const text = messagesIn(language).relationships.finding;
  const count = (label: Pair['label']) => pairs.filter((pair) => pair.label === label).length;
  const tested = pairs.filter((pair) => pair.label !== 'E0').length;
  if (about.activityOrigin === 'none' || pairs.length === 0)
    return { sentence: text.noActivity(index), more: [] };
  if (tested === 0) return { sentence: text.tooFew(index), more: [] };
  const strong = count('E3') + count('E4');
  const expected = 0.05 * tested;
  const hints = text.hints(
    formatCount(count('E2'), language),
    formatNumber(expected, expected < 10 ? 1 : 0, language),
  );
  return {
    sentence: strong > 0 ? text.some(formatCount(strong, language), index) : text.none(index),
    more: about.activityOrigin === 'demonstration' ? [hints, text.demonstration] : [hints],
  };
}

/** Whose activities and which units the map was made of, where that is not everybody's. */
type Basis = Pick<MapAbout, 'below' | 'selection' | 'reported' | 'measure'>;

export function mapNotes(about: Basis, nameOf: (unit: string) => string, language: Language): string[] {
  const text = messagesIn(language).relationships.views.controls;
  const { below, selection } = about;
  const said = [text.coverage(text.reportedWords[about.reported])];
  if (selection !== null) {
    const alike = text.alike(formatCount(selection.units.length - 1, language), nameOf(selection.like));
    const years = selection.years.length > 0 ? `; ${text.alikeYears(selection.years.join(', '))}` : '';
    const members = selection.units.map(nameOf).join(', ');
    said.push(`${alike}${years}: ${members}.`);
  }
  if (about.measure === 'reach' || about.measure === 'cost') said.push(text.notNoted[about.measure]);
  if (below.activities > 0) {
    const [activities, units] = [below.activities, below.units].map((value) => formatCount(value, language));
    said.push((below.isAdded ? text.belowAdded : text.belowLeft)(activities ?? '', units ?? ''));
  }
  return said;
}
