type Value = string | number | boolean | readonly string[] | null | undefined;

/** Parameters as readable text: lists joined by commas, switches as 0 and 1, what is not set left out. */
export function questionAddress(name: string, params: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params) as [string, Value][]) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'boolean') query.set(key, value ? '1' : '0');
    else if (typeof value === 'object') query.set(key, value.join(','));
    else query.set(key, String(value));
  }
  const text = query.toString().replaceAll('%2C', ',');
  return `/api/${name}${text === '' ? '' : `?${text}`}`;
}
