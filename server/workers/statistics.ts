import { relationshipMap, type RelationshipMap } from '../stats/relationship-map.ts';
import { type CellPanel, cellPanel } from './cell-panel.ts';
import { panelGrid, type PanelInput } from './panel-grid.ts';

/** Tasks that run in a thread of their own. Each is pure: what comes in and goes out is copied. */

export const map = (input: PanelInput): RelationshipMap => relationshipMap(panelGrid(input));

export const cell = (input: PanelInput & { lag: number }): CellPanel => cellPanel(input);
