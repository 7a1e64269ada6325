import type { Connection } from '../../database/connection.ts';
import { planId } from '../../contract/plans/values.ts';
import { ProblemError } from '../../errors.ts';
import { attach, safeName } from '../../http/file-name.ts';
import type { Context, FileRoute } from '../../http/route.ts';
import {
  cadenceNames,
  channelNames,
  headOf,
  linkedComponents,
  partyNames,
  scoredAbove,
} from '../../queries/focus/draft.ts';
import { grouped } from '../../planning/grouped.ts';
import { legalDocuments, planHeads, type PlanHead } from '../../queries/plans/plans.ts';
import { type TaskRow, tasksOf } from '../../queries/plans/tasks.ts';
import { type DraftTask, type FocusLine, planDraftDocument } from '../../reports/plan-draft.ts';
import { shortTitle } from '../plans/document-name.ts';
import { baseOf, nodeOf } from './base.ts';
import { focusFigures } from './focus-rows.ts';
import { peersOf } from './peers.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Linked = Awaited<ReturnType<typeof linkedComponents>>[number];

/** Figures of the latest year that scored the issuer, or the unit above it that the index scores. */
const focusLine = async (
  context: Context,
  head: PlanHead,
  linked: Linked,
): Promise<{ line: FocusLine; basis: string }> => {
  const { index, component, tasks } = linked;
  const printed = index.replaceAll('_', ' ');
  const bare = { points: null, max: null, peerP75: null, reach: null, rank: null, of: null };
  const found = await context.read((connection) =>
    scoredAbove(connection, { unit: head.unit, index, component, before: head.fromYear }),
  );
  if (found === null)
    return {
      line: { ...bare, index: printed, component: linked.name, tasks },
      basis: `${printed}: chưa có dữ liệu`,
    };
  const base = await baseOf(context, { index, ...found });
  const node = nodeOf(base, component);
  const peers = peersOf(base, { peers: 'all' });
  const [figures] = node === undefined ? [] : focusFigures(base, [node], peers.units);
  const unitName = await context.read((c) => headOf(c, found.unit));
  const { points, max, peerP75, reach, rank, of } = figures ?? { ...bare };
  const p75 = peerP75 === null || max === null ? null : (peerP75 * max) / 100;
  return {
    line: { index: printed, component: linked.name, points, max, peerP75: p75, reach, rank, of, tasks },
    basis: `${printed}: điểm năm ${String(found.year)} của ${unitName.name}, so với ${String(peers.units.length)} đơn vị`,
  };
};

/** "Kế hoạch tuyên truyền …" is the kind of document and its subject in one. */
const subjectOf = (title: string): string => {
  const rest = title.replace(/^kế hoạch\s+/i, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
};

const isCommittee = (level: string): boolean => ['province', 'district', 'commune'].includes(level);

/** A committee's plan is signed on its behalf by the chair; an agency's by its head. */
const capacityOf = ({ signerRole, level }: PlanHead): string[] => {
  if (signerRole !== null) return [signerRole];
  return isCommittee(level) ? ['TM. Ủy ban nhân dân', 'Chủ tịch'] : ['Thủ trưởng đơn vị'];
};

const initials = (name: string): string =>
  name
    .split(/[\s,-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');

const letterheadOf = async (connection: Connection, head: PlanHead) => {
  const { level, name, parent } = await headOf(connection, head.unit);
  const isOwn = isCommittee(level);
  return {
    parentName: isOwn || parent === null ? null : `Ủy ban nhân dân ${parent}`,
    unitName: head.issuer.replace(/^UBND\s/, 'Ủy ban nhân dân '),
    number: head.number,
    symbol: isOwn ? 'KH-UBND' : `KH-${initials(name)}`,
    place: name,
    date: /^\d{4}-\d{2}-\d{2}$/.test(head.issueDate ?? '') ? head.issueDate : null,
    year: Number((head.issueDate ?? String(head.fromYear)).slice(0, 4)),
  };
};

const draftTasks = async (connection: Connection, tasks: readonly TaskRow[]) => {
  const channels = await channelNames(connection);
  const cadences = await cadenceNames(connection);
  const parties = await partyNames(connection);
  const draft = (task: TaskRow): DraftTask => ({
    code: task.code,
    name: task.nameVi,
    channel: task.channels.map((channel) => channels.get(channel) ?? channel).join('; '),
    cadence:
      task.dueText ??
      task.cadenceText ??
      (task.cadence === 'not_stated' ? '' : (cadences.get(task.cadence) ?? '')),
    lead: task.leadText ?? task.leads.map((lead) => parties.get(lead) ?? lead).join('; '),
    output: task.expectedOutputs ?? task.targetText ?? '',
  });
  return [...grouped(tasks, (task) => task.contentGroup)].map(([title, rows]) => ({
    title,
    tasks: rows.map(draft),
  }));
};

const openings = (basis: string | null, documents: Awaited<ReturnType<typeof legalDocuments>>): string[] => {
  if (basis !== null) return [basis];
  return documents.map(({ type, number, subject }) =>
    ['Căn cứ', type, number, subject].filter((part) => part !== null && part !== '').join(' '),
  );
};

const writeDocument = async (context: Context, plan: string) => {
  const read = <T>(use: (connection: Connection) => Promise<T>): Promise<T> => context.read(use);
  const [head] = await read((connection) => planHeads(connection, [plan]));
  if (head === undefined) throw new ProblemError('unknown_plan', `there is no plan ${plan}`);
  const lines = [];
  for (const linked of await read((connection) => linkedComponents(connection, plan)))
    lines.push(await focusLine(context, head, linked));
  const tasks = await read((connection) => tasksOf(connection, { plan }));
  const bases = [...new Set(lines.map(({ basis }) => basis))];
  const bytes = await planDraftDocument({
    letterhead: await read((connection) => letterheadOf(connection, head)),
    subject: subjectOf(head.titleVi),
    openings: openings(head.legalBasis, await read((connection) => legalDocuments(connection, plan))),
    focus: lines.map(({ line }) => line),
    focusNote: bases.length === 0 ? '' : `Nguồn: ${bases.join('; ')}.`,
    groups: await read((connection) => draftTasks(connection, tasks)),
    recipients: head.recipients === null ? [] : head.recipients.split(/;\s*/).filter((name) => name !== ''),
    signature: { capacity: capacityOf(head), name: null },
  });
  const { fromYear, toYear } = head;
  const years = fromYear === toYear ? String(fromYear) : `${String(fromYear)}-${String(toYear)}`;
  return { bytes, name: `Dự thảo ${shortTitle(head.titleVi)} – ${head.issuer} – ${years}` };
};

/** A plan of the register as a document to be edited and signed. */
export const planFile: FileRoute = {
  method: 'get',
  path: '/plan-document/:plan',
  summary: 'A plan as DOCX in the layout of Decree 30/2020, with the components it is for and their figures',
  right: 'read',
  handle: async (request, response, context) => {
    const plan = planId.safeParse(request.params['plan']).data;
    if (plan === undefined) throw new ProblemError('unknown_plan', 'there is no such plan');
    const { bytes, name } = await writeDocument(context, plan);
    attach(response, safeName(name, 'docx')).type(docx).send(Buffer.from(bytes));
  },
};
