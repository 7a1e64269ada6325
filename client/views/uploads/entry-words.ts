import { z } from 'zod';
import type { uploadEntries } from '../../../server/contract/uploads/tables.ts';
import type { Row } from '../../../server/contract/question.ts';
import { formatDate } from '../../format/dates.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatNumber } from '../../format/numbers.ts';

export type Entry = Row<typeof uploadEntries>;

const fields = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Value = string | number | null | undefined;

const fieldsOf = (text: string | null): Record<string, Value> => {
  if (text === null) return {};
  const read = fields.safeParse(JSON.parse(text));
  return read.success ? read.data : {};
};

/** Places in a table and what follows from the name say nothing that anybody would check. */
const hidden = new Set(['position', 'total_component']);

type Names = { unit: (id: string) => string };

/** A value of a field as people write it. */
function written(field: string, value: Value, entry: Entry, names: Names, language: Language): string {
  const { uploadRegisters: text, uploadSteps: steps, data } = messagesIn(language);
  if (value === null || value === undefined || value === '') return text.nothingBefore;
  const plain = String(value);
  if (field === 'level' || field === 'unit_level') return data.levels[plain] ?? plain;
  if (field === 'type') return steps.unitTypes[plain] ?? plain;
  if (field === 'parent_id') return names.unit(plain);
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
  !(field === 'name_vi' && entry.stored === null);

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
