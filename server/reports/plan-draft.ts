import type { PlanReport } from './plan-report.ts';
import { administrativeDocument, uprightSection } from './report-document.ts';
import type { Block } from './report-sections.ts';
import type { ReportTable } from './report-tables.ts';
import { countText, numberText, roman, upper } from './vietnamese-text.ts';

/** A component that the plan is for, with the figures that speak for it; what is not known is null. */
export interface FocusLine {
  readonly index: string;
  readonly component: string;
  readonly points: number | null;
  readonly max: number | null;
  /** Points of the component that three of four peers do not reach. */
  readonly peerP75: number | null;
  /** Points of the total to gain by reaching it. */
  readonly reach: number | null;
  readonly rank: number | null;
  readonly of: number | null;
  readonly tasks: number;
}

export interface DraftTask {
  readonly code: string;
  readonly name: string;
  readonly channel: string;
  readonly cadence: string;
  readonly lead: string;
  readonly output: string;
}

export interface PlanDraft extends Pick<PlanReport, 'letterhead' | 'subject' | 'recipients' | 'signature'> {
  readonly openings: readonly string[];
  readonly focus: readonly FocusLine[];
  /** Which year and which units the figures compare. */
  readonly focusNote: string;
  readonly groups: readonly { readonly title: string; readonly tasks: readonly DraftTask[] }[];
}

const LEFT = { align: 'left' } as const;
const RIGHT = { align: 'right' } as const;
const CENTRE = { align: 'center' } as const;

const figure = (value: number | null): string => (value === null ? '–' : numberText(value, 2));

const focusTable = (lines: readonly FocusLine[]): ReportTable => ({
  columns: [
    { head: 'TT', width: 7, ...CENTRE },
    { head: 'Chỉ số', width: 15, ...LEFT },
    { head: 'Thành phần', width: 36, ...LEFT },
    { head: 'Điểm/ tối đa', width: 17, ...RIGHT },
    { head: 'Mức P75', width: 12, ...RIGHT },
    { head: 'Điểm có thể đạt thêm', width: 16, ...RIGHT },
    { head: 'Thứ hạng', width: 13, ...CENTRE },
    { head: 'Số nhiệm vụ', width: 12, ...CENTRE },
  ],
  rows: lines.map((line, at) => ({
    cells: [
      String(at + 1),
      line.index,
      line.component,
      line.points === null ? '–' : `${figure(line.points)}/${line.max === null ? '–' : numberText(line.max)}`,
      figure(line.peerP75),
      figure(line.reach),
      line.rank === null ? '–' : `${String(line.rank)}/${String(line.of ?? '–')}`,
      String(line.tasks),
    ],
  })),
});

const taskTable = (groups: PlanDraft['groups']): ReportTable => ({
  columns: [
    { head: 'TT', width: 8, ...CENTRE },
    { head: 'Nhiệm vụ', width: 45, ...LEFT },
    { head: 'Hình thức, kênh', width: 24, ...LEFT },
    { head: 'Thời gian', width: 18, ...LEFT },
    { head: 'Đơn vị chủ trì', width: 20, ...LEFT },
    { head: 'Sản phẩm', width: 20, ...LEFT },
  ],
  rows: groups.flatMap(({ title, tasks }) => [
    ...(title === '' ? [] : [{ title }]),
    ...tasks.map((task) => ({
      cells: [task.code, task.name, task.channel, task.cadence, task.lead, task.output],
    })),
  ]),
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const focusBlocks = ({ focus, focusNote }: PlanDraft): Block[] =>
  focus.length === 0
    ? []
    : [
        paragraph(
          `Kế hoạch tập trung vào ${countText(focus.length)} thành phần sau đây. Điểm có thể đạt thêm là số điểm của ` +
            'chỉ số tổng nếu đơn vị đạt mức mà ba phần tư số đơn vị được so sánh không vượt qua (P75); đây là phép ' +
            'tính trên điểm đã công bố, không phải dự báo kết quả của hoạt động tuyên truyền.',
        ),
        { kind: 'table', table: focusTable(focus) },
        { kind: 'note', text: focusNote },
      ];

const purposes: Block[] = [
  paragraph(
    '1. Mục đích: nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức và sự đồng thuận, tham gia của người ' +
      'dân, doanh nghiệp đối với các nội dung gắn với những thành phần chỉ số nêu tại kế hoạch này.',
  ),
  paragraph(
    '2. Yêu cầu: tuyên truyền thường xuyên, đúng đối tượng, thiết thực, tiết kiệm; mỗi hoạt động được ghi nhận với ngày, ' +
      'kênh, số lượng và minh chứng để đánh giá.',
  ),
];

const execution: Block[] = [
  paragraph(
    '1. Các cơ quan, đơn vị được giao chủ trì triển khai nhiệm vụ, ghi nhận kết quả và gửi báo cáo theo quy định.',
  ),
  paragraph(
    '2. Kinh phí thực hiện: ........................................................................',
  ),
  paragraph(
    '3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh để được xem xét, điều chỉnh.',
  ),
];

/** The body of the plan: numbered sections in the order an office expects; empty ones are left out. */
const bodyBlocks = (draft: PlanDraft): Block[] => {
  const sections: { title: string; blocks: Block[] }[] = [
    { title: 'Mục đích, yêu cầu', blocks: purposes },
    { title: 'Trọng tâm', blocks: focusBlocks(draft) },
    { title: 'Nhiệm vụ', blocks: [{ kind: 'table', table: taskTable(draft.groups) }] },
    { title: 'Tổ chức thực hiện', blocks: execution },
  ];
  const shown = sections.filter(({ blocks }) => blocks.length > 0);
  return [
    ...draft.openings.map(paragraph),
    ...shown.flatMap(({ title, blocks }, at): Block[] => [
      { kind: 'section', text: `${roman(at + 1)}. ${upper(title)}` },
      ...blocks,
    ]),
    { kind: 'closing', text: 'Trên đây là Kế hoạch, đề nghị các cơ quan, đơn vị tổ chức thực hiện./.' },
  ];
};

/** A plan in the layout of the decree, as the bytes of a DOCX file. */
export const planDraftDocument = (draft: PlanDraft): Promise<Uint8Array> =>
  administrativeDocument(draft.subject, draft.letterhead.unitName, [
    uprightSection('Kế hoạch', draft, bodyBlocks(draft)),
  ]);
