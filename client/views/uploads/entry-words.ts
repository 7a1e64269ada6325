import { z } from 'zod';
import type { uploadEntries } from '../../../server/contract/uploads/tables.ts';
import type { Row } from '../../../server/contract/question.ts';
import { formatDate } from '../../format/dates.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatNumber } from '../../format/numbers.ts';

export type Entry = Row<typeof uploadEntries>;

/** Lists and switches of a task follow from its texts, which are shown. */
const fields = z.record(z.string(), z.unknown());
type Value = string | number | null | undefined;

const isPlain = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number';

const fieldsOf = (text: string | null): Record<string, Value> => {
  if (text === null) return {};
  const read = fields.safeParse(JSON.parse(text));
  if (!read.success) return {};
  return Object.fromEntries(
    Object.entries(read.data).filter((entry): entry is [string, string | number | null] => isPlain(entry[1])),
  );
};

/** Places in a table and what follows from the name say nothing that anybody would check. */
const hidden = new Set([
  ...['position', 'total_component', 'plan_id', 'task_kind', 'period_start', 'period_end'],
  ...['cadence_text', 'target_scope', 'lead_ids', 'coordinating_ids', 'recipient_ids', 'title_vi'],
  ...['channels', 'targets', 'due_rules'],
]);

type Names = { unit: (id: string) => string; channel: (code: string) => string };

/** Whether a file of this kind is entries, not scores or activities. */
export const isOfEntries = (kind: string): boolean => kind === 'registers' || kind === 'plan-tasks';

/** A value of a field as people write it. */
function written(field: string, value: Value, entry: Entry, names: Names, language: Language): string {
  const { uploadRegisters: text, uploadSteps: steps, data, planTerms } = messagesIn(language);
  if (value === null || value === undefined || value === '') return text.nothingBefore;
  const plain = String(value);
  if (field === 'level' || field === 'unit_level') return data.levels[plain] ?? plain;
  if (field === 'type') return steps.unitTypes[plain] ?? plain;
  if (field === 'parent_id' || field === 'unit_id') return names.unit(plain);
  if (field === 'channel') return names.channel(plain);
  if (field === 'cadence') return (planTerms.cadences as Record<string, string>)[plain] ?? plain;
  if (field === 'kind') return text.succession[plain] ?? plain;
  if (['valid_from', 'valid_to', 'effective_on'].includes(field)) return formatDate(plain, language);
  const number = Number(plain);
  if ((field === 'max' || field === 'weight') && Number.isFinite(number))
    return formatNumber(number, Number.isInteger(number) ? 0 : 2, language);
  return plain;
}

const isSame = (a: Value, b: Value): boolean =>
  String(a ?? '') === String(b ?? '') || (a !== null && b !== null && Number(a) === Number(b));

const isShown = (entry: Entry, field: string): boolean =>
  !hidden.has(field) &&
  !(field === 'kind' && entry.register === 'component') &&
  !((field === 'name_vi' || field === 'task_code') && entry.stored === null);

/** What an entry says, field by field; of a changed one only what changes, old and new. */
export function detailsOf(entry: Entry, names: Names, language: Language): string[] {
  const { uploadRegisters: text } = messagesIn(language);
  const [given, stored] = [fieldsOf(entry.given), fieldsOf(entry.stored)];
  return Object.entries(given)
    .filter(
      ([field, value]) => isShown(entry, field) && !(entry.stored !== null && isSame(value, stored[field])),
    )
    .map(([field, value]) => {
      const name = text.fields[field] ?? field;
      const now = written(field, value, entry, names, language);
      return entry.stored === null
        ? text.field(name, now)
        : text.changedField(name, written(field, stored[field], entry, names, language), now);
    });
}

/** The name of an entry with what tells it from others of that name. */
export function entryName(entry: Entry): string {
  const code = entry.register === 'component' ? entry.key.slice(entry.key.indexOf('/') + 1) : entry.key;
  return ['component', 'index', 'channel'].includes(entry.register) ? `${code} – ${entry.name}` : entry.name;
}
