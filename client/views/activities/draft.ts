import { z } from 'zod';
import type { entry, storedEntry } from '../../../server/contract/plans/activities.ts';
import { evidenceTypes, followUps, initiatives } from '../../../server/contract/plans/values.ts';

const texts = z.array(z.string()).catch([]);

/** What stands in the form: as typed, so that nothing is lost while it is not yet right. */
export const draftShape = z.object({
  unit: z.string().nullable().catch(null),
  day: z.string().catch(''),
  tasks: texts,
  channel: z.string().nullable().catch(null),
  furtherChannels: texts,
  quantity: z.string().catch('1'),
  reach: z.string().catch(''),
  cost: z.string().catch(''),
  title: z.string().catch(''),
  link: z.string().catch(''),
  place: z.string().catch(''),
  note: z.string().catch(''),
  evidenceTypes: z.array(z.enum(evidenceTypes)).catch([]),
  topics: texts,
  audience: texts,
  isHandled: z.boolean().nullable().catch(null),
  forPeriod: z.string().nullable().catch(null),
  isAdHoc: z.boolean().catch(false),
  followUp: z.enum(followUps).nullable().catch(null),
  documentNumber: z.string().catch(''),
  aboutUnits: texts,
  about: texts,
  initiative: z.enum(initiatives).nullable().catch(null),
});

export type Draft = z.output<typeof draftShape>;
export type Entry = z.output<typeof entry>;
type Stored = z.output<typeof storedEntry>;

export const audiences = [
  'CBCCVC',
  'LEADERS',
  'BUSINESS',
  'PUBLIC',
  'ORGANISATION',
  'MEMBERS',
  'REMOTE',
] as const;

/** A draft from text that was kept; what cannot be read becomes empty. Null: nothing was kept. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    return draftShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export const emptyDraft = (unit: string | null, day: string): Draft => draftShape.parse({ unit, day });

/** The next entry begins where the last one was: unit, task, channel, topics and audience stay. */
export const nextDraft = (last: Draft, day: string): Draft => ({
  ...emptyDraft(last.unit, day),
  tasks: last.tasks,
  channel: last.channel,
  furtherChannels: last.furtherChannels,
  topics: last.topics,
  audience: last.audience,
});

const typedNumber = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

export const draftOf = (stored: Stored): Draft =>
  draftShape.parse({
    ...stored,
    quantity: typedNumber(stored.quantity),
    reach: typedNumber(stored.reach),
    cost: typedNumber(stored.cost),
    title: stored.title ?? '',
    link: stored.link ?? '',
    place: stored.place ?? '',
    note: stored.note ?? '',
    documentNumber: stored.documentNumber ?? '',
  });

/** "1,5" → 1.5, "1.000" → 1000; null where it is no number from zero on. */
function numberOf(typed: string): number | null {
  const text = typed.replaceAll(/\s/g, '');
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
  if (!/^\d+([.,]\d+)?$/.test(plain)) return null;
  return Number(plain.replace(',', '.'));
}

export function quantityOf(typed: string): number | null {
  const value = numberOf(typed);
  return value !== null && value > 0 && value <= 1e9 ? value : null;
}

const mostReach = 1e9;
const mostCost = 1e15;

/** Nothing typed is nothing known, never zero. */
const isAmount = (typed: string, most: number, isWhole: boolean): boolean => {
  if (typed.trim() === '') return true;
  const value = numberOf(typed);
  return value !== null && value <= most && (!isWhole || Number.isInteger(value));
};

/** A link as typed, with https:// where only a host was typed; '' is no link, null is no address. */
export function linkOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const { protocol, hostname } = new URL(whole);
    return /^https?:$/.test(protocol) && hostname.includes('.') && !/\s/.test(text) ? whole : null;
  } catch {
    return null;
  }
}

export type DraftProblem =
  | 'needs_unit'
  | 'needs_day'
  | 'in_the_future'
  | 'bad_quantity'
  | 'bad_reach'
  | 'bad_cost'
  | 'bad_link'
  | 'needs_units';

/** What is wrong with a draft, by field. The clock of a phone may run a day ahead, as the server allows. */
export function problemsOf(draft: Draft, lastDay: string): Partial<Record<keyof Draft, DraftProblem>> {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(draft.day);
  return {
    ...(draft.unit === null ? { unit: 'needs_unit' } : {}),
    ...(!isDay ? { day: 'needs_day' } : draft.day > lastDay ? { day: 'in_the_future' } : {}),
    ...(quantityOf(draft.quantity) === null ? { quantity: 'bad_quantity' } : {}),
    ...(isAmount(draft.reach, mostReach, true) ? {} : { reach: 'bad_reach' }),
    ...(isAmount(draft.cost, mostCost, false) ? {} : { cost: 'bad_cost' }),
    ...(linkOf(draft.link) === null ? { link: 'bad_link' } : {}),
    ...(draft.followUp !== null && draft.aboutUnits.length === 0 ? { aboutUnits: 'needs_units' } : {}),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What was typed of a reminder or check, where the activity is one. */
const followUpOf = ({ followUp, documentNumber, aboutUnits, about }: Draft) =>
  followUp === null
    ? { documentNumber: null, aboutUnits: [], about: [] }
    : { documentNumber: orNull(documentNumber), aboutUnits, about };

/** What is sent; only for a draft without problems. */
export const entryOf = (draft: Draft): Entry => ({
  ...draft,
  unit: draft.unit ?? '',
  quantity: quantityOf(draft.quantity) ?? 1,
  reach: numberOf(draft.reach),
  cost: numberOf(draft.cost),
  title: orNull(draft.title),
  link: orNull(linkOf(draft.link) ?? ''),
  place: orNull(draft.place),
  note: orNull(draft.note),
  ...followUpOf(draft),
});

/** Made without the page being on a safe address: offices open it over plain HTTP. */
export function newKey(): string {
  return [...window.crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
