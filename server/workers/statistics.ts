import type { Headline } from '../stats/index.ts';
import { relationshipMap, type RelationshipMap } from '../stats/relationship-map.ts';
import { type CellInput, type CellPanel, cellPanel } from './cell-panel.ts';
import { type HeadlineInput, headlineOf } from './effort-panel.ts';
import { panelGrid, type PanelInput } from './panel-grid.ts';

/** Tasks that run in a thread of their own. Each is pure: what comes in and goes out is copied. */

type OnProgress = (done: number, total: number) => void;

export const map = (input: PanelInput, onProgress: OnProgress): RelationshipMap =>
  relationshipMap({ ...panelGrid(input), onProgress });

export const cell = (input: CellInput): CellPanel => cellPanel(input);

export const effort = (input: HeadlineInput): Headline => headlineOf(input);
