import { z } from 'zod';
import { recordActivities } from '../../../server/contract/plans/activities.ts';
import { AskProblem } from '../../api/problem.ts';
import { send } from '../../api/ask.ts';
import { problemSentence } from '../../format/problem-sentence.ts';
import { words } from '../../format/words.svelte.ts';
import { Typing } from '../../state/typing.svelte.ts';
import { newKey } from './draft.ts';
import { fieldSentence } from './form-problems.ts';
import {
  emptyRow,
  gridColumns,
  isBlank,
  pasteInto,
  readGrid,
  type GridBook,
  type GridColumn,
  type GridRow,
  type Pasted,
  type ReadGrid,
} from './grid.ts';

const firstRows = 8;
const keptShape = z.object({
  rows: z.array(z.partialRecord(z.enum(gridColumns), z.string())),
  plan: z.string().nullable(),
  unit: z.string().nullable(),
  key: z.string().min(8),
});
type Kept = z.output<typeof keptShape>;

export type CellSentence = { row: number; column: GridColumn; sentence: string };
export type BulkSaved = {
  count: number;
  isRepeat: boolean;
  warnings: { row: number; codes: readonly string[] }[];
};

const blanks = (count: number): GridRow[] => Array.from({ length: count }, () => emptyRow);

/** The grid of many entries: kept in the browser until the server has all of them. */
export class BulkEntry {
  rows: GridRow[] = $state.raw(blanks(firstRows));
  plan: string | null = $state(null);
  unit: string | null = $state(null);
  isBusy = $state(false);
  /** Problems are shown once somebody has tried to save. */
  isChecked = $state(false);
  failure: string | null = $state(null);
  refused: CellSentence[] = $state.raw([]);
  pasted: Pasted | null = $state.raw(null);
  saved: BulkSaved | null = $state.raw(null);
  cleared: GridRow[] | null = $state.raw(null);
  private key = newKey();
  readonly typing: Typing<Kept>;
  private readonly book: (plan: string | null, unit: string | null) => GridBook;
  read: ReadGrid = $derived.by(() => readGrid(this.rows, this.book(this.plan, this.unit)));
  filled = $derived(this.rows.filter((row) => !isBlank(row)).length);

  constructor(
    account: string,
    unit: string | null,
    book: (plan: string | null, unit: string | null) => GridBook,
  ) {
    this.book = book;
    this.unit = unit;
    this.typing = new Typing<Kept>({
      ...{ account, form: 'bulk', base: this.typed, shape: keptShape },
      put: (value) => this.put(value),
      typed: ({ rows, plan }) => ({ plan, rows: rows.filter((row) => !isBlank({ ...emptyRow, ...row })) }),
    });
    this.put(this.typing.start);
  }

  get typed(): Kept {
    return { rows: this.rows, plan: this.plan, unit: this.unit, key: this.key };
  }

  private put({ rows, plan, unit, key }: Kept): void {
    this.rows = rows.map((row) => ({ ...emptyRow, ...row }));
    this.plan = plan;
    this.unit = unit ?? this.unit;
    this.key = key;
    this.isChecked = false;
  }

  private touched(): void {
    this.failure = null;
    this.refused = [];
    this.saved = null;
    this.typing.keep(this.typed);
  }

  choose(changes: { plan?: string | null; unit?: string | null }): void {
    if (changes.plan !== undefined) this.plan = changes.plan;
    if (changes.unit !== undefined) this.unit = changes.unit;
    this.touched();
  }

  type(row: number, column: GridColumn, text: string): void {
    this.rows = this.rows.map((one, at) => (at === row ? { ...one, [column]: text } : one));
    this.touched();
  }

  paste(row: number, column: GridColumn, text: string): void {
    this.pasted = pasteInto(this.rows, { row, column }, text);
    this.rows = this.pasted.rows;
    this.touched();
  }

  add(count: number): void {
    this.rows = [...this.rows, ...blanks(count)];
    this.touched();
  }

  remove(row: number): void {
    this.rows = this.rows.filter((_, at) => at !== row);
    if (this.rows.length === 0) this.rows = blanks(1);
    this.touched();
  }

  clear(): void {
    this.cleared = this.rows;
    this.start();
  }

  restore(): void {
    if (this.cleared) this.rows = this.cleared;
    this.cleared = null;
    this.touched();
  }

  private start(): void {
    this.rows = blanks(firstRows);
    this.key = newKey();
    this.isChecked = false;
    this.pasted = null;
    this.failure = null;
    this.refused = [];
    this.typing.keep(this.typed);
    this.typing.done();
  }

  /** What the server says of `entries.3.unit` belongs to the row of the grid that entry came from. */
  private refuse(error: unknown): void {
    const fields = error instanceof AskProblem ? error.fields : {};
    this.refused = Object.entries(fields).flatMap(([path, code]) => {
      const [, index = '', name = ''] = /^entries\.(\d+)\.([a-z]+)/i.exec(path) ?? [];
      const row = this.read.entries[Number(index)]?.row;
      const column = gridColumns.find((one) => one === name.replace(/^tasks$/, 'task'));
      if (index === '' || row === undefined || !column) return [];
      return [{ row, column, sentence: fieldSentence(code, words.text) }];
    });
    this.failure = this.refused.length > 0 ? null : problemSentence(error, words.language);
  }

  async save(): Promise<void> {
    this.isChecked = true;
    this.saved = null;
    if (this.read.problems.length > 0 || this.read.entries.length === 0) return;
    this.isBusy = true;
    this.touched();
    const { entries } = this.read;
    try {
      const reply = await send(recordActivities, {
        key: this.key,
        entries: entries.map(({ entry }) => entry),
      });
      const warnings = reply.activities.flatMap(({ warnings: codes }, at) =>
        codes.length === 0 ? [] : [{ row: entries[at]?.row ?? at, codes }],
      );
      this.start();
      this.cleared = null;
      const isRepeat = reply.activities.some((one) => one.isRepeat);
      this.saved = { count: reply.activities.length, isRepeat, warnings };
    } catch (error) {
      this.refuse(error);
    } finally {
      this.isBusy = false;
    }
  }
}
