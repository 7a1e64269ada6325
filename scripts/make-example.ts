import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  activityFile,
  coverageFile,
  type Files,
  type Report,
  spread,
  type TaggedActivity,
} from './synthetic/log.ts';
import { type Random, randomFrom } from './synthetic/random.ts';

// Chosen so that no pair but the planted ones stands out: an example must not mislead.
const chosenSeed = 186;
const units = Array.from({ length: 24 }, (_, at) => `example-${String(at + 1).padStart(2, '0')}`);
const scoreYears = Array.from({ length: 10 }, (_, at) => 2015 + at);
const logYears = [2014, ...scoreYears];
const edition = 'example-2015';

// level: log-units of the yearly count per unit of quality; the weak units train more, the strong ones hold contests.
// about: the component that a channel speaks of; radio speaks of any.
const channels = [
  { code: 'portal_article', mean: 12, growth: 0.04, level: 0.15, about: 'M1' },
  { code: 'radio_loudspeaker', mean: 8, growth: 0, level: 0.1, about: null },
  { code: 'conference_training', mean: 7, growth: 0.02, level: -0.5, about: 'M3' },
  { code: 'social_media_zalo_facebook', mean: 14, growth: 0.08, level: 0.2, about: 'M2' },
  { code: 'press_article', mean: 7, growth: 0.07, level: 0, about: 'M6' },
  { code: 'panel_poster_banner', mean: 6, growth: 0, level: 0, about: 'M7' },
  { code: 'contest', mean: 5, growth: 0, level: 0.6, about: 'M4' },
  { code: 'survey_feedback', mean: 6, growth: 0.02, level: 0, about: 'M5' },
];

const components = [
  { code: 'M1', max: 20, vi: 'Công khai thông tin', en: 'Open information' },
  { code: 'M2', max: 15, vi: 'Dịch vụ trực tuyến', en: 'Online services' },
  { code: 'M3', max: 15, vi: 'Chất lượng cán bộ', en: 'Quality of staff' },
  { code: 'M4', max: 15, vi: 'Tham gia của người dân', en: 'Participation' },
  { code: 'M5', max: 15, vi: 'Giải quyết phản ánh', en: 'Handling of feedback' },
  { code: 'M6', max: 10, vi: 'Thủ tục hành chính', en: 'Procedures' },
  { code: 'M7', max: 10, vi: 'Tài chính công', en: 'Public finance' },
];

/** Points of the component that one more activity of the year before brings. */
export const planted = [
  { channel: 'portal_article', component: 'M1', effect: 0.18 },
  { channel: 'social_media_zalo_facebook', component: 'M2', effect: 0.08 },
  { channel: 'conference_training', component: 'M3', effect: 0.2 },
  { channel: 'survey_feedback', component: 'M5', effect: 0.2 },
] as const;

type Counts = Map<string, number>;
const key = (unit: string, year: number, channel: string): string => `${unit} ${year} ${channel}`;

/** The topic of an activity: that of its channel, or any. */
const topicOf = (random: Random, about: string | null): string =>
  `EXAMPLE-${about ?? components[Math.floor(components.length * random.uniform())]?.code ?? ''}`;

const drawCounts = (random: Random, qualities: Map<string, number>): Counts => {
  const counts: Counts = new Map();
  for (const [unit, quality] of qualities) {
    for (const channel of channels) {
      const habit = channel.level * quality + 0.15 * random.normal();
      for (const year of logYears) {
        const mean = channel.mean * Math.exp(habit + channel.growth * (year - 2019));
        counts.set(key(unit, year, channel.code), random.skewedCount(mean, 12));
      }
    }
  }
  return counts;
};

const columns =
  'index,year,unit_id,component,stage,points,max,rank,rank_basis,source_id,is_computed,is_shown,note';

/** What the activities of the year before add to a component, in points. */
const earned = (counts: Counts, unit: string, year: number, component: string): number =>
  planted
    .filter((one) => one.component === component)
    .reduce((sum, { channel, effect }) => {
      const typical = channels.find(({ code }) => code === channel)?.mean ?? 0;
      return sum + effect * ((counts.get(key(unit, year - 1, channel)) ?? 0) - typical);
    }, 0);

const scoreLines = (unit: string, year: number, hundredths: number[]): string[] => {
  const line = (code: string, value: number, isComputed: boolean) =>
    `EXAMPLE,${year},${unit},${code},published,${value / 100},,,,parlens,${isComputed},true,\n`;
  const total = hundredths.reduce((sum, one) => sum + one, 0);
  return [
    ...components.map(({ code }, at) => line(code, hundredths[at] ?? 0, false)),
    line('TOTAL', total, true),
  ];
};

const scoreFile = (random: Random, qualities: Map<string, number>, counts: Counts): string => {
  const shocks = new Map(
    scoreYears.flatMap((year) => components.map(({ code }) => [`${year} ${code}`, 0.01 * random.normal()])),
  );
  const lines = [...qualities].flatMap(([unit, quality]) => {
    const affinities = components.map(() => 0.03 * random.normal());
    return scoreYears.flatMap((year) => {
      const points = components.map(({ code, max }, at) => {
        const usual = 0.6 + 0.07 * quality + (affinities[at] ?? 0) + 0.008 * (year - 2019.5);
        const chance = (shocks.get(`${year} ${code}`) ?? 0) + 0.03 * random.normal();
        const drawn = max * (usual + chance) + earned(counts, unit, year, code);
        return Math.round(100 * Math.min(max, Math.max(0, drawn)));
      });
      return scoreLines(unit, year, points);
    });
  });
  return `${columns}\n${lines.join('')}`;
};

const unitFile = (): string =>
  `unit_id,code,name_vi,name_en,type,level,region_vi,region_en,valid_from,valid_to,parent_id,source_id\n${units
    .map(
      (unit) =>
        `${unit},,Đơn vị mẫu ${unit.slice(-2)},Example unit ${unit.slice(-2)},example,example,,,,,,parlens\n`,
    )
    .join('')}`;

const editionFile = (): string =>
  `edition_id,index,unit_level,valid_from_year,valid_to_year,name_vi,name_en,legal_basis,source_id,note
${edition},EXAMPLE,example,2015,2024,Bộ tiêu chí mẫu,Example scheme,,parlens,synthetic: see data/README.md\n`;

const componentFile = (): string => {
  const header =
    'edition_id,component,parent,name_vi,name_en,kind,max,weight,direction,position,is_mechanical,source_id,note';
  const total = `${edition},TOTAL,,Tổng điểm mẫu,Example total,total,100,,higher,0,false,parlens,sum of the components`;
  const rest = components.map(
    ({ code, max, vi, en }, at) =>
      `${edition},${code},TOTAL,Thành phần mẫu: ${vi},Example component: ${en},dimension,${max},,higher,${at + 1},false,parlens,`,
  );
  return `${[header, total, ...rest].join('\n')}\n`;
};

/** One topic a component: what an activity was about, named before any score. */
const topicFile = (): string =>
  `topic_id,component,name_vi,name_en\n${components
    .map(({ code, vi, en }) => `EXAMPLE-${code},${code},${vi},${en}\n`)
    .join('')}`;

/** The example data set: what a relationship looks like when there is one, and when there only seems to be one. */
export const makeExample = (seed = chosenSeed): Files => {
  const random = randomFrom(seed);
  const qualities = new Map(units.map((unit) => [unit, random.normal()]));
  const counts = drawCounts(random, qualities);
  const reports: Report[] = [];
  const activities: TaggedActivity[] = [];
  for (const unit of units) {
    for (const year of logYears) {
      const isReported = random.uniform() >= 0.02;
      reports.push({ unit, year, isReported });
      for (const { code: channel, about } of isReported ? channels : []) {
        const count = counts.get(key(unit, year, channel)) ?? 0;
        const done = spread(random, { unit, year, channel, count, entries: count });
        activities.push(...done.map((activity) => ({ ...activity, topic: topicOf(random, about) })));
      }
    }
  }
  return new Map([
    ['example/units.csv', unitFile()],
    ['example/editions.csv', editionFile()],
    ['example/components.csv', componentFile()],
    ['example/scores.csv', scoreFile(random, qualities, counts)],
    ['example/topics.csv', topicFile()],
    ['example/activities.csv', activityFile('x', activities)],
    ['example/coverage.csv', coverageFile(reports)],
  ]);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '../data');
  mkdirSync(join(folder, 'example'), { recursive: true });
  for (const [path, text] of makeExample()) writeFileSync(join(folder, path), text);
}
