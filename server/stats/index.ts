/** The statistics of ParLens: pure functions, arrays in, a value or a named refusal out. */
export { adjust } from './adjust.ts';
export { between, type Between } from './between.ts';
export { beforeAfter, type BeforeAfter, type CampaignRow, type GroupDifference } from './before-after.ts';
export { type Column, constant } from './columns.ts';
export { crossSection, type CrossSection, withholdCorrelation } from './cross-section.ts';
export {
  changeSpread,
  type ChangeSpread,
  detectable,
  scaledMde,
  type SpreadRow,
  unitsNeeded,
} from './evidence-needed.ts';
export { fdPanel } from './fd-panel.ts';
export { fePanel, oneway, type PanelResult } from './fe-panel.ts';
export { type ComponentScore, type FocusArea, focusAreas } from './focus-areas.ts';
export {
  type CrossSectionGate,
  gate,
  type Gate,
  gateCrossSection,
  type GateReason,
  type Tier,
  withhold,
} from './gate.ts';
export { fitHeadline, headline, type Headline, type HeadlineFit } from './headline.ts';
export {
  type ComponentYearScore,
  type EffortRow,
  type HeadlineRow,
  pairComponentsAtLag,
} from './headline-rows.ts';
export { type CountRow, countsOfTask, type CoverageRow, percentOfMax } from './inputs.ts';
export { type Kendall, kendallB } from './kendall-b.ts';
export { checks, type Checks, type Evidence, label, type Label } from './label.ts';
export { type LeaveOneOut, looUnits } from './loo-units.ts';
export type { Family, MapInput, RowRange } from './map-grid.ts';
export { type ActivityRow, pairAtLag, type ScoreRow } from './pair-at-lag.ts';
export type { PanelRow } from './panel-rows.ts';
export { partial, type PartialCorrelation } from './partial.ts';
export { type Correlation, pearson } from './pearson.ts';
export { type PermutationTest, permTrajectories } from './perm-trajectories.ts';
export { type Pooled, pooled } from './pooled.ts';
export { median, quantile7, theilSen } from './quantiles.ts';
export { componentSteps, type ComponentStep, nextPlaces, type Place, rankInterval } from './rank-steps.ts';
export { type FamilySize, type MapCell, type RelationshipMap, relationshipMap } from './relationship-map.ts';
export { type OwnComponent, type Scenario, scenario } from './scenario.ts';
export { singleSeries, type SeriesRow, type SingleSeries } from './single-series.ts';
export { type RankCorrelation, spearman } from './spearman.ts';
export type { Status } from './status.ts';
export { steadiness, type Steadiness } from './steadiness.ts';
export { nP2, nQ, tP2, tQ } from './tails.ts';
export { type ScaledNode, type SchemeNode, totalScale } from './total-scale.ts';
export { meanChange, type TypicalChange, typicalChange } from './typical-change.ts';
export { type Changes, type CurrentScore, type WhatIf, whatIf } from './what-if.ts';
export { dominated, simpson } from './warnings.ts';
export { pointsPer, scaleCount, type XScale } from './x-scale.ts';
