import type { uploads } from '../../../server/contract/uploads/tables.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Tone } from '../../components/tone.ts';
import { formatCount } from '../../format/numbers.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';

type Upload = Row<typeof uploads>;

export const toneOfState = (state: Upload['state']): Tone =>
  state === 'committed' ? 'good' : state === 'undone' ? 'gone' : 'none';

/** The name of the file; what was pasted has none. */
export const nameOf = (
  { fileName, format, kind }: Pick<Upload, 'fileName' | 'format' | 'kind'>,
  language: Language,
): string => {
  const { uploads: text, uploadPlanTasks: tasks } = messagesIn(language);
  if (format !== 'pasted') return fileName;
  return kind === 'plan-tasks' ? tasks.pasted : text.pasted;
};

/** "PCI, 2019, 63 đơn vị": what a file was about. */
export function contentOf(row: Upload, language: Language): string {
  const { uploads: text, uploadTerms: terms } = messagesIn(language);
  if (row.kind === 'none') return terms.kinds.none;
  if (row.kind === 'plan-tasks')
    return messagesIn(language).uploadPlanTasks.historyContent(formatCount(row.entries, language));
  if (row.kind === 'registers')
    return messagesIn(language).uploadRegisters.historyContent(formatCount(row.entries, language));
  const years = row.fromYear === null ? '' : spanOf(row.fromYear, row.toYear ?? row.fromYear);
  const what = row.kind === 'activities' ? terms.kinds.activities : row.indices.replaceAll('_', ' ');
  return [what, years, text.ofUnits(formatCount(row.units, language))]
    .filter((part) => part !== '')
    .join(', ');
}

export const spanOf = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);

/** What was done last with an upload: when, and by whom. */
export function lastMoment(
  row: Pick<
    Upload,
    'stagedAt' | 'stagedBy' | 'committedAt' | 'committedBy' | 'undoneAt' | 'undoneBy' | 'state'
  >,
): { at: string; by: string | null } {
  if (row.state === 'undone' && row.undoneAt !== null) return { at: row.undoneAt, by: row.undoneBy };
  if (row.state !== 'staged' && row.committedAt !== null) return { at: row.committedAt, by: row.committedBy };
  return { at: row.stagedAt, by: row.stagedBy };
}

export const valuesOf = (row: Upload): number => row.scores + row.activities + row.entries;

export const troublesOf = (row: Upload): number => row.errors + row.warnings;
