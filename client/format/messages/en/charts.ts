import type { charts as vi } from '../vi/charts.ts';

export const charts: typeof vi = {
  median: 'median',
  band: 'middle half of units',
  editionFrom: (year) => `scheme from ${year}`,
  rank: 'rank',
  target: 'target',
  points: 'points',
  percentOfMax: '% of maximum',
  noReport: 'no data',
  strongNegative: 'move apart',
  strongPositive: 'move together',
  notEnough: 'Not enough data',
  residualX: (what) => `${what}: difference from the unit’s and the year’s level`,
  residualY: 'Score (% of maximum): difference from the unit’s and the year’s level',
};
