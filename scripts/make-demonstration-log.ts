import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { field, openFolder } from './check-data/read.ts';
import { drawAmounts } from './synthetic/amounts.ts';
import {
  type Activity,
  activityFile,
  coverageFile,
  type Files,
  type Report,
  spread,
} from './synthetic/log.ts';
import { type Random, randomFrom } from './synthetic/random.ts';

type Channel = { code: string; mean: number; growth: number; since: number; entries: number };

const firstYear = 2011;
const lastYear = 2024;
const seed = 20110101;
const shareNotReported = 0.08;

// mean: items a province logs in 2011 (or in the first year of the channel); growth: per year.
const channels: Channel[] = [
  { code: 'radio_loudspeaker', mean: 14, growth: 0.01, since: 2011, entries: 5 },
  { code: 'tv_report', mean: 5, growth: 0.02, since: 2011, entries: 4 },
  { code: 'video_clip', mean: 1.5, growth: 0.14, since: 2013, entries: 3 },
  { code: 'press_article', mean: 9, growth: 0.04, since: 2011, entries: 5 },
  { code: 'portal_article', mean: 16, growth: 0.08, since: 2011, entries: 6 },
  { code: 'social_media_zalo_facebook', mean: 4, growth: 0.2, since: 2014, entries: 4 },
  { code: 'led_screen', mean: 1.2, growth: 0.08, since: 2012, entries: 2 },
  { code: 'panel_poster_banner', mean: 8, growth: 0.02, since: 2011, entries: 4 },
  { code: 'print_publication', mean: 3, growth: -0.01, since: 2011, entries: 3 },
  { code: 'conference_training', mean: 6, growth: 0.03, since: 2011, entries: 5 },
  { code: 'contest', mean: 0.5, growth: 0.04, since: 2011, entries: 2 },
  { code: 'arts_performance', mean: 1, growth: 0, since: 2011, entries: 2 },
  { code: 'mobile_vehicle', mean: 1.4, growth: -0.03, since: 2011, entries: 2 },
  { code: 'legal_dissemination', mean: 5, growth: 0.02, since: 2011, entries: 4 },
  { code: 'survey_feedback', mean: 1, growth: 0.07, since: 2011, entries: 2 },
];

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);

const yearOf = (
  random: Random,
  unit: string,
  year: number,
  habits: { channel: Channel; habit: number }[],
): Activity[] => {
  const mood = 0.25 * random.normal();
  return habits
    .filter(({ channel }) => year >= channel.since)
    .flatMap(({ channel, habit }) => {
      const mean = channel.mean * Math.exp(habit + mood + channel.growth * (year - channel.since));
      const count = random.skewedCount(mean, 1.6);
      return spread(random, { unit, year, channel: channel.code, count, entries: channel.entries });
    });
};

/** The demonstration log of the given provinces: chance alone, no score is looked at. */
export const makeDemonstrationLog = (provinces: string[]): Files => {
  const random = randomFrom(seed);
  const reports: Report[] = [];
  const activities: Activity[] = [];
  for (const unit of provinces) {
    const zeal = 0.5 * random.normal();
    const habits = channels.map((channel) => ({ channel, habit: zeal + 0.5 * random.normal() - 0.2 }));
    const silence = shareNotReported * Math.exp(0.7 * random.normal() - 0.245);
    for (const year of years) {
      const isReported = random.uniform() >= silence;
      reports.push({ unit, year, isReported });
      if (isReported) activities.push(...yearOf(random, unit, year, habits));
    }
  }
  const files: Files = new Map([['demonstration/coverage.csv', coverageFile(reports)]]);
  // Of a chance of their own, so that the counts stay what they were.
  const chance = randomFrom(seed + 1);
  const measured = activities.map((activity) => ({ ...activity, ...drawAmounts(chance, activity) }));
  for (const year of years) {
    const ofYear = measured.filter(({ date }) => date.startsWith(String(year)));
    files.set(`demonstration/activities-${year}.csv`, activityFile('d', ofYear));
  }
  return files;
};

/** The 63 provinces of the last year of the log, in the order of their ids. */
export const readProvinces = async (folder: string): Promise<string[]> => {
  const data = await openFolder(folder);
  const units = await data.read('units.csv');
  data.close();
  const lastDay = `${lastYear}-12-31`;
  return units
    .filter((unit) => field(unit, 'level') === 'province')
    .filter((unit) => field(unit, 'valid_from') <= lastDay && (field(unit, 'valid_to') || lastDay) >= lastDay)
    .map((unit) => field(unit, 'unit_id'))
    .toSorted();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '../data');
  for (const [path, text] of makeDemonstrationLog(await readProvinces(folder))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
