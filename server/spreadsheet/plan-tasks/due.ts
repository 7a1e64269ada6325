/** The time column of a task → cadence and due rules, where they are certain. */
import type { z } from 'zod';
import type { newTask } from '../../contract/plans/changes.ts';
import { dayAt, type Span, windowsIn, yearIn } from './days.ts';
import { clausesOf, plain } from './plain.ts';

type Task = z.output<typeof newTask>;
export type DueRule = Task['dueRules'][number];
type Cadence = Task['cadence'];

export interface PlanYears {
  readonly fromYear: number;
  readonly toYear: number;
}

const CADENCES: readonly (readonly [Cadence, RegExp])[] = [
  ['continuous', /thuong xuyen|lien tuc|quanh nam|suot nam/],
  ['weekly', /(?:hang|moi|mot|1|01|\/) ?tuan/],
  ['monthly', /(?:hang|moi|\/) ?thang|lan ?\/ ?thang/],
  ['quarterly', /(?:hang|moi|\/) ?quy|lan ?\/ ?quy|thang cuoi (?:cua )?quy/],
  [
    'semiannual',
    /6 thang(?: ?[/,]| va) ?(?:1 lan|lan|(?:ca |hang )?nam)|(?:dinh ky|hang) 6 thang|hai lan ?\/ ?nam|2 lan ?\/ ?nam/,
  ],
  ['yearly', /(?:hang|moi) ?nam|lan ?\/ ?nam/],
  ['event_driven', /phat sinh|dot xuat|kip thoi|khi co (?:yeu cau|van ban|quyet dinh|thay doi)|theo yeu cau/],
  ['periodic_unspecified', /dinh ky/],
];

/** The cadence that a text names first; null where it names none. */
export function cadenceIn(text: string): Cadence | null {
  const words = plain(text);
  const found = CADENCES.map(([cadence, shape]) => ({ cadence, at: words.search(shape) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  const first = found[0];
  // "định kỳ hằng quý" says how often; the bare word does not
  const exact = found.find(({ cadence }) => cadence !== 'periodic_unspecified' && cadence !== 'event_driven');
  if (first?.cadence === 'periodic_unspecified' && exact !== undefined) return exact.cadence;
  return first?.cadence ?? null;
}

/** Which period a report covers: "Báo cáo 6 tháng" → 2024-H1. */
function coveredIn(words: string, year: number): string {
  const quarter = /quy (iv|i{1,3}|[1-4])(?![a-z\d])/.exec(words)?.[1];
  if (/6 thang cuoi/.test(words)) return `${year}-H2`;
  if (/(?:6|sau) thang/.test(words)) return `${year}-H1`;
  if (/(?:9|chin) thang/.test(words)) return `${year}-9M`;
  if (quarter !== undefined) return `${year}-Q${{ i: 1, ii: 2, iii: 3, iv: 4 }[quarter] ?? quarter}`;
  return String(year);
}

const base = { windowStart: null, dueOn: null, period: '', obligated: [], recipients: [] } as const;
const ruleOf = (more: Partial<DueRule> & Pick<DueRule, 'rule' | 'wording'>): DueRule => ({
  obligation: 'activity',
  ...base,
  obligated: [],
  recipients: [],
  ...more,
});

/** "trước thời gian UBND tỉnh yêu cầu 05 ngày": days before a day that somebody above asks. */
function askedRule(clause: string, words: string, year: number): DueRule | null {
  if (!/truoc[^;]*(?:thoi gian|ngay|han|thoi diem)[^;]*yeu cau/.test(words)) return null;
  const days =
    /yeu cau[^\d]{0,6}0?(\d{1,3}) ngay/.exec(words)?.[1] ?? /truoc 0?(\d{1,3}) ngay/.exec(words)?.[1];
  const rule = days === undefined ? 'before_requested_date' : (`offset_before_${Number(days)}_days` as const);
  return ruleOf({ rule, period: coveredIn(words.slice(0, words.indexOf('truoc')), year), wording: clause });
}

/** "trước ngày 26/11/2024", "trước 25/11 hằng năm"; "chậm nhất ngày", "đến ngày" hold the day itself. */
function dayRule(clause: string, words: string, { fromYear, toYear }: PlanYears): DueRule | null {
  const found =
    /(truoc|cham nhat|muon nhat|khong qua|xong|den het|den|hoan thanh)(?: (?:la|vao|trong|truoc))?(?: ngay)?\s+(?=\d)/.exec(
      words,
    );
  const bare = found === null && /^(?:ngay )?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\.?$/.test(words);
  if (found === null && !bare) return null;
  const start = found === null ? 0 : found.index + found[0].length;
  const read = dayAt(clause.slice(start), fromYear);
  if (read === null) return null;
  const isBefore = /truoc/.test(found?.[0] ?? '');
  const label = words.slice(0, found?.index ?? 0);
  const isYearly = !read.hasYear && (fromYear < toYear || /(?:hang|moi) nam/.test(words));
  const common = { dueOn: read.day, wording: clause };
  if (isYearly) return ruleOf({ ...common, rule: 'before_each_year' });
  const period = coveredIn(label, Number(read.day.slice(0, 4)));
  return ruleOf({ ...common, rule: isBefore ? 'before' : 'within_period', period });
}

const windowRule = (clause: string, { from, to }: Span): DueRule =>
  ruleOf({
    rule: 'within_period',
    windowStart: from,
    dueOn: to,
    period: coveredIn(
      clause.includes(':') ? (plain(clause).split(':')[0] ?? '') : '',
      Number(to.slice(0, 4)),
    ),
    wording: clause,
  });

const NO_DATE = {
  quarterly: 'each_quarter_no_date',
  yearly: 'yearly_no_date',
  periodic_unspecified: 'periodic_no_date',
} as const;

/** A report that comes back without a day: "Hàng quý, năm". */
function recurring(text: string): DueRule[] {
  const words = plain(text);
  const found: (keyof typeof NO_DATE)[] = [];
  if (/quy/.test(words)) found.push('quarterly');
  if (/(?:hang|moi) nam|,\s*(?:ca )?nam|va (?:ca )?nam/.test(words)) found.push('yearly');
  if (found.length === 0 && /dinh ky/.test(words)) found.push('periodic_unspecified');
  return found.map((cadence) => ruleOf({ rule: NO_DATE[cadence], wording: text }));
}

export interface TimeReading {
  readonly cadence: Cadence;
  readonly rules: DueRule[];
  /** Clauses that say something of time which none of these hold. */
  readonly unclear: string[];
}

const hasTarget = (words: string): boolean => /it nhat|toi thieu|lan ?\/|\d+ (?:tin|bai)/.test(words);

function rulesOf(clause: string, years: PlanYears, isReport: boolean): DueRule[] | null {
  const words = plain(clause);
  const year = yearIn(words, years.fromYear);
  const single = askedRule(clause, words, year) ?? dayRule(clause, words, years);
  if (single !== null) return [single];
  if (hasTarget(words)) return [];
  const bare = clause.replace(/\([^)]*\)/g, ' ').trim();
  const label = bare.includes(':') ? bare.slice(bare.indexOf(':') + 1) : bare;
  const cadence = cadenceIn(label);
  if (cadence === null || cadence === 'yearly') {
    const windows = windowsIn(label, years.fromYear);
    // "Quý I" of a plan of several years: nobody knows of which, nor do we of a window in each.
    const isOfOneYear = years.fromYear === years.toYear || /20\d\d/.test(words);
    if (windows.length > 0) return isOfOneYear ? windows.map((span) => windowRule(clause, span)) : null;
  }
  if (isReport) {
    const again = recurring(clause);
    if (again.length > 0) return again;
  }
  return cadenceIn(clause) === null && words !== '' ? null : [];
}

function cadenceOf(text: string, rules: readonly DueRule[]): Cadence {
  const named = cadenceIn(text);
  const periods = new Set(rules.map(({ period }) => period));
  const isHalfYearly =
    rules.length === 2 && [...periods].some((period) => period.endsWith('-H1')) && periods.size === 2;
  if (isHalfYearly) return 'semiannual';
  if (rules.some(({ rule }) => rule === 'before_each_year')) return 'yearly';
  if (named !== null) return named;
  return rules.length > 0 ? 'once' : 'not_stated';
}

/** Reads the time column. Shapes: pitfalls.md §3; a text that is not certain stays text. */
export function readDue(text: string, years: PlanYears, isReport: boolean): TimeReading {
  const rules: DueRule[] = [];
  const unclear: string[] = [];
  for (const clause of clausesOf(text)) {
    const found = rulesOf(clause, years, isReport);
    if (found === null) unclear.push(clause);
    else rules.push(...found);
  }
  return { cadence: cadenceOf(text, rules), rules, unclear };
}
