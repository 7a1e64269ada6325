/** One row of a task table → a task of the contract, with what is certain and what stays text. */
import { newTask } from '../../contract/plans/changes.ts';
import { channelOf } from './channel-words.ts';
import type { Draft } from './draft.ts';
import { type DueRule, type PlanYears, readDue } from './due.ts';
import { partiesIn, type partyNames } from './party-words.ts';
import { oneLine, plain } from './plain.ts';
import type { TaskRow } from './row-reader.ts';
import { impliedTarget, type Target, targetsIn } from './targets.ts';

type Task = Draft['task'];

export interface TaskContext extends PlanYears {
  readonly candidates: ReturnType<typeof partyNames>;
  readonly channels: ReadonlySet<string>;
}

export interface TaskReading {
  readonly task: Task;
  readonly unknownLead: string | null;
  readonly unknownCoordinating: string | null;
  readonly unclearDue: readonly string[];
  /** Name of a field and its limit, where a text had to be cut. */
  readonly cut: readonly { field: string; limit: number }[];
}

const OBLIGATION: Readonly<Record<string, DueRule['obligation']>> = {
  report: 'report',
  plan_document: 'plan',
  guidance: 'guidance',
  steering_document: 'guidance',
  monitoring_inspection: 'reminder',
  contest: 'contest',
  portal_article: 'articles',
  press_article: 'articles',
};

const IMPLIED_MEASURE: Readonly<Record<string, string>> = {
  radio_loudspeaker: 'broadcast',
  tv_report: 'broadcast',
  portal_article: 'portal_item',
  portal_section: 'portal_item',
};

const kindOf = (name: string): Task['kind'] =>
  /^(?:che do |dinh ky |tong hop,? |thuc hien (?:che do )?)*bao cao\b/.test(plain(name))
    ? 'reporting'
    : 'task';

/** A number said twice, in the evidence and in the name, is one target. */
function targetsOf(row: TaskRow, context: TaskContext, code: string): Target[] {
  const { texts, name } = row;
  const seen = new Set<string>();
  const group = `${code.replace(/[^A-Za-z0-9_.-]/g, '') || 'T'}-OR`;
  const elsewhere = [texts.due, texts.outputs, name].flatMap((text) => targetsIn(text ?? '', context, group));
  return [...targetsIn(texts.target ?? '', context, group, true), ...elsewhere].filter(
    ({ value, measure, per, from: first }) => {
      const key = [value, measure === 'activity' ? '' : measure, per, first].join();
      return !seen.has(key) && seen.add(key);
    },
  );
}

/** Whether each of several leads owes it for itself: "Báo cáo của các phòng, ban, đơn vị". */
const isOwedByEach = (kind: Task['kind'], lead: string, parties: readonly string[]): boolean =>
  kind === 'reporting' &&
  (parties.length > 1 || /^\W*(?:cac|tung|moi)\b|ubnd (?:cac )?(?:xa|phuong)/.test(plain(lead)));

const LIMITS = {
  nameVi: 2000,
  contentGroup: 500,
  outputs: 2000,
  leadText: 2000,
  coordinatingText: 2000,
  dueText: 1000,
  budget: 1000,
  note: 4000,
} as const;
type Limited = keyof typeof LIMITS;

class Cutter {
  readonly cut: { field: string; limit: number }[] = [];

  fit(field: Limited, text: string | undefined): string | null {
    const line = oneLine(text ?? '');
    if (line === '') return null;
    const limit = LIMITS[field];
    if (line.length <= limit) return line;
    this.cut.push({ field, limit });
    return line.slice(0, limit - 1).trimEnd() + '…';
  }
}

/** `code`: the code of the row, or the place where the document gives none. */
export function readTask(row: TaskRow, code: string, context: TaskContext): TaskReading {
  const { texts } = row;
  const cutter = new Cutter();
  const name = oneLine(row.name);
  const kind = kindOf(name);
  const outputs = texts.outputs ?? '';
  const channel = channelOf(name, `${texts.channel ?? ''} ${outputs}`.trim(), context.channels);
  const lead = partiesIn(texts.lead ?? '', context.candidates);
  const coordinating = partiesIn(texts.coordinating ?? '', context.candidates);
  const recipients = partiesIn(texts.recipients ?? '', context.candidates).parties;
  const due = readDue(texts.due ?? '', context, kind === 'reporting');
  const found = targetsOf(row, context, code);
  // A target of which nothing could be read stays text: none is implied in its place.
  const isSaid = found.length > 0 || /\d/.test(texts.target ?? '');
  const implied =
    isSaid || due.rules.length > 0 || kind === 'reporting'
      ? null
      : impliedTarget(due.cadence, IMPLIED_MEASURE[channel ?? ''] ?? 'activity', texts.due ?? '');
  const isEach = isOwedByEach(kind, texts.lead ?? '', lead.parties);
  const obligation = kind === 'reporting' ? 'report' : (OBLIGATION[channel ?? ''] ?? 'activity');
  const task = newTask.parse({
    code: code.slice(0, 40),
    kind,
    nameVi: cutter.fit('nameVi', name),
    contentGroup: cutter.fit('contentGroup', row.group) ?? '',
    channel,
    leads: lead.parties,
    leadText: cutter.fit('leadText', texts.lead),
    coordinating: coordinating.parties,
    coordinatingText: cutter.fit('coordinatingText', texts.coordinating),
    recipients,
    cadence: due.cadence,
    cadenceText: oneLine(texts.due ?? '').slice(0, 500) || null,
    dueText: cutter.fit('dueText', texts.due),
    targetText: found[0]?.wording ?? (oneLine(texts.target ?? '').slice(0, 1000) || null),
    targetScope: isEach ? 'each_unit' : (found[0]?.scope ?? null),
    expectedOutputs: cutter.fit('outputs', outputs),
    budget: cutter.fit('budget', texts.budget),
    note: cutter.fit('note', texts.note),
    targets: [...found, ...(implied === null ? [] : [implied])],
    dueRules: due.rules.map((rule) => ({ ...rule, obligation, obligated: lead.parties, recipients })),
  });
  return {
    task,
    unknownLead: lead.unknown,
    unknownCoordinating: coordinating.unknown,
    unclearDue: due.unclear,
    cut: cutter.cut,
  };
}
