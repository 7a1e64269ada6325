import { addressOf } from '../state/context.ts';
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
