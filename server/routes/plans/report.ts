import type { z } from 'zod';
import { putReportText } from '../../commands/plans/report-text.ts';
import { commands, questions } from '../../contract/index.ts';
import { reportParams, reportText } from '../../contract/plans/reports.ts';
import { attach, safeName } from '../../http/file-name.ts';
import { commandRoute, type Context, documentRoute, type FileRoute } from '../../http/route.ts';
import { countingTasks } from '../../planning/activity.ts';
import { isPerUnit, type Task } from '../../planning/plan.ts';
import { taskCounts, totalsBy } from '../../planning/totals.ts';
import { channelNames } from '../../queries/plans/channels.ts';
import { type PlanHead, planHeads } from '../../queries/plans/plans.ts';
import { storedReportText } from '../../queries/plans/report-text.ts';
import { targetsOf } from '../../queries/plans/tasks.ts';
import type { PlanReport } from '../../reports/plan-report.ts';
import { reportDocument } from '../../reports/report-document.ts';
import { reportWorkbook } from '../../reports/report-workbook.ts';
import { periodTitle, shortTitle, unitWords } from './document-name.ts';
import { budgetOf } from './report-budget.ts';
import { componentLines, goalLines, readFacts, type ReportFacts, scoreYear } from './report-facts.ts';
import { followUpSummary, initiativeLines } from './report-follow-ups.ts';
import { dutyLines, groupLines, lacksUnits, shortfallLines } from './report-lines.ts';
import {
  areaOf,
  isArea,
  issuerName,
  parentName,
  placeOf,
  symbolOf,
  withoutBrackets,
} from './report-words.ts';
import { type Reader, readRegister } from './room.ts';
import { planInCharge } from './settings.ts';
import { byOf, FieldProblems, isWithin } from './within.ts';

type Text = z.output<typeof reportText>;
type Params = z.output<typeof reportParams>;

/** Remarks in brackets, "(sic)" or "(không nêu chức vụ …)", are those of whoever read the document, not of the office. */
const splitLines = (text: string | null): string[] =>
  (text ?? '')
    .replaceAll(/\([^)]*\)/gu, '')
    .split(';')
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toLocaleUpperCase('vi') + part.slice(1));

/** A people's committee signs as a body: "TM. ỦY BAN NHÂN DÂN" stands over who signs for it. */
const capacityOf = (stated: readonly string[], isCommittee: boolean): string[] => {
  if (stated.length === 0) return isCommittee ? ['TM. Ủy ban nhân dân', 'Chủ tịch'] : ['Thủ trưởng đơn vị'];
  const isBody = stated.some((line) => /^(TM|T\/M)\b/u.test(line));
  return isCommittee && !isBody ? ['TM. Ủy ban nhân dân', ...stated] : [...stated];
};

/** An area speaks through its committee in Vietnamese; in English each unit stands under its own name. */
const issuerOf = (head: PlanHead, { register, unit: id, voice }: ReportFacts) => {
  const unit = register.byId.get(id);
  if (unit === undefined) return { parentName: null, unitName: head.issuer, place: '' };
  if (voice.language === 'vi') {
    const place = placeOf(unit, register);
    return { parentName: parentName(unit, register), unitName: issuerName(unit), place };
  }
  const hasParent = parentName(unit, register) !== null;
  return {
    parentName: hasParent ? voice.nameOf(unit.parentUnitId ?? '') : null,
    unitName: voice.nameOf(id),
    place: voice.nameOf(areaOf(unit, register).unitId),
  };
};

/** Who reports, where and to whom; what the author has not written is filled in as usual. */
const frameOf = (head: PlanHead, facts: ReportFacts, text: Text) => {
  const { register, unit: id, period, span, voice } = facts;
  const { phrases } = voice;
  const unit = register.byId.get(id);
  const { unitName } = issuerOf(head, facts);
  const words = phrases.period(period);
  const title = withoutBrackets(voice.nameIn({ nameVi: head.titleVi, nameEn: head.titleEn }));
  const aim = title.replace(/^Kế hoạch thực hiện\s+/u, '');
  const subject = phrases.subject(aim, words);
  const isIssuer = id === head.unit;
  return {
    letterhead: {
      ...issuerOf(head, facts),
      number: text.number,
      symbol: text.symbol ?? (unit === undefined ? 'BC' : symbolOf(unit, register)),
      ...(text.place === null ? {} : { place: text.place }),
      date: text.date,
      year: Number((text.date ?? span.to).slice(0, 4)),
    },
    subject,
    periodText: words,
    openings: text.openings ?? [phrases.opening(title, head.number, unitName, words)],
    closing: text.closing ?? phrases.closing(subject),
    recipients: text.recipients ?? (isIssuer ? splitLines(head.recipients) : [withoutBrackets(head.issuer)]),
    signature: {
      capacity:
        text.capacity ??
        capacityOf(isIssuer ? splitLines(head.signerRole) : [], unit !== undefined && isArea(unit)),
      name: text.signer,
    },
  };
};

const summaryOf = ({ whole, units, state, shown }: ReportFacts) => ({
  tasks: state.tasks.length,
  listed:
    units === null && whole.tasks.some(({ taskKind }) => taskKind === 'task')
      ? taskCounts(whole.tasks).tasks
      : null,
  isOfPart: units !== null,
  withTarget: state.withTarget,
  reached: state.reachedTasks,
  late: state.tasks.filter((task) => task.status === 'late').length,
  withoutTarget: state.withoutTarget,
  activities: shown.length,
  units: new Set(shown.map((entry) => entry.unitId)).size,
});

const channelLines = async (reader: Reader, { shown, voice }: ReportFacts) => {
  const names = await channelNames(reader);
  return totalsBy(shown, 'channel').map(({ key, entries, quantity }) => {
    const named = names.get(key);
    const name = named === undefined ? key : voice.nameIn(named);
    return { channel: key, name, activities: entries, quantity };
  });
};

/** "Báo cáo kết quả thực hiện Kế hoạch truyền thông – huyện Trà Bồng – Quý II/2024". */
const fileNameOf = (head: PlanHead, { register, unit: id, period, voice }: ReportFacts): string => {
  const unit = register.byId.get(id);
  const title = shortTitle(voice.nameIn({ nameVi: head.titleVi, nameEn: head.titleEn }));
  if (voice.language === 'en')
    return ['Report', title, voice.nameOf(id), voice.phrases.period(period)].join(' – ');
  const aim = title.replace(/^Kế hoạch thực hiện\s+/u, '');
  const issuer = unit === undefined ? head.issuer : unitWords(unit, register);
  return [`Báo cáo kết quả thực hiện ${aim}`, issuer, periodTitle(period)].join(' – ');
};

/** The report with the figures of the plan and the words of the author. */
const fillReport = async (reader: Reader, params: Params, today: string) => {
  const facts = await readFacts(reader, params, today);
  const { plan, unit, period, span, state, on, register, settings, rows, voice } = facts;
  const [head] = await planHeads(reader, [plan.planId]);
  if (head === undefined) throw new Error('a plan that was just read is gone');
  const stored = await storedReportText(reader, { plan: plan.planId, unit, period });
  const text = reportText.parse(stored === undefined ? {} : JSON.parse(stored));
  const { results, difficulties, nextSteps, proposals } = text;
  const those = (test: (task: Task) => boolean) =>
    new Set(plan.tasks.filter(test).map((task) => task.taskId));
  const unnamed = those((task) => lacksUnits(task, register, settings));
  const report = {
    isDemonstration: params.log === 'demonstration',
    language: params.lang,
    ...frameOf(head, facts, text),
    referenceDay: on,
    summary: summaryOf(facts),
    groups: groupLines(rows, state, await targetsOf(reader, plan.planId), voice, {
      unnamed,
      perUnit: those(isPerUnit),
      counting: countingTasks(facts.whole),
    }),
    shared: facts.shared,
    channels: await channelLines(reader, facts),
    shortfalls: shortfallLines(state, rows, on, voice),
    duties: dutyLines(facts.duties, voice.nameOf),
    budget: await budgetOf(reader, facts),
    followUps: await followUpSummary(reader, facts, params.log),
    initiatives: await initiativeLines(reader, facts, params.log),
    goals: await goalLines(reader, facts),
    scoreYear: scoreYear(facts),
    components: await componentLines(reader, facts),
    narrative: { results, difficulties, nextSteps, proposals },
    rules: voice.phrases.rules(settings),
  } satisfies PlanReport;
  const name = fileNameOf(head, facts);
  return { name, reply: { plan: plan.planId, unit, period, ...span, text, report } };
};

export const planReport = documentRoute(questions.planReport, 'read', (params, { read, today }) =>
  read(async (connection) => (await fillReport(connection, params, today)).reply),
);

const fileOf = (
  ending: 'docx' | 'xlsx',
  mediaType: string,
  build: (report: PlanReport) => Promise<Uint8Array>,
): FileRoute => ({
  method: 'get',
  path: `/plan-report.${ending}`,
  summary: `The report of a plan as ${ending.toUpperCase()}`,
  right: 'read',
  params: reportParams,
  isDated: true,
  handle: async (request, response, { read, today }: Context) => {
    const asked = reportParams.strict().parse(request.query);
    const params = ending === 'docx' ? { ...asked, lang: 'vi' as const } : asked;
    const { name, reply } = await read((connection) => fillReport(connection, params, today));
    const bytes = await build(reply.report);
    const invented = params.lang === 'vi' ? 'minh hoạ' : 'demonstration';
    const mark = reply.report.isDemonstration ? ` (${invented})` : '';
    attach(response, safeName(`${name}${mark}`, ending))
      .type(mediaType)
      .send(Buffer.from(bytes));
  },
});

const office = 'application/vnd.openxmlformats-officedocument';

export const reportFiles: readonly FileRoute[] = [
  fileOf('docx', `${office}.wordprocessingml.document`, reportDocument),
  fileOf('xlsx', `${office}.spreadsheetml.sheet`, reportWorkbook),
];

export const writeReportText = commandRoute(commands.writeReportText, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const { plan, unit, period, text } = body;
    const register = await readRegister(writer);
    const problems = new FieldProblems();
    problems.expect(register.byId.get(unit)?.isGroup === false, 'unit', 'unknown_unit');
    problems.refuse();
    // Who reports writes; so may who is in charge of the plan.
    if (!isWithin(context.asker, register, unit)) await planInCharge(writer, context, plan);
    await readFacts(writer, { plan, unit, period, below: true, log: 'recorded', lang: 'vi' }, context.today);
    await putReportText(writer, byOf(context.asker), { plan, unit, period }, JSON.stringify(text));
    return {};
  }),
);
