import type { Reply } from '../../../server/contract/question.ts';
import type { upload } from '../../../server/contract/uploads/upload.ts';
import type { Tone } from '../../components/tone.ts';
import { formatYears } from '../../format/dates.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatCount } from '../../format/numbers.ts';
import { listing } from '../../format/phrases.ts';
import { isOfEntries } from './entry-words.ts';
import { indexName } from '../../format/index-name.ts';

/** What an upload is, in sentences made from what was understood. */

type Upload = Reply<typeof upload>;
type Sheet = Upload['sheets'][number];
type Guess<T> = { value: T; confidence: number };

export const certainFrom = 0.8;

export type Certainty = 'sure' | 'likely' | 'open2' | 'chosen';

export function certaintyOf(guess: Guess<unknown>, isChosen: boolean): Certainty {
  if (isChosen) return 'chosen';
  if (guess.value === null) return 'open2';
  return guess.confidence >= certainFrom ? 'sure' : 'likely';
}

export const toneOfCertainty: Record<Certainty, Tone> = {
  sure: 'good',
  chosen: 'good',
  likely: 'attention',
  open2: 'bad',
};

export const toneOfLevel: Record<'error' | 'warning' | 'note', Tone> = {
  error: 'bad',
  warning: 'attention',
  note: 'none',
};

/** "PCI, năm 2019, cấp tỉnh, công bố": what one sheet is about. */
export function aboutSheet(sheet: Sheet, language: Language): string {
  const { uploadTerms: terms, uploadRegisters, data } = messagesIn(language);
  if (sheet.kind === 'registers') return uploadRegisters.kinds[sheet.understood.register ?? 'units'];
  if (sheet.kind !== 'scores') return terms.kinds[sheet.kind];
  const level = sheet.level.value;
  const parts = [
    sheet.index.value === null ? null : indexName(sheet.index.value, language),
    sheet.year.value === null ? null : String(sheet.year.value),
    level === null ? null : (data.levels[level] ?? level),
    terms.stages[sheet.stage.value] ?? sheet.stage.value,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** "PCI 2018–2019 và PAPI 2019": indices and years of the sheets taken. */
export function aboutFile(sheets: readonly Sheet[], language: Language): string | null {
  const years = new Map<string, number[]>();
  for (const sheet of sheets) {
    if (!sheet.isTaken || sheet.kind !== 'scores' || sheet.index.value === null) continue;
    const known = years.get(sheet.index.value) ?? [];
    years.set(sheet.index.value, sheet.year.value === null ? known : [...known, sheet.year.value]);
  }
  const parts = [...years].map(([index, of]) => `${indexName(index, language)} ${formatYears(of)}`.trim());
  return parts.length === 0 ? null : listing(parts, language);
}

/** Cells that errors keep out. */
export const cellsKeptOut = ({ groups }: Pick<Upload, 'groups'>): number =>
  groups.filter((group) => group.level === 'error').reduce((sum, group) => sum + group.cells, 0);

/** The first sentence of the page of one upload, and those after it. */
export function findingsOf(file: Upload, language: Language): { finding: string; more: string[] } {
  const { uploadSteps: text, uploadRegisters: registers, uploadPlanTasks: tasks } = messagesIn(language);
  const count = (value: number) => formatCount(value, language);
  const { counts, problems } = file;
  const finding =
    file.kind === 'plan-tasks'
      ? tasks.understood(count(counts.entries))
      : file.kind === 'registers'
        ? registers.understood(count(counts.entries))
        : counts.activities > 0
          ? text.understoodLog(count(counts.activities))
          : counts.values === 0
            ? text.understoodNothing
            : text.understood(count(counts.values), count(counts.units), count(counts.components));
  const keptOut = counts.values + counts.activities + counts.entries > 0 ? text.keptOut : text.keptOutOnly;
  const about = file.kind === 'scores' ? aboutFile(file.sheets, language) : null;
  const more = [
    about === null ? null : text.about(about),
    file.plan === null || file.plan.value !== null ? null : tasks.ofNewPlan(file.plan.facts.title ?? '…'),
    !isOfEntries(file.kind) && counts.entries > 0 ? registers.alsoEntries(count(counts.entries)) : null,
    counts.missing > 0 ? text.missingCells(count(counts.missing)) : null,
    problems.error > 0 ? keptOut(count(problems.error), count(cellsKeptOut(file))) : null,
  ].filter((sentence) => sentence !== null);
  return { finding, more: more.length === 0 ? [] : [more.join(' ')] };
}
