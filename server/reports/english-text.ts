/** 1234.5 → "1,234.5". `digits` fixes the decimals. */
export function englishNumber(value: number, digits?: number): string {
  const fixed = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2, ...fixed });
}

/** ISO day → "20 October 2024". */
export function englishDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

const PERIODS: readonly (readonly [RegExp, (year: string, part: string) => string])[] = [
  [/^(\d{4})$/, (year) => year],
  [/^(\d{4})-H1$/, (year) => `first half of ${year}`],
  [/^(\d{4})-H2$/, (year) => `second half of ${year}`],
  [/^(\d{4})-9M$/, (year) => `first nine months of ${year}`],
  [/^(\d{4})-Q([1-4])$/, (year, quarter) => `${QUARTERS[Number(quarter) - 1] ?? quarter} quarter of ${year}`],
  [/^(\d{4})-W(\d{2})$/, (year, week) => `week ${String(Number(week))} of ${year}`],
  [/^(\d{4})-(\d{2})$/, (year, month) => `${monthName(month)} ${year}`],
  [/^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/, (from, to) => `${englishDay(from)} to ${englishDay(to)}`],
];

function monthName(month: string): string {
  const day = new Date(`2000-${month}-01T00:00:00Z`);
  return day.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
}

/** A period key in words: 2024-H1 → "first half of 2024"; other text is left as it is. */
export function englishPeriod(key: string): string {
  for (const [shape, words] of PERIODS) {
    const match = shape.exec(key);
    if (match !== null) return words(match[1] ?? '', match[2] ?? '');
  }
  return key;
}
