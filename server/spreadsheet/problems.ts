/** Collecting problems: all at once, each located, those about one name once for all its cells. */
import { cellName } from './model.ts';
import type { Problem, ProblemCode, ProblemLevel, Said, Suggestion } from './problem-codes.ts';
import { WORDINGS } from './problem-wordings.ts';

export interface Place {
  readonly sheet: string | null;
  readonly row?: number;
  readonly column?: number;
}

export interface Detail {
  readonly found: string;
  /** Fills {x} in the wording; two texts where the languages differ. */
  readonly detail?: string | Said;
  readonly level?: ProblemLevel;
  readonly subject?: string;
  readonly suggestions?: readonly Suggestion[];
  readonly count?: number;
}

/** Problems of one code and sheet that stand for themselves. */
const MOST_OF_A_KIND = 5_000;

/** Further cells are counted under a problem once it is told. */
type Counted = Problem & { count: number };

export class Problems {
  private readonly list: Counted[] = [];
  private readonly bySubject = new Map<string, number>();
  private readonly told = new Map<string, number>();
  private readonly further = new Map<string, number>();
  private touched = 0;

  add(code: ProblemCode, place: Place, detail: Detail): void {
    this.touched += 1;
    const key = detail.subject === undefined ? null : [code, place.sheet, detail.subject].join('\u0000');
    const known = key === null ? undefined : this.bySubject.get(key);
    const before = known === undefined ? undefined : this.list[known];
    if (known !== undefined && before) {
      before.count += detail.count ?? 1;
      return;
    }
    const kind = `${code}\u0000${place.sheet ?? ''}`;
    const told = (this.told.get(kind) ?? 0) + 1;
    this.told.set(kind, told);
    if (told > MOST_OF_A_KIND) {
      this.countFurther(kind, code, place, detail);
      return;
    }
    if (key !== null) this.bySubject.set(key, this.list.length);
    this.list.push(makeProblem(code, place, detail));
  }

  /** A file of a million faulty cells must not fill the memory: the last problem of a kind counts all further ones. */
  private countFurther(kind: string, code: ProblemCode, place: Place, detail: Detail): void {
    const at = this.further.get(kind);
    const before = at === undefined ? undefined : this.list[at];
    if (at !== undefined && before) {
      before.count += detail.count ?? 1;
      return;
    }
    this.further.set(kind, this.list.length);
    this.list.push(makeProblem(code, place, detail));
  }

  /** Counts further cells under a problem already told of this text; false when there is none yet. */
  more(code: ProblemCode, sheet: string, subject: string, count: number): boolean {
    const at = this.bySubject.get([code, sheet, subject].join('\u0000'));
    const before = at === undefined ? undefined : this.list[at];
    if (at === undefined || !before) return false;
    this.touched += 1;
    before.count += count;
    return true;
  }

  /** The problem that was told of this text, to be counted on; null when there is none yet. */
  toldOf(code: ProblemCode, sheet: string, subject: string): { count: number } | null {
    const at = this.bySubject.get([code, sheet, subject].join('\u0000'));
    return at === undefined ? null : (this.list[at] ?? null);
  }

  /** Moves on whenever anything is told or counted. */
  get state(): number {
    return this.touched;
  }

  /** How many there are. */
  get size(): number {
    return this.list.length;
  }

  /** Those told after the first `count`, in the order in which they were told. */
  since(count: number): readonly Problem[] {
    return this.list.slice(count);
  }

  /** Errors first, then by sheet as met and cell as met. */
  all(): readonly Problem[] {
    const order: Readonly<Record<ProblemLevel, number>> = { error: 0, warning: 1, note: 2 };
    return [...this.list].sort((one, other) => order[one.level] - order[other.level]);
  }
}

function makeProblem(code: ProblemCode, place: Place, detail: Detail): Counted {
  const wording = WORDINGS[code];
  const hasCell = place.row !== undefined && place.column !== undefined;
  return {
    level: detail.level ?? wording.level,
    code,
    sheet: place.sheet,
    cell: hasCell ? cellName(place.row, place.column) : null,
    found: detail.found.slice(0, 200),
    expected: filled(wording.expected, detail.detail),
    fix: filled(wording.fix, detail.detail),
    count: detail.count ?? 1,
    subject: detail.subject ?? null,
    suggestions: detail.suggestions ?? [],
  };
}

function filled(said: Said, detail: string | Said | undefined): Said {
  const both = typeof detail === 'string' ? { vi: detail, en: detail } : (detail ?? { vi: '', en: '' });
  return { vi: said.vi.replace('{x}', both.vi), en: said.en.replace('{x}', both.en) };
}
