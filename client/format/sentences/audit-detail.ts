import { formatDate } from '../dates.ts';
import type { Language } from '../language.ts';
import { messagesIn } from '../messages.ts';

type Rewrites = readonly (readonly [RegExp, string])[];

/** What says no more than the name of the command, in either language. */
const silent = new Set(['enter', 'load-shipped-data']);

const plan: Rewrites = [[/, from /, ', từ ']];
const file: Rewrites = [
  [/, replace(?=,|$)/, ', thay toàn bộ'],
  [/, merge(?=,|$)/, ', bổ sung'],
  [/(\d+) scores/, '$1 điểm số'],
  [/(\d+) activities/, '$1 hoạt động'],
  [/(\d+) entries/, '$1 mục'],
];

/** The server notes what was done in a few English words between names; here they are in Vietnamese. */
const vietnamese: Readonly<Record<string, Rewrites>> = {
  'add-unit': [[/, below /, ', thuộc ']],
  'add-group': [[/, below /, ', thuộc ']],
  'change-unit': [
    [/ to (?=\S+, then )/, ' đến '],
    [/, then /, ', sau đó '],
  ],
  'set-ratings': [[/(\d+) units$/, '$1 đơn vị']],
  'set-report-cycle': [[/: none$/, ': bỏ']],
  'ask-report-day': [[/: none$/, ': bỏ']],
  'choose-due-day': [[/: open$/, ': để ngỏ']],
  'decide-link': [
    [/: open$/, ': để ngỏ'],
    [/: confirmed$/, ': xác nhận'],
    [/: rejected$/, ': loại bỏ'],
  ],
  'propose-link': [[/ as a whole$/, ' nói chung']],
  'add-plan-version': plan,
  'change-plan-version': plan,
  'change-plan-settings': [[/^all plans/, 'mọi kế hoạch']],
  'set-plan-goals': [[/(\d+) goals$/, '$1 mục tiêu']],
  'add-evidence': [[/(\d+) bytes$/, '$1 byte']],
  'make-calendar-address': [[/\ball\b/g, 'tất cả']],
  'record-activity': [[/ and (\d+) more$/, ' và $1 hoạt động khác']],
  'change-activity': [[/^version (\d+)/, 'bản $1']],
  'save-selection': [[/(\d+) components$/, '$1 thành phần']],
  'upload-commit': file,
  'upload-undo': file,
  'upload-redo': file,
};

const english: Rewrites = [
  [/\b1 (score|unit|goal|component|byte)s\b/, '1 $1'],
  [/\b1 (activit|entr)ies\b/, '1 $1y'],
];

/** "Lan, administrator, everywhere": the role and the place in the words of the page. */
function ofAccount(detail: string, language: Language, nameOf: (unit: string) => string): string {
  const { roles, active, barred } = messagesIn(language).account;
  const [name = '', role = '', unit = '', state = ''] = detail.split(', ');
  const words = [
    name,
    Object.entries(roles).find(([code]) => code === role)?.[1] ?? role,
    unit === 'everywhere' ? messagesIn(language).shell.everywhere : nameOf(unit),
    ...(state === '' ? [] : [state === 'active' ? active : barred]),
  ];
  return words.join(', ');
}

/** "P002, 2024, <unit>: decided": the unit by its name, the step in the words of the page. */
function ofEstimate(detail: string, language: Language, nameOf: (unit: string) => string): string {
  const steps: Record<string, string> = messagesIn(language).planDocument.steps;
  const [, plan, year, unit, step] = /^(.*), (\d{4}), (.*): (\w+)$/.exec(detail) ?? [];
  if (plan === undefined || year === undefined || unit === undefined || step === undefined) return detail;
  return `${plan}, ${year}, ${nameOf(unit)}: ${(steps[step] ?? step).toLocaleLowerCase(language)}`;
}

const ofActivity = /^(record-activity|change-activity|void-activity|add-evidence|remove-evidence)$/;

/** The activity that an entry of the list is about; null where it is about something else. */
export const activityOf = ({ command, detail }: { command: string; detail: string }): string | null =>
  ofActivity.test(command) ? (/^([\w-]+)[,:] /.exec(detail)?.[1] ?? null) : null;

/** Units by their names and days as they are written here, where the server notes their ids. */
const inWords = (detail: string, language: Language, nameOf: (unit: string) => string): string =>
  detail
    .replace(/(?<=^|, |: |thuộc |below )[a-z0-9]+(-[a-z0-9]+)*(?=[,:]|$)/g, (unit) => nameOf(unit))
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day, language));

/** What the list of changes says beside the name of a command. */
export function auditDetail(
  entry: { command: string; detail: string },
  language: Language,
  nameOf: (unit: string) => string,
): string {
  if (silent.has(entry.command)) return '';
  if (entry.command.endsWith('-account')) return ofAccount(entry.detail, language, nameOf);
  if (/^(add|change)-estimate$/.test(entry.command)) return ofEstimate(entry.detail, language, nameOf);
  const rewrites = language === 'vi' ? (vietnamese[entry.command] ?? []) : english;
  const detail = activityOf(entry) === null ? entry.detail : entry.detail.replace(/^[\w-]+[,:] /, '');
  const said = rewrites.reduce((text, [pattern, by]) => text.replace(pattern, by), detail);
  return inWords(said, language, nameOf);
}
