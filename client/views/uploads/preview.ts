import type { uploadPreview } from '../../../server/contract/uploads/upload.ts';
import type { Reply } from '../../../server/contract/question.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import type { GridCell } from '../../components/sheet-grid.ts';

type PreviewCell = Reply<typeof uploadPreview>['cells'][number];

export const windowRows = 40;
export const windowColumns = 30;

export const looks = [
  'unit',
  'component',
  'score',
  'beside',
  'missing',
  'heading',
  'title',
  'left-out',
] as const;
export type Look = (typeof looks)[number];

const selfEvident = new Set<Look>(['heading', 'title']);

/** One or two may stand above a column that is about them. */
const fewNames = 3;

const besides = new Set(['rank', 'rating', 'target']);

/** What a cell became, as one of the looks of the legend; null where nothing was made of it. */
export function lookOf(role: string): Look | null {
  if (besides.has(role)) return 'beside';
  // The figures of a log.
  if (role === 'quantity') return 'score';
  return looks.find((look) => look === role) ?? null;
}

export const gridCells = (cells: readonly PreviewCell[]): GridCell[] =>
  cells.map(({ row, column, text, kind, role, problem }) => ({
    row,
    column,
    text,
    isNumber: kind === 'number',
    look: lookOf(role),
    problem,
  }));

/** What a look stands for in a sheet of this kind. */
export function lookWord(look: string, kind: string, language: Language): string {
  const { uploadTerms, uploadRegisters, uploadPlanTasks } = messagesIn(language);
  const own = kind === 'plan-tasks' ? uploadPlanTasks.looks[look] : undefined;
  if (own !== undefined) return own;
  if (kind === 'activities' && look === 'score') return uploadTerms.roles.quantity;
  return kind === 'registers' && look === 'beside' ? uploadRegisters.beside : (uploadTerms.looks[look] ?? '');
}

/** Looks that are there to be explained. */
export const looksIn = (cells: readonly GridCell[]): Look[] =>
  looks.filter((look) => !selfEvident.has(look) && cells.some((cell) => cell.look === look));

/** Columns of names are not among the columns of a reading; what their cells became tells them. */
export function columnsOfNames(cells: readonly GridCell[]): ReadonlyMap<number, 'unit' | 'component'> {
  const found = new Map<number, 'unit' | 'component'>();
  const counts = new Map<string, number>();
  for (const { column, look } of cells) {
    if (look !== 'unit' && look !== 'component') continue;
    const count = (counts.get(`${look} ${column}`) ?? 0) + 1;
    counts.set(`${look} ${column}`, count);
    if (count >= fewNames) found.set(column, look);
  }
  return found;
}
