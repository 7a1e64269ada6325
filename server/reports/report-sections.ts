import { followUpSentences, followUpTable, initiativeTable } from './follow-up-parts.ts';
import type { PlanReport, ReportSummary } from './plan-report.ts';
import {
  channelTable,
  componentTable,
  goalTable,
  groupTable,
  sharedTable,
  shortfallTable,
} from './report-tables.ts';
import type { ReportTable } from './report-tables.ts';
import { countText, dayText, roman, upper } from './vietnamese-text.ts';

/** The parts a report is made of, whatever file it becomes. */
export type Block =
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'subsection'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The last sentence: it stays with the signature, which never stands alone on a page. */
  | { readonly kind: 'closing'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly table: ReportTable };

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The body of the report: numbered sections in the order an office expects; empty ones are left out. */
export function bodyBlocks(report: PlanReport): Block[] {
  const { narrative } = report;
  const sections: Section[] = [
    { title: 'Tình hình chung', blocks: overview(report) },
    { title: 'Kết quả thực hiện', blocks: results(report) },
    { title: 'Kinh phí thực hiện', blocks: paragraphs(report.budget.lines) },
    { title: 'Nội dung chưa đạt, còn thiếu', blocks: table(shortfallTable(report.shortfalls)) },
    { title: 'Liên hệ với các chỉ số', blocks: indices(report) },
    { title: 'Tồn tại, hạn chế và nguyên nhân', blocks: paragraphs(narrative.difficulties) },
    { title: 'Nhiệm vụ trọng tâm thời gian tới', blocks: paragraphs(narrative.nextSteps) },
    { title: 'Đề xuất, kiến nghị', blocks: paragraphs(narrative.proposals) },
  ];
  const shown = sections.filter((section) => section.blocks.length > 0);
  const openings = paragraphs(report.openings);
  const numbered = shown.flatMap((section, at): Block[] => [
    { kind: 'section', text: `${roman(at + 1)}. ${upper(section.title)}` },
    ...section.blocks,
  ]);
  return [...openings, ...numbered, { kind: 'closing', text: `${report.closing}./.` }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function paragraphs(texts: readonly string[]): Block[] {
  return texts.map(paragraph);
}

function table(report: ReportTable): Block[] {
  return report.rows.length === 0 ? [] : [{ kind: 'table', table: report }];
}

function overview({ summary, shared, narrative, referenceDay, periodText: periodName }: PlanReport): Block[] {
  return [
    paragraph(`Tính đến ngày ${dayText(referenceDay)}, trong ${periodName} ${doneWords(summary)}.`),
    ...(summary.tasks === 0 ? [] : [paragraph(targetSentence(summary))]),
    ...(shared.length === 0
      ? []
      : [
          paragraph(
            `Có ${countText(shared.length)} nhiệm vụ do đơn vị khác chủ trì mà đơn vị phối hợp, tham gia.`,
          ),
        ]),
    ...paragraphs(narrative.results),
  ];
}

function doneWords({ activities, units, isOfPart }: ReportSummary): string {
  if (activities === 0) return 'chưa có hoạt động tuyên truyền nào được ghi nhận';
  const done = `thực hiện ${countText(activities)} hoạt động tuyên truyền được ghi nhận`;
  return isOfPart && units === 1 ? `đơn vị ${done}` : `có ${countText(units)} đơn vị ${done}`;
}

/** Which tasks are meant: an office knows how many its plan lists, and would wonder at another number. */
function tasksWords({ tasks, listed, isOfPart }: ReportSummary): string {
  if (isOfPart) return `Trong ${countText(tasks)} nhiệm vụ của Kế hoạch do đơn vị chủ trì`;
  if (listed === null || listed === tasks) return `Trong ${countText(tasks)} nhiệm vụ của Kế hoạch`;
  return (
    `Kế hoạch có ${countText(listed)} nhiệm vụ cụ thể. Trong ${countText(tasks)} nhiệm vụ được theo dõi (tính riêng từng ` +
    `mức, từng ý và cả nhiệm vụ tổ chức thực hiện)`
  );
}

function targetSentence(summary: ReportSummary): string {
  const { withTarget, reached, late, withoutTarget } = summary;
  const without =
    withoutTarget === 0
      ? ''
      : ` ${countText(withoutTarget)} nhiệm vụ không có chỉ tiêu định lượng, không tính tỷ lệ.`;
  const tasks = tasksWords(summary);
  if (withTarget === 0) return `${tasks}, không nhiệm vụ nào có chỉ tiêu định lượng; không tính tỷ lệ.`;
  const parts = [
    reached === 0 ? 'chưa có nhiệm vụ nào đạt' : `${countText(reached)} nhiệm vụ đạt`,
    ...(late === 0 ? [] : [`${countText(late)} nhiệm vụ chưa đạt hoặc quá hạn`]),
    ...(withTarget > reached + late
      ? [`${countText(withTarget - reached - late)} nhiệm vụ đang trong hạn`]
      : []),
  ];
  return `${tasks}, có ${countText(withTarget)} nhiệm vụ có chỉ tiêu định lượng: ${parts.join(', ')}.${without}`;
}

function results(report: PlanReport): Block[] {
  const parts: [string, Block[]][] = [
    ['Kết quả theo nhóm nhiệm vụ', withNote(table(groupTable(report.groups)), DETAILS)],
    ['Nhiệm vụ phối hợp, tham gia', table(sharedTable(report.shared))],
    ['Kết quả theo hình thức tuyên truyền', table(channelTable(report.channels))],
    ['Chế độ báo cáo', dutySentences(report)],
    [
      'Đôn đốc, kiểm tra',
      [...paragraphs(followUpSentences(report)), ...table(followUpTable(report.followUps))],
    ],
    ['Sáng kiến, mô hình, điển hình', table(initiativeTable(report.initiatives))],
  ];
  return numberedParts(parts);
}

/** Parts of a section under their own headings; empty ones are left out. */
function numberedParts(parts: readonly (readonly [string, readonly Block[]])[]): Block[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], at): Block[] => [
      { kind: 'subsection', text: `${String(at + 1)}. ${title}` },
      ...blocks,
    ]);
}

function dutySentences({ duties }: PlanReport): Block[] {
  if (duties === null || duties.owed === 0) return [];
  const { owed, received, receivedLate, missing, missingUnits } = duties;
  const open = owed - received - missing;
  const ahead = open <= 0 ? '' : `; chưa đến hạn hoặc chưa đặt hạn: ${countText(open)}`;
  const late = receivedLate === 0 ? '' : ` (trong đó ${countText(receivedLate)} báo cáo gửi chậm)`;
  const counts = `Số báo cáo phải gửi: ${countText(owed)}; đã nhận: ${countText(received)}${late}; quá hạn chưa nhận: ${countText(missing)}${ahead}.`;
  if (missingUnits.length === 0) return [paragraph(counts)];
  return [paragraph(counts), paragraph(`Đơn vị chưa gửi báo cáo: ${missingUnits.join('; ')}.`)];
}

const DETAILS = 'Chi tiết từng nhiệm vụ tại Phụ lục kèm theo.';
const NO_CAUSE = 'Số hoạt động và điểm được đặt cạnh nhau để đối chiếu, không kết luận quan hệ nhân quả.';

function indices({ goals, components, scoreYear }: PlanReport): Block[] {
  const isPartly = components.some((line) => line.score === null);
  const note = isPartly ? `${NO_CAUSE} Dấu “–”: chưa có dữ liệu.` : NO_CAUSE;
  return numberedParts([
    ['Mục tiêu về chỉ số', table(goalTable(goals))],
    ['Hoạt động và điểm theo thành phần', withNote(table(componentTable(components, scoreYear)), note)],
  ]);
}

function withNote(blocks: readonly Block[], text: string): Block[] {
  return blocks.length === 0 ? [] : [...blocks, { kind: 'note', text }];
}
