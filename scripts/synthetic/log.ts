import type { Amounts } from './amounts.ts';
import type { Random } from './random.ts';

export type Activity = { unit: string; date: string; channel: string; quantity: number };
export type TaggedActivity = Activity & { topic: string };
export type MeasuredActivity = Activity & Amounts;
export type Report = { unit: string; year: number; isReported: boolean };

/** A file by its path inside `data/`. */
export type Files = Map<string, string>;

// Little before Tết, much before the yearly reports of November.
const monthWeights = [0.5, 0.4, 1, 1.1, 1.1, 0.9, 0.8, 0.9, 1.1, 1.3, 1.3, 0.8];
const monthTotal = monthWeights.reduce((sum, weight) => sum + weight, 0);

const drawMonth = (random: Random): number => {
  let left = random.uniform() * monthTotal;
  for (const [month, weight] of monthWeights.entries()) {
    left -= weight;
    if (left < 0) return month;
  }
  return 11;
};

const weekend = new Set([0, 6]);

const drawDate = (random: Random, year: number): string => {
  const month = drawMonth(random);
  for (;;) {
    const day = new Date(Date.UTC(year, month, 1 + Math.floor(random.uniform() * 28)));
    if (!weekend.has(day.getUTCDay())) return day.toISOString().slice(0, 10);
  }
};

/** Spreads a year's count over at most `entries` dated lines of a log. */
export const spread = (
  random: Random,
  {
    unit,
    year,
    channel,
    count,
    entries,
  }: { unit: string; year: number; channel: string; count: number; entries: number },
): Activity[] => {
  const lines = Math.min(count, entries);
  const quantities = Array.from({ length: lines }, () => 1);
  for (let left = count - lines; left > 0; left -= 1) {
    const line = Math.floor(random.uniform() * lines);
    quantities[line] = (quantities[line] ?? 0) + 1;
  }
  return quantities.map((quantity) => ({ unit, date: drawDate(random, year), channel, quantity }));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The text of an activity file; ids are the prefix, the year and a number in order of date. */
export const activityFile = (prefix: string, activities: (MeasuredActivity | TaggedActivity)[]): string => {
  const counts = new Map<string, number>();
  const lines = activities
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.unit, b.unit) || compare(a.channel, b.channel))
    .map((activity) => {
      const { unit, date, channel, quantity } = activity;
      const more = 'topic' in activity ? activity.topic : `${activity.reach ?? ''},${activity.cost ?? ''}`;
      const year = date.slice(2, 4);
      const number = (counts.get(year) ?? 0) + 1;
      counts.set(year, number);
      return `${prefix}${year}-${String(number).padStart(4, '0')},${unit},${date},${channel},${quantity},${more}\n`;
    });
  const isTagged = activities.some((activity) => 'topic' in activity);
  return `activity_id,unit_id,date,channel,quantity,${isTagged ? 'topics' : 'reach,cost'}\n${lines.join('')}`;
};

export const coverageFile = (reports: Report[]): string =>
  `unit_id,year,is_reported\n${reports.map(({ unit, year, isReported }) => `${unit},${year},${isReported}\n`).join('')}`;
