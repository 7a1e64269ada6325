import { addressOf } from '../state/context.ts';
import { words } from '../format/words.svelte.ts';
import { place } from '../state/place.svelte.ts';

type Figure = { index: string; year?: number; unit?: string | null; component?: string };

/** Where the stored rows behind a figure are: every score with its source, also those that are not shown. */
export function rawRowsAddress({ index, year, unit, component }: Figure): string {
  const changes = {
    index,
    ...(year === undefined ? {} : { year: String(year) }),
    ...(unit === undefined ? {} : { unit }),
  };
  const address = addressOf('/data', place.query, changes);
  const rest = [
    ...(component === undefined ? [] : [`component=${encodeURIComponent(component)}`]),
    ...(year === undefined ? ['years=all'] : []),
  ];
  const joint = address.includes('?') ? '&' : '?';
  return `${address}${rest.length === 0 ? '' : joint + rest.join('&')}#scores`;
}

/** A link behind a figure of a table: `said` is the figure as it is written, `whose` the unit or component beside it. */
export const originLink = (
  figure: Figure,
  said: string,
  whose: string,
): { address: string; name: string } => ({
  address: rawRowsAddress(figure),
  name: words.text.ranking.openRows(whose, said),
});
