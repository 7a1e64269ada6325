import type { Language } from '../../client/format/language.ts';
import type { FileReport, PlanReport, ProblemReport, SheetReport } from './report.ts';

const shownProblems = 40;

const words = {
  vi: {
    taken: 'lấy',
    left: 'không lấy',
    counts: ({ counts: c }: FileReport) =>
      `${c.values} giá trị, ${c.ranks} hạng không kèm điểm, ${c.units} đơn vị, ${c.components} thành phần, ${c.missing} ô không có số liệu, ${c.activities} hoạt động, ${c.entries} mục danh mục hoặc kế hoạch`,
    levels: { error: 'lỗi', warning: 'cảnh báo', note: 'ghi chú' } as Record<string, string>,
    more: (count: number) => `… và ${count} điều nữa (xem đủ với --json)`,
    plan: 'kế hoạch',
    newPlan: 'mới',
    units: (count: number) => `thêm --new-units để tạo ${count} đơn vị chưa có`,
    scheme: (count: number) =>
      `thêm --new-scheme --index MÃ để tạo ${count} thành phần nêu trong trang tính thành một bộ tiêu chí mới`,
    need: 'cần cho biết',
    guess: 'đoán',
    stored: ({ upload, scores, activities, entries }: NonNullable<FileReport['stored']>) =>
      `đã lưu: lần nạp ${upload}, ${scores} điểm, ${activities} hoạt động, ${entries} mục`,
    unsure: 'chưa lưu: cần cho biết những điều trên',
  },
  en: {
    taken: 'taken',
    left: 'not taken',
    counts: ({ counts: c }: FileReport) =>
      `${c.values} values, ${c.ranks} ranks without points, ${c.units} units, ${c.components} components, ${c.missing} cells without data, ${c.activities} activities, ${c.entries} entries of registers or plans`,
    levels: { error: 'error', warning: 'warning', note: 'note' } as Record<string, string>,
    more: (count: number) => `… and ${count} more (all with --json)`,
    plan: 'plan',
    newPlan: 'new',
    units: (count: number) => `add --new-units to make ${count} units that are not known`,
    scheme: (count: number) =>
      `add --new-scheme --index CODE to make a new scheme of the ${count} components that the sheet lists`,
    need: 'please tell',
    guess: 'guess',
    stored: ({ upload, scores, activities, entries }: NonNullable<FileReport['stored']>) =>
      `stored: upload ${upload}, ${scores} scores, ${activities} activities, ${entries} entries`,
    unsure: 'not stored: the above must be told first',
  },
};

const sheetLine = (sheet: SheetReport, language: Language): string => {
  const { taken, left } = words[language];
  const about = [sheet.kind, sheet.shape, sheet.index, sheet.year, sheet.level, sheet.stage, sheet.unit];
  const said = about.filter((part) => part !== null).join(', ');
  return `  [${sheet.taken ? taken : left}] ${sheet.name}: ${said} – ${sheet.reason}`;
};

const planLine = (plan: PlanReport, language: Language): string => {
  const name = plan.plan ?? words[language].newPlan;
  const facts = [plan.number, plan.issueDate, plan.unit, plan.fromYear, plan.title];
  const said = plan.plan === null ? facts.filter((fact) => fact !== null).join(', ') : '';
  return `  ${words[language].plan}: ${[name, said].filter((part) => part !== '').join(': ')} – ${plan.reason}`;
};

const problemLine = ({ level, sheet, cell, message, count }: ProblemReport, language: Language): string => {
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  const times = count > 1 ? ` (×${count})` : '';
  return `  ${words[language].levels[level] ?? level}${place === '' ? '' : ` ${place}`}: ${message}${times}`;
};

/** The report of one file for a person to read. */
export const reportText = (report: FileReport, language: Language, isStoring: boolean): string => {
  const say = words[language];
  // Why a sheet was left out stands in its own line.
  const told = report.problems.filter(({ code }) => !/^(sheet-.*|no-table)$/.test(code));
  const shown = told.slice(0, shownProblems);
  const rest = told.length - shown.length;
  const needs = report.needs.map(
    ({ sheet, option, guess, reason }) =>
      `  ${say.need} ${option} (${sheet}): ${say.guess} ${guess ?? '?'} – ${reason}`,
  );
  const unknown = report.problems.filter(({ code }) => code === 'unknown-unit').length;
  const offers = report.sheets
    .filter(({ offered }) => offered > 0)
    .map(({ name, offered }) => `  ${name}: ${say.scheme(offered)}`);
  const isOpen = isStoring && report.stored === null && report.kind !== 'unreadable';
  return [
    `${report.file}: ${report.kind}; ${say.counts(report)}`,
    ...report.sheets.map((sheet) => sheetLine(sheet, language)),
    ...(report.plan === null ? [] : [planLine(report.plan, language)]),
    ...shown.map((problem) => problemLine(problem, language)),
    ...(rest > 0 ? [`  ${say.more(rest)}`] : []),
    ...needs,
    ...offers,
    ...(unknown > 0 ? [`  ${say.units(unknown)}`] : []),
    ...(report.stored === null ? [] : [`  ${say.stored(report.stored)}`]),
    ...(isOpen && needs.length > 0 ? [`  ${say.unsure}`] : []),
  ].join('\n');
};
