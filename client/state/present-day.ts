import { asked } from '../api/moment.svelte.ts';
import { today } from '../format/dates.ts';

/** The day that figures are seen from where no reference day is chosen: today, or the earlier day as of which is asked. */
export const presentDay = (): string => asked.asOf ?? today();
