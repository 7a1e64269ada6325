import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Data } from '../../../scripts/check-data/data.ts';
import { field, type Row } from '../../../scripts/check-data/read.ts';
import { makeDemonstrationLog, readProvinces } from '../../../scripts/make-demonstration-log.ts';
import { makeExample, planted } from '../../../scripts/make-example.ts';
import { dataFolder, shippedData } from '../../helpers/shipped-data.ts';
import { type Point, pooledCorrelation, twoWay } from './two-way.ts';

const stored = (path: string) => readFileSync(join(dataFolder, path), 'utf8');

let data: Data;
beforeAll(async () => {
  data = await shippedData();
});

describe('the demonstration log', () => {
  it('is what the script writes, byte for byte', async () => {
    for (const [path, text] of makeDemonstrationLog(await readProvinces(dataFolder))) {
      expect(text === stored(path), path).toBe(true);
    }
  });

  it('covers 63 provinces and 14 years and stays small', () => {
    expect(data.demonstrationReports).toHaveLength(63 * 14);
    expect(data.demonstrationActivities.length).toBeLessThan(35_000);
    const bytes = [...makeDemonstrationLog(['a']).keys()].reduce((sum, path) => sum + stored(path).length, 0);
    expect(bytes).toBeLessThan(1_600_000);
  });

  it('notes reach and cost for some channels, nearly always', () => {
    const of = (channel: string) =>
      data.demonstrationActivities.filter((row) => field(row, 'channel') === channel);
    const share = (rows: Row[], name: string) =>
      rows.filter((row) => field(row, name) !== '').length / rows.length;
    expect(share(of('conference_training'), 'reach')).toBeGreaterThan(0.98);
    expect(share(of('panel_poster_banner'), 'cost')).toBeGreaterThan(0.98);
    expect(share(of('radio_loudspeaker'), 'reach')).toBe(0);
  });

  it('leaves about 8 % of the unit-years unreported', () => {
    const silent = data.demonstrationReports.filter((row) => field(row, 'is_reported') === 'false').length;
    expect(silent / (63 * 14)).toBeGreaterThan(0.06);
    expect(silent / (63 * 14)).toBeLessThan(0.1);
  });

  it('uses channels of communication only', () => {
    const channels = new Set(data.demonstrationActivities.map((row) => field(row, 'channel')));
    expect(channels.size).toBe(15);
    for (const channel of ['report', 'budget_estimate', 'plan_document', 'monitoring_inspection']) {
      expect(channels).not.toContain(channel);
    }
  });

  it('grows over the years and differs between provinces', () => {
    const sumBy = (keyOf: (row: Row) => string) => {
      const sums = new Map<string, number>();
      for (const row of data.demonstrationActivities) {
        sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + Number(field(row, 'quantity')));
      }
      return sums;
    };
    const years = sumBy((row) => field(row, 'date').slice(0, 4));
    expect(years.get('2024')).toBeGreaterThan(1.5 * (years.get('2011') ?? Infinity));
    const provinces = [...sumBy((row) => field(row, 'unit_id')).values()];
    expect(Math.max(...provinces)).toBeGreaterThan(4 * Math.min(...provinces));
  });
});

const examplePoints = (channel: string, component: string, lag: number): Point[] => {
  const counts = new Map<string, number>();
  for (const row of data.exampleActivities.filter((one) => field(one, 'channel') === channel)) {
    const key = `${field(row, 'unit_id')} ${field(row, 'date').slice(0, 4)}`;
    counts.set(key, (counts.get(key) ?? 0) + Number(field(row, 'quantity')));
  }
  const reported = new Set(
    data.exampleReports
      .filter((row) => field(row, 'is_reported') === 'true')
      .map((row) => `${field(row, 'unit_id')} ${field(row, 'year')}`),
  );
  return data.scores
    .filter((row) => field(row, 'index') === 'EXAMPLE' && field(row, 'component') === component)
    .map((row) => ({
      unit: field(row, 'unit_id'),
      year: Number(field(row, 'year')),
      y: Number(field(row, 'points')),
    }))
    .filter(({ unit, year }) => reported.has(`${unit} ${year - lag}`))
    .map((point) => ({ ...point, x: counts.get(`${point.unit} ${point.year - lag}`) ?? 0 }));
};

describe('the example data', () => {
  it('is what the script writes, byte for byte', () => {
    for (const [path, text] of makeExample()) expect(text === stored(path), path).toBe(true);
  });

  it('has 24 units, 10 years of scores, 7 components with a total, 8 channels', () => {
    const scores = data.scores.filter((row) => field(row, 'index') === 'EXAMPLE');
    expect(scores).toHaveLength(24 * 10 * 8);
    expect(new Set(data.exampleActivities.map((row) => field(row, 'channel'))).size).toBe(8);
    expect(data.exampleReports).toHaveLength(24 * 11);
  });

  it('says of each activity what it was about: one topic, of one component', () => {
    const components = new Map(
      data.exampleTopics.map((row) => [field(row, 'topic_id'), field(row, 'component')]),
    );
    expect(components.size).toBe(7);
    for (const { channel, component } of planted) {
      const spoken = data.exampleActivities.filter((row) => field(row, 'channel') === channel);
      expect(new Set(spoken.map((row) => components.get(field(row, 'topics'))))).toEqual(
        new Set([component]),
      );
    }
  });

  it('gives the planted effects back, a year later and only then', () => {
    for (const { channel, component, effect } of planted) {
      const later = twoWay(examplePoints(channel, component, 1));
      expect(Math.abs(later.b / effect - 1), channel).toBeLessThan(0.2);
      expect(later.t, channel).toBeGreaterThan(8);
      expect(Math.abs(twoWay(examplePoints(channel, component, 0)).t), channel).toBeLessThan(3);
    }
  });

  it('shows Simpson’s paradox: contests go with participation between units, not within', () => {
    const points = examplePoints('contest', 'M4', 1);
    expect(pooledCorrelation(points)).toBeGreaterThan(0.5);
    expect(Math.abs(twoWay(points).t)).toBeLessThan(1);
  });

  it('turns a sign: units that train more score lower, years with more training higher', () => {
    const points = examplePoints('conference_training', 'TOTAL', 1);
    expect(pooledCorrelation(points)).toBeLessThan(-0.3);
    expect(twoWay(points).t).toBeGreaterThan(4);
  });
});
