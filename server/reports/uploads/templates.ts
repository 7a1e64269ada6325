import {
  type Cell,
  type CellStyle,
  type CellValue,
  type DataValidation,
  writeXlsx,
  type WriteSheet,
} from 'hucre';

/** Empty files to fill in, made so that the upload reads them back without a question. */

export type Stage = 'self_scored' | 'appraised' | 'published';

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
};

const listSheet = 'Danh mục';
const font = { name: 'Times New Roman', size: 12 };
const title: CellStyle = { font: { ...font, size: 14, bold: true } };
const head: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF0' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

const letterOf = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

const styled = (headRow: number, columns: number): Map<string, Partial<Cell>> =>
  new Map([
    ['0,0', { style: title }],
    ...Array.from({ length: columns }, (_, at): [string, Partial<Cell>] => [
      `${headRow},${at}`,
      { style: head },
    ]),
  ]);

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

const listRule = (range: string, list: string): DataValidation => ({
  type: 'list',
  formula1: list,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorMessage: 'Chọn trong danh mục.',
  range,
});

/** A range of the sheet of lists: column by column, below its heading. */
const listOf = (column: number, length: number): string => {
  const letter = letterOf(column);
  return `'${listSheet}'!$${letter}$2:$${letter}$${Math.max(2, length + 1)}`;
};

const lists = (columns: readonly { name: string; values: readonly string[] }[]): WriteSheet => {
  const height = Math.max(0, ...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: height }, (_, row) => columns.map(({ values }) => values[row] ?? null));
  return {
    name: listSheet,
    hidden: true,
    rows: [columns.map(({ name }) => name), ...rows],
  };
};

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
