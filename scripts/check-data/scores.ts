import type { Check } from './data.ts';
import { field, groupBy, numberIn, type Row } from './read.ts';
import { editionFinder } from './schemes.ts';
import { isValidIn } from './units.ts';

const say = (row: Row, fault: string): string =>
  `${field(row, 'file')}: ${field(row, 'unit_id')} ${field(row, 'component')} ${fault}`;

const keyOf = (row: Row): string =>
  ['index', 'year', 'unit_id', 'component', 'stage'].map((name) => field(row, name)).join(' ');

/** Several sources may disagree: one row of a key is shown, the others say why not. */
export const checkShown: Check = ({ scores }) =>
  [...groupBy(scores, keyOf).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const shown = rows.filter((row) => field(row, 'is_shown') === 'true').length;
    const figures = new Set(rows.map((row) => `${field(row, 'points')} ${field(row, 'source_id')}`));
    return [
      ...(shown === 1 ? [] : [say(first, `is shown ${shown} times in ${field(first, 'year')}`)]),
      ...(figures.size === rows.length ? [] : [say(first, `occurs twice in ${field(first, 'year')}`)]),
      ...rows
        .filter((row) => field(row, 'is_shown') !== 'true' && field(row, 'note') === '')
        .map((row) => say(row, 'is not shown and does not say why')),
    ];
  });

// Maxima such as 3.33 are published rounded.
const slack = 0.005;

/** Points lie between 0 and the maximum of the row or of the edition. */
export const checkPoints: Check = (data) => {
  const units = new Map(data.units.map((unit) => [field(unit, 'unit_id'), unit]));
  const components = new Map(
    data.components.map((row) => [`${field(row, 'edition_id')} ${field(row, 'component')}`, row]),
  );
  const findEdition = editionFinder(data);
  return data.scores.flatMap((row) => {
    const unit = units.get(field(row, 'unit_id'));
    if (!unit) return [];
    const year = field(row, 'year');
    if (!isValidIn(unit, year)) return [say(row, `is scored in ${year}, when the unit was not there`)];
    const edition = findEdition(field(row, 'index'), field(unit, 'level'), Number(year));
    const component = components.get(`${edition} ${field(row, 'component')}`);
    if (!component) return [say(row, `is not in the scheme of ${year}`)];
    if (field(row, 'points') === '')
      return field(row, 'rank') === '' ? [say(row, 'has neither points nor rank')] : [];
    const points = numberIn(row, 'points');
    const max = field(row, 'max') === '' ? field(component, 'max') : field(row, 'max');
    const isInside = points >= 0 && (max === '' || points <= Number(max) + slack);
    return isInside ? [] : [say(row, `has ${field(row, 'points')} points of ${max || 'an unknown maximum'}`)];
  });
};

/** A rank is a whole number from 1; among provinces at most their number in that year. */
export const checkRanks: Check = ({ scores, units }) => {
  const provinces = units.filter((unit) => field(unit, 'level') === 'province');
  const ids = new Set(provinces.map((unit) => field(unit, 'unit_id')));
  const counts = new Map<string, number>();
  const provincesIn = (year: string): number => {
    const count = counts.get(year) ?? provinces.filter((unit) => isValidIn(unit, year)).length;
    counts.set(year, count);
    return count;
  };
  return scores
    .filter((row) => field(row, 'rank') !== '' || field(row, 'rank_basis') !== '')
    .filter((row) => {
      const rank = numberIn(row, 'rank');
      const last = ids.has(field(row, 'unit_id')) ? provincesIn(field(row, 'year')) : Infinity;
      const isBased = ['published', 'derived'].includes(field(row, 'rank_basis'));
      return !(Number.isInteger(rank) && rank >= 1 && rank <= last && isBased);
    })
    .map((row) => say(row, `has the rank "${field(row, 'rank')}" (${field(row, 'rank_basis')})`));
};

/** A file holds one index and one year: those of its name. */
export const checkPlaces: Check = ({ scores }) =>
  scores
    .filter((row) => field(row, 'index') !== 'EXAMPLE')
    .filter((row) => field(row, 'file') !== `scores/${field(row, 'index')}/${field(row, 'year')}.csv`)
    .map((row) => say(row, `belongs to ${field(row, 'index')} ${field(row, 'year')}`));
