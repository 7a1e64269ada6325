import { unitLevels } from '../../../server/contract/uploads/choices.ts';

/** Units of every level can stand in a file. */
export const allLevels: ReadonlySet<string> = new Set(unitLevels);
