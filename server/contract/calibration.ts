import { z } from 'zod';
import { documentQuestion } from './question.ts';

const share = z.number().describe('0 … 1');

const panelRates = z.object({
  units: z.int(),
  years: z.int(),
  repeats: z.int().describe('Simulated panels'),
  pooled: share.describe('False positives at nominal 5 %: pooled Pearson'),
  oneway: share.describe('… with unit effects only'),
  cr1: share.describe('… with unit and year effects and the usual clustered error (CR1)'),
  parlens: share.describe('… as ParLens computes (CR2, Satterthwaite)'),
  parlensGated: share.describe('… of the panels that pass the gate'),
  gateOpen: share.describe('Share of panels that pass the gate'),
  coverage: share.describe('How often the 95 % interval holds the true slope'),
  medianNu: z.number(),
});

const mapRates = z.object({
  units: z.int(),
  years: z.int(),
  cells: z.int(),
  planted: z.int().describe('True pairs'),
  maps: z.int().describe('Simulated maps'),
  pooledFdr: share.describe('Share of false findings at q < .05: pooled Pearson'),
  parlensFdr: share.describe('… as ParLens computes'),
  labelledFdr: share.describe('Share of false ones among the labels E3 and E4'),
  power: share.describe('Share of true pairs found'),
  hintsPerMap: z.number(),
  falseHints: share.describe('Share of hints (E2) that are chance'),
});

export const calibration = documentQuestion({
  name: 'calibration',
  summary:
    'How often the statistics are wrong where the truth is known: the stored result of npm run calibrate',
  params: z.object({}),
  reply: z.object({
    command: z.string(),
    panels: z.array(panelRates),
    map: mapRates.describe('Activities vary from year to year'),
    mapLog: mapRates.describe('The same maps on the log scale'),
    smooth: mapRates.describe('Activities grow smoothly, each unit at its own pace'),
    smoothLog: mapRates.describe('The same on the log scale'),
  }),
});
