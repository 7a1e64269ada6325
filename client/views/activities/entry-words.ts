import type { Messages } from '../../format/messages.ts';
import { formatDate } from '../../format/dates.ts';
import type { Language } from '../../format/language.ts';
import { formatQuantity } from '../../format/numbers.ts';
import { periodText } from '../../format/periods.ts';

/** How the parts of an entry are named: what nobody knows keeps its code. */
export type EntryNames = {
  unit: (id: string) => string;
  task: (id: string) => string;
  channel: (code: string) => string;
  topic: (id: string) => string;
};

const fields = [
  ...[
    'unit',
    'day',
    'tasks',
    'channel',
    'furtherChannels',
    'quantity',
    'reach',
    'cost',
    'title',
    'place',
    'link',
  ],
  ...['topics', 'audience', 'evidenceTypes', 'forPeriod', 'isAdHoc', 'isHandled'],
  ...['followUp', 'documentNumber', 'aboutUnits', 'about', 'initiative', 'note'],
] as const;
export type EntryField = keyof Messages['activities']['fields'];

export const entryFields = fields as readonly EntryField[];

type Speaker = { text: Messages; language: Language; names: EntryNames };

const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

const single = (
  field: EntryField,
  value: string | number | boolean,
  { text, language, names }: Speaker,
): string => {
  if (typeof value === 'number') return formatQuantity(value, language);
  if (typeof value === 'boolean') {
    if (field === 'isHandled') return text.activities.handledWords[value ? 'done' : 'open'];
    return value ? text.activities.yes : text.activities.no;
  }
  const written: Partial<Record<EntryField, (code: string) => string>> = {
    unit: names.unit,
    day: (day) => formatDate(day, language),
    tasks: names.task,
    channel: names.channel,
    furtherChannels: names.channel,
    topics: names.topic,
    audience: (code) => wordOf(text.entry.audiences, code),
    evidenceTypes: (code) => wordOf(text.planTerms.evidenceTypes, code),
    forPeriod: (key) => periodText(key, language),
    followUp: (code) => wordOf(text.followUps.kinds, code),
    aboutUnits: names.unit,
    initiative: (code) => wordOf(text.followUps.initiatives, code),
  };
  return written[field]?.(value) ?? value;
};

/** Tasks, each once with the periods that were named. */
const aboutTexts = (about: readonly string[], { text, language, names }: Speaker): string[] => {
  const periods = new Map<string, string[]>();
  for (const one of about) {
    const [task = '', period] = one.split('|');
    periods.set(task, [...(periods.get(task) ?? []), ...(period === undefined ? [] : [period])]);
  }
  return [...periods].map(([task, keys]) =>
    keys.length === 0
      ? names.task(task)
      : text.followUps.periodsOf(names.task(task), keys.map((key) => periodText(key, language)).join(', ')),
  );
};

/** The value of a field as it is read; null where nothing was said. */
export function entryText(field: EntryField, value: unknown, speaker: Speaker): string | null {
  if (Array.isArray(value)) {
    const texts = value.filter((part) => typeof part === 'string');
    const parts =
      field === 'about' ? aboutTexts(texts, speaker) : texts.map((part) => single(field, part, speaker));
    return parts.length === 0 ? null : parts.join('; ');
  }
  if (field === 'isAdHoc' && value !== true) return null;
  const isText = typeof value === 'string' && value !== '';
  return isText || typeof value === 'number' || typeof value === 'boolean'
    ? single(field, value, speaker)
    : null;
}

type Content = Readonly<Record<string, unknown>>;

/** Fields in which two versions differ, each before and after. */
export function changesBetween(before: Content, after: Content, speaker: Speaker) {
  return entryFields.flatMap((field) => {
    const [was, is] = [before, after].map((content) => entryText(field, content[field], speaker));
    return was === is ? [] : [{ field, before: was ?? null, after: is ?? null }];
  });
}
