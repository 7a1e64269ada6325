/** Numbers that a task asks, wherever the table hides them: time, evidence, target or name (pitfalls.md §1). */
import type { z } from 'zod';
import type { newTask } from '../../contract/plans/changes.ts';
import { windowsIn } from './days.ts';
import type { PlanYears } from './due.ts';
import { oneLine, plain } from './plain.ts';

type Task = z.output<typeof newTask>;
export type Target = Task['targets'][number];

/** What is counted: the longest words first. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^ke hoach kem (?:theo )?bao cao[^;.]*ket luan/, 'plan_with_report_and_conclusion'],
  [/^(?:noi dung|clip|video)[^;.]{0,40}\bled\b/, 'led_content'],
  [
    /^(?:(?:lan|buoi|chuyen de|chuong trinh|chuyen muc)[^;.]{0,20}(?:phat thanh|phat song|truyen thanh|loa))/,
    'broadcast',
  ],
  [/^(?:tin|bai)\b/, 'article'],
  [/^(?:cum )?(?:pa ?no|ap phich|bang ?-?ron|khau hieu)/, 'panel'],
  [/^(?:video|phong su|clip)/, 'video_clip'],
  [/^bao cao/, 'report'],
  [/^ke hoach/, 'plan'],
  [/^(?:cong van|van ban)/, 'steering_document'],
  [/^(?:cuoc thi|hoi thi)/, 'contest'],
  [/^(?:hoi nghi|lop|buoi|cuoc|dot|hoat dong|chuyen de|chuyen muc|noi dung|to roi|so|an pham)/, 'activity'],
  [/^(?:lan\b|luot\b(?! (?:nguoi|truy cap|tiep can|xem)))/, 'activity'],
];

const DELIVERABLES = new Set(['report', 'plan', 'steering_document', 'plan_with_report_and_conclusion']);

const PER: readonly (readonly [RegExp, Target['per']])[] = [
  [/^\s*(?:\/|moi|hang|trong|mot|1) ?tuan/, 'week'],
  [/^\s*(?:\/|moi|hang|trong|mot|1) ?thang/, 'month'],
  [/^\s*(?:\/|moi|hang|trong|mot|1) ?quy/, 'quarter'],
  [/^\s*(?:\/|moi|hang|mot|1) ?nam/, 'year'],
];

interface Found {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly measure: string;
  readonly per: Target['per'] | null;
}

/** Every "<number> <noun>" of a text. */
function numbersIn(words: string): Found[] {
  return [...words.matchAll(/(?<![\d/.,-])0*(\d{1,4})(?:\s*\([^)]{1,20}\))?\s+(?=[a-z])/g)].flatMap(
    (match) => {
      const rest = words.slice(match.index + match[0].length);
      const noun = NOUNS.find(([shape]) => shape.test(rest));
      const value = Number(match[1]);
      if (noun === undefined || value === 0) return [];
      const [length] = noun[0].exec(rest) ?? [''];
      const tail = rest
        .slice(length.length)
        .replace(/^[\s,]*(?:bai|tin|viet|phat song|phat thanh)*[\s,]*/, '');
      const per = PER.find(([shape]) => shape.test(tail))?.[1] ?? null;
      return [
        { at: match.index, end: match.index + match[0].length + length.length, value, measure: noun[1], per },
      ];
    },
  );
}

const SCOPES: readonly (readonly [RegExp, Target['scope']])[] = [
  [/moi (?:dia phuong|xa|phuong|thi tran|thon|don vi cap xa)/, 'each_commune'],
  [/(?:moi|tung) (?:phong|ban|don vi|co quan|so|nganh|cong chuc)/, 'each_unit'],
];

const scopeBefore = (words: string): Target['scope'] | null =>
  SCOPES.map(([shape, scope]) => ({ scope, at: words.search(shape) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at)[0]?.scope ?? null;

/** Words that make a number a demand: without one, "5 bài" in a list of evidence is none. */
const DEMAND =
  /(?:it nhat|toi thieu|khong it hon|khong duoi|tren|hon|moi|tung|dat|dam bao|duy tri|dinh ky|phat song|xay dung)[^\d;.]{0,60}$/;

function perBefore(words: string): Target['per'] | null {
  const found = /(?:moi|hang|dinh ky) ?(tuan|thang|quy|nam)[^\d;.]{0,60}$/.exec(words)?.[1];
  return found === undefined
    ? null
    : ({ tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' } as const)[found as 'tuan'];
}

function targetOf(
  found: Found,
  text: string,
  words: string,
  years: PlanYears,
  isAsked: boolean,
): Target | null {
  const before = words.slice(Math.max(0, found.at - 90), found.at);
  const clause = before.split(/[;\n]/).at(-1) ?? '';
  const per = found.per ?? perBefore(clause);
  const scope = scopeBefore(clause);
  if (!isAsked && !DEMAND.test(clause) && found.per === null) return null;
  const isMore = /(?:tren|hon)\s*$/.test(clause) && !/(?:khong it hon|it hon)\s*$/.test(clause);
  const isAtLeast = /it nhat|toi thieu|khong (?:it hon|duoi)/.test(clause);
  const [half] = per === null ? windowsIn(clause, years.fromYear) : [];
  const isExact = scope !== null && !isAtLeast && !isMore;
  return {
    type: DELIVERABLES.has(found.measure) ? 'deliverable' : 'activity',
    scope: scope ?? 'plan',
    operator: isMore ? '>' : isExact ? '=' : '>=',
    value: found.value,
    measure: found.measure,
    per: per ?? 'plan_period',
    from: half?.from ?? null,
    to: half?.to ?? null,
    alternativeGroup: null,
    isImplied: false,
    wording: oneLine(text).slice(0, 1000),
  };
}

/**
 * The targets of one text; "01 tin bài hoặc 01 kế hoạch kèm báo cáo …" are alternatives in one group. In a column of
 * targets every number is asked; elsewhere only one that a word demands.
 */
export function targetsIn(text: string, years: PlanYears, group: string, isAsked = false): Target[] {
  const words = plain(text);
  const numbers = numbersIn(words);
  const targets: { target: Target; end: number }[] = [];
  for (const found of numbers) {
    const last = targets.at(-1);
    const isAlternative =
      last !== undefined && /^[^;\n\d]{0,40}\bhoac\b[^;\n\d]{0,12}$/.test(words.slice(last.end, found.at));
    if (isAlternative) {
      last.target.alternativeGroup = group;
      const { scope, per, from, to, operator, wording } = last.target;
      const type = DELIVERABLES.has(found.measure) ? ('deliverable' as const) : ('activity' as const);
      const more = { scope, per, from, to, operator, wording, isImplied: false, alternativeGroup: group };
      targets.push({ target: { ...more, type, value: found.value, measure: found.measure }, end: found.end });
      continue;
    }
    const target = targetOf(found, text, words, years, isAsked);
    if (target !== null) targets.push({ target, end: found.end });
  }
  return targets.map(({ target }) => target);
}

const IMPLIED = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'half_year',
  yearly: 'year',
} as const;

/** "Hàng tuần" says at least once a week: a target that can be switched off (X5). */
export function impliedTarget(cadence: Task['cadence'], measure: string, wording: string): Target | null {
  const per = (IMPLIED as Partial<Record<Task['cadence'], Target['per']>>)[cadence];
  if (per === undefined) return null;
  return {
    ...{ type: 'activity', scope: 'plan', operator: '>=', value: 1, measure, per, from: null, to: null },
    alternativeGroup: null,
    isImplied: true,
    wording,
  };
}
