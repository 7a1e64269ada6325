import { type CellValue, type DataValidation, writeXlsx, type WriteSheet } from 'hucre';
import { font, letterOf, listOf, listRule, lists, listSheet, styled } from './template-parts.ts';

/** Empty files to fill in, made so that the upload reads them back without a question. */

export type Stage = 'self_scored' | 'appraised' | 'published' | 'target';

type Unit = { code: string | null; nameVi: string };

export type ScoreTemplate = {
  index: string;
  indexName: string;
  year: number;
  stage: Stage;
  components: readonly { component: string; nameVi: string; max: number | null }[];
  units: readonly Unit[];
};

export type ActivityTemplate = {
  title: string;
  year: number;
  tasks: readonly { code: string; nameVi: string }[];
  channels: readonly { nameVi: string }[];
  units: readonly Unit[];
};

const stageWords: Record<Stage, string> = {
  self_scored: 'Điểm tự chấm',
  appraised: 'Điểm thẩm định',
  published: 'Điểm công bố',
  target: 'Điểm mục tiêu',
};

const scoreRule = (range: string, max: number | null): DataValidation => ({
  type: 'decimal',
  operator: 'between',
  formula1: '0',
  formula2: `${max ?? 1000}`,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Điểm',
  errorMessage: max === null ? 'Nhập một số.' : `Nhập một số từ 0 đến ${String(max).replace('.', ',')}.`,
  range,
});

const headingOf = ({ component, nameVi, max }: ScoreTemplate['components'][number]): string =>
  `${component}: ${nameVi}${max === null ? '' : ` (tối đa ${String(max).replace('.', ',')})`}`;

/** Units down, components across, each cell held to 0…maximum. */
export const scoreTemplate = (template: ScoreTemplate): Promise<Uint8Array> => {
  const { index, indexName, year, stage, components, units } = template;
  const headRow = 3;
  const first = headRow + 2;
  const last = headRow + 1 + Math.max(units.length, 1);
  const heads = ['TT', 'Mã đơn vị', 'Đơn vị', ...components.map(headingOf), 'Xếp hạng'];
  const rows: CellValue[][] = [
    [`${indexName} (${index}) năm ${year}`],
    [stageWords[stage]],
    ['Ô không có số liệu để trống. Dùng một dấu thập phân cho cả tệp.'],
    heads,
    ...units.map(({ code, nameVi }, at) => [at + 1, code, nameVi]),
  ];
  const columnOf = (column: number) => `${letterOf(column)}${first}:${letterOf(column)}${last}`;
  const sheet: WriteSheet = {
    name: `${index} ${year}`.slice(0, 31),
    columns: [
      { width: 6 },
      { width: 11 },
      { width: 30 },
      ...components.map(() => ({ width: 18 })),
      { width: 10 },
    ],
    rows,
    cells: styled(headRow, heads.length),
    rowDefs: new Map([[headRow, { height: 66 }]]),
    freezePane: { rows: headRow + 1, columns: 3 },
    dataValidations: [
      listRule(columnOf(2), listOf(0, units.length)),
      ...components.map(({ max }, at) => scoreRule(columnOf(3 + at), max)),
      {
        type: 'whole',
        operator: 'between',
        formula1: '1',
        formula2: `${Math.max(units.length, 1)}`,
        allowBlank: true,
        showErrorMessage: true,
        errorMessage: `Nhập thứ hạng từ 1 đến ${Math.max(units.length, 1)}.`,
        range: columnOf(3 + components.length),
      },
    ],
  };
  const names = lists([{ name: listSheet, values: units.map(({ nameVi }) => nameVi) }]);
  return writeXlsx({ sheets: [sheet, names], defaultFont: font, properties: { creator: 'ParLens' } });
};

const logRows = 1000;

const activityRules = (first: number, last: number, counts: [number, number, number]): DataValidation[] => {
  const columnOf = (column: number) => `${letterOf(column)}${first}:${letterOf(column)}${last}`;
  return [
    {
      type: 'date',
      operator: 'greaterThan',
      formula1: '36526',
      allowBlank: true,
      showErrorMessage: true,
      errorMessage: 'Nhập ngày, ví dụ 20/10/2024.',
      range: columnOf(0),
    },
    ...counts.map((count, at) => listRule(columnOf(at + 1), listOf(at, count))),
    {
      type: 'decimal',
      operator: 'greaterThan',
      formula1: '0',
      allowBlank: true,
      showErrorMessage: true,
      errorMessage: 'Nhập một số lớn hơn 0.',
      range: columnOf(4),
    },
    ...[8, 9].map((column): DataValidation => ({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      allowBlank: true,
      showErrorMessage: true,
      errorMessage: 'Nhập một số, hoặc để trống nếu không biết.',
      range: columnOf(column),
    })),
  ];
};

/** One activity a row; unit, task and channel are picked from lists. */
export const activityTemplate = ({
  title: plan,
  year,
  tasks,
  channels,
  units,
}: ActivityTemplate): Promise<Uint8Array> => {
  const headRow = 2;
  const heads = [
    'Ngày',
    'Đơn vị',
    'Nhiệm vụ',
    'Hình thức',
    'Số lượng',
    'Nội dung',
    'Liên kết',
    'Ghi chú',
    'Số người tiếp cận',
    'Kinh phí (đồng)',
  ];
  const cells = styled(headRow, heads.length);
  for (let row = headRow + 1; row <= headRow + logRows; row += 1)
    cells.set(`${row},0`, { style: { numFmt: 'dd/mm/yyyy' } });
  const sheet: WriteSheet = {
    name: `Nhật ký ${year}`,
    columns: [12, 30, 44, 28, 10, 50, 36, 30, 18, 18].map((width) => ({ width })),
    rows: [[`Nhật ký hoạt động tuyên truyền năm ${year}`], [plan], heads],
    cells,
    freezePane: { rows: headRow + 1 },
    dataValidations: activityRules(headRow + 2, headRow + 1 + logRows, [
      units.length,
      tasks.length,
      channels.length,
    ]),
  };
  const names = lists([
    { name: 'Đơn vị', values: units.map(({ nameVi }) => nameVi) },
    { name: 'Nhiệm vụ', values: tasks.map(({ code, nameVi }) => `${code} - ${nameVi}`) },
    { name: 'Hình thức', values: channels.map(({ nameVi }) => nameVi) },
  ]);
  return writeXlsx({ sheets: [sheet, names], defaultFont: font, properties: { creator: 'ParLens' } });
};
