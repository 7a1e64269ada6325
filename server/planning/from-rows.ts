import { firstDayOf, isDay } from './calendar.ts';
import type { IsoDay, Per } from './calendar.ts';
import { grouped } from './grouped.ts';
import { evidenceIn } from './measures.ts';
import type { IndexGoal } from './index-goals.ts';
import { indicesIn } from './index-goals.ts';
import type {
  Cadence,
  Deadline,
  DueRule,
  Plan,
  PlanVersion,
  Relation,
  Scope,
  Target,
  Task,
  TaskKind,
} from './plan.ts';
import type { Unit } from './unit-register.ts';

/** A row of plans.csv, tasks.csv, targets.csv, deadlines.csv or actors.csv: column name → cell. */
export type Row = Readonly<Record<string, unknown>>;

function text(row: Row, column: string): string {
  const cell = row[column];
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' ? String(cell) : '';
}

function list(row: Row, column: string): string[] {
  return text(row, column)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function optional(row: Row, column: string): string | null {
  return text(row, column) || null;
}

function day(row: Row, column: string): IsoDay | null {
  const cell = text(row, column);
  return isDay(cell) ? cell : null;
}

/** True or false as a database, `true`/`false` or `y`/`n` gives it; `fallback` for a blank. */
function flag(row: Row, column: string, fallback: boolean): boolean {
  const cell = row[column];
  if (typeof cell === 'boolean') return cell;
  const word = text(row, column);
  return word === '' ? fallback : word === 'y' || word === 'true';
}

function oneOf<Code extends string>(row: Row, column: string, codes: readonly Code[], fallback: Code): Code {
  return codes.find((code) => code === text(row, column)) ?? fallback;
}

const KINDS: readonly TaskKind[] = ['form', 'task', 'org_duty', 'reporting', 'solution'];
const CADENCES: readonly Cadence[] = [
  'once',
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'yearly',
  'continuous',
  'event_driven',
  'periodic_unspecified',
  'not_stated',
];
const RELATIONS: readonly Relation[] = [
  'duplicate_of',
  'implemented_by',
  'implements',
  'part_of',
  'overlaps',
  'supervises',
  'same_form_as',
];
const SCOPES: readonly Scope[] = ['plan', 'each_unit', 'each_commune'];
const PERIODS: readonly Per[] = [
  'week',
  'month',
  'quarter',
  'half_year',
  'nine_months',
  'year',
  'plan_period',
];

export interface PlanRows {
  readonly plan: Row;
  readonly tasks: readonly Row[];
  readonly targets: readonly Row[];
  readonly deadlines: readonly Row[];
  /** Rows of task_channels.csv: `task_id`, `channel`. */
  readonly taskChannels: readonly Row[];
  readonly versions?: readonly PlanVersion[];
}

/**
 * Builds a plan from its rows, as the files of data/plans or tables of the same columns hold them. Blank numbers
 * and days stay null; codes stay text; a code outside the code book falls back to the value that owes nothing.
 * The lists may hold rows of other plans. A target without a number is left out (R04).
 */
export function planFromRows(rows: PlanRows): Plan {
  const { plan } = rows;
  const planId = text(plan, 'plan_id');
  const span = {
    start: day(plan, 'period_start') ?? `${text(plan, 'year_from')}-01-01`,
    end: day(plan, 'period_end') ?? `${text(plan, 'year_to')}-12-31`,
  };
  const targets = grouped(
    rows.targets.flatMap((row) => targetFromRow(row, span) ?? []),
    (each) => each.taskId,
  );
  const deadlines = grouped(rows.deadlines.map(deadlineFromRow), (each) => each.taskId);
  const channels = grouped(rows.taskChannels, (row) => text(row, 'task_id'));
  return {
    planId,
    issuingUnitId: text(plan, 'issuing_unit_id'),
    periodStart: span.start,
    periodEnd: span.end,
    issueDate: optional(plan, 'issue_date_iso'),
    versions: rows.versions ?? [],
    tasks: rows.tasks
      .filter((row) => text(row, 'plan_id') === planId)
      .map((row) => ({
        ...taskFromRow(row, span, channels.get(text(row, 'task_id')) ?? []),
        targets: targets.get(text(row, 'task_id')) ?? [],
        deadlines: deadlines.get(text(row, 'task_id')) ?? [],
      })),
  };
}

interface PlanSpan {
  readonly start: IsoDay;
  readonly end: IsoDay;
}

function taskFromRow(
  row: Row,
  span: PlanSpan,
  channels: readonly Row[],
): Omit<Task, 'targets' | 'deadlines'> {
  const scope = text(row, 'target_scope');
  const channel = text(row, 'channel');
  const further = [...list(row, 'secondary_channels'), ...channels.map((each) => text(each, 'channel'))];
  return {
    taskId: text(row, 'task_id'),
    planId: text(row, 'plan_id'),
    taskCode: text(row, 'task_code'),
    taskKind: oneOf(row, 'task_kind', KINDS, 'form'),
    taskNameVi: text(row, 'task_name_vi'),
    contentGroup: text(row, 'content_group'),
    channel,
    secondaryChannels: [...new Set(further)].filter((each) => each !== channel),
    leadUnitIds: list(row, 'lead_unit_ids'),
    coordUnitIds: list(row, 'coord_unit_ids'),
    recipientUnitIds: list(row, 'recipient_unit_ids'),
    cadence: oneOf(row, 'cadence', CADENCES, 'not_stated'),
    periodStart: day(row, 'period_start') ?? span.start,
    periodEnd: day(row, 'period_end') ?? span.end,
    targetScope: SCOPES.find((each) => each === scope) ?? null,
    evidenceTypes: evidenceIn(text(row, 'expected_outputs')),
    versionIds: list(row, 'version_ids'),
    relatedTaskId: optional(row, 'related_task_id'),
    relation: RELATIONS.find((each) => each === text(row, 'relation')) ?? null,
    countable: flag(row, 'countable', true),
  };
}

/** Null for a goal of an index (rating, rank, score) and for a row without a number. */
function targetFromRow(row: Row, span: PlanSpan): Target | null {
  const targetType = text(row, 'target_type');
  const value = Number(text(row, 'value').replace(',', '.'));
  if ((targetType !== 'activity' && targetType !== 'deliverable') || text(row, 'value') === '') return null;
  if (Number.isNaN(value)) return null;
  return {
    targetId: text(row, 'target_id'),
    taskId: text(row, 'task_id'),
    targetType,
    scope: oneOf(row, 'scope', SCOPES, 'plan'),
    operator: oneOf(row, 'operator', ['>=', '=', '>'] as const, '>='),
    value,
    measure: text(row, 'unit'),
    per: oneOf(row, 'per', PERIODS, 'plan_period'),
    periodStart: day(row, 'period_start') ?? span.start,
    periodEnd: day(row, 'period_end') ?? span.end,
    alternativeGroup: optional(row, 'alternative_group'),
    implied: flag(row, 'implied', false),
  };
}

const RULES: readonly DueRule[] = [
  'before',
  'within_period',
  'before_each_year',
  'before_requested_date',
  'each_quarter_no_date',
  'yearly_no_date',
  'periodic_no_date',
];

function deadlineFromRow(row: Row): Deadline {
  const rule = text(row, 'rule');
  const offset = /^offset_before_(\d+)_days$/.exec(rule);
  return {
    deadlineId: text(row, 'deadline_id'),
    taskId: text(row, 'task_id'),
    obligation: text(row, 'obligation'),
    rule:
      offset === null
        ? oneOf(row, 'rule', RULES, 'periodic_no_date')
        : `offset_before_${Number(offset[1])}_days`,
    windowStart: day(row, 'window_start'),
    due: day(row, 'due_iso'),
    periodCovered: text(row, 'period_covered'),
    obligatedUnitIds: list(row, 'obligated_unit_ids'),
    recipientUnitIds: list(row, 'recipient_unit_ids'),
    conflictWith: list(row, 'conflict_with'),
    raw: text(row, 'raw'),
  };
}

/**
 * A unit or group as actors.csv names them (`actor_id`, `parent_actor_id`, `kind`, `actor_type`) or as a unit register
 * does (`unit_id`, `parent_unit_id`, `is_group`, `unit_type`); `member_of`, `valid_from`, `valid_to` and
 * `successor_ids` may be absent.
 */
export function unitFromRow(row: Row): Unit {
  return {
    unitId: text(row, 'actor_id') || text(row, 'unit_id'),
    nameVi: text(row, 'name_vi'),
    level: text(row, 'level'),
    unitType: text(row, 'actor_type') || text(row, 'unit_type'),
    parentUnitId: optional(row, 'parent_actor_id') ?? optional(row, 'parent_unit_id'),
    isGroup: text(row, 'kind') === 'group' || flag(row, 'is_group', false),
    memberOf: list(row, 'member_of'),
    validFrom: day(row, 'valid_from'),
    validTo: day(row, 'valid_to'),
    successorIds: list(row, 'successor_ids'),
  };
}

const GOAL_KINDS: Readonly<Record<string, IndexGoal['kind']>> = {
  index_rating: 'rating',
  index_rank: 'rank',
  index_direction: 'score',
  index_target: 'target',
};

/** The index goals among the rows of targets.csv; the scope (`plan`, `each_commune`) says whom they rate. */
export function goalsFromRows(
  rows: readonly Row[],
): (IndexGoal & { readonly planId: string; readonly scope: Scope })[] {
  return rows.flatMap((row) => {
    const kind = GOAL_KINDS[text(row, 'target_type')];
    const from = firstDayOf(text(row, 'period_start'));
    const to = firstDayOf(text(row, 'period_end'));
    if (kind === undefined || from === null || to === null) return [];
    return [
      {
        goalId: text(row, 'target_id'),
        planId: text(row, 'plan_id'),
        scope: oneOf(row, 'scope', SCOPES, 'plan'),
        kind,
        indices: indicesIn(text(row, 'unit')),
        ratingAtLeast: kind === 'rating' ? text(row, 'value') : null,
        yearFrom: Number(from.slice(0, 4)),
        yearTo: Number(to.slice(0, 4)),
      },
    ];
  });
}
