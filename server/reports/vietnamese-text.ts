import type {
  FollowUpLine,
  GoalLine,
  InitiativeLine,
  Letterhead,
  ReportStatus,
  SharedLine,
} from './plan-report.ts';

/** What stands on every page whose figures come from the invented log. */
export const DEMONSTRATION_MARK = 'DỮ LIỆU MINH HOẠ – không phải số liệu thật, không dùng để gửi';

const BLANK = '\u00a0'.repeat(7);

/** 1234.5 → "1.234,5": point for thousands, comma for decimals. `digits` fixes the decimals. */
export function numberText(value: number, digits?: number): string {
  const fixed = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 2, ...fixed });
}

/** A share 0–1 as "88,9 %"; an en dash where there is none: a task without target has no percentage. */
export function shareText(share: number | null): string {
  if (share === null) return '–';
  return `${(share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 })}\u00a0%`;
}

const PERIODS: readonly (readonly [RegExp, (year: string, part: string) => string])[] = [
  [/^(\d{4})$/, (year) => `Năm ${year}`],
  [/^(\d{4})-H1$/, (year) => `6 tháng đầu năm ${year}`],
  [/^(\d{4})-H2$/, (year) => `6 tháng cuối năm ${year}`],
  [/^(\d{4})-9M$/, (year) => `9 tháng đầu năm ${year}`],
  [/^(\d{4})-Q([1-4])$/, (year, quarter) => `Quý ${roman(Number(quarter))}/${year}`],
  [/^(\d{4})-W(\d{2})$/, (year, week) => `Tuần ${String(Number(week))}/${year}`],
  [/^(\d{4})-(\d{2})$/, (year, month) => `Tháng ${String(Number(month))}/${year}`],
  [/^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/, (from, to) => `${dayText(from)} - ${dayText(to)}`],
];

/** A period key in words: 2024-H1 → "6 tháng đầu năm 2024", 2024-Q3 → "Quý III/2024"; other text is left as it is. */
export function periodText(key: string): string {
  for (const [shape, words] of PERIODS) {
    const match = shape.exec(key);
    if (match !== null) return words(match[1] ?? '', match[2] ?? '');
  }
  return key;
}

const NAMED_PERIODS = 12;

/** Several period keys in few words: "Tuần 32, 33, 36/2024"; after twelve only their number. */
export function joinedPeriods(keys: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const key of keys.slice(0, NAMED_PERIODS)) {
    const text = periodText(key);
    const [, word = text, part = '', year = ''] = /^(\S+) (\S+)\/(\d{4})$/.exec(text) ?? [];
    const group = `${word}|${year}`;
    groups.set(group, [...(groups.get(group) ?? []), part]);
  }
  const words = [...groups].map(([group, parts]) => {
    const [word = '', year = ''] = group.split('|');
    return year === '' ? word : `${word} ${parts.join(', ')}/${year}`;
  });
  const rest = keys.length - NAMED_PERIODS;
  return `${words.join('; ')}${rest > 0 ? ` và ${countText(rest)} kỳ khác` : ''}`;
}

/** "+1,20", "-1,13", "0,00". */
export function changeText(change: number | null): string {
  if (change === null) return '–';
  return `${change > 0 ? '+' : ''}${numberText(change, 2)}`;
}

/** ISO day → "20/10/2024". */
export function dayText(day: string | null): string {
  return day === null ? '–' : `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/**
 * "Trà Bồng, ngày 05 tháng 02 năm 2024". Days below 10 and the months 1 and 2 take a leading zero
 * (Decree 30/2020/NĐ-CP, appendix I, part II, section 4).
 */
export function placeAndDate({ place, date, year }: Letterhead): string {
  if (date === null) return `${place}, ngày${BLANK}tháng${BLANK}năm ${String(year)}`;
  const month = Number(date.slice(5, 7));
  const monthText = month <= 2 ? `0${String(month)}` : String(month);
  return `${place}, ngày ${date.slice(8, 10)} tháng ${monthText} năm ${date.slice(0, 4)}`;
}

/** "Số: 05/BC-UBND"; numbers below 10 take a leading zero (the same appendix, section 3). */
export function numberLine({ number, symbol }: Letterhead): string {
  if (number === null || number === '') return `Số:${BLANK}/${symbol}`;
  return `Số: ${number.padStart(2, '0')}/${symbol}`;
}

/** A committee prints its name on two lines: "ỦY BAN NHÂN DÂN", "HUYỆN TRÀ BỒNG". */
export function issuerLines(unitName: string): string[] {
  const area = /^Ủy ban nhân dân (.+)$/u.exec(unitName)?.[1];
  return (area === undefined ? [unitName] : ['Ủy ban nhân dân', area]).map(upper);
}

export function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** Counts in running text are written with two digits: 05 nhiệm vụ. */
export function countText(count: number): string {
  return count > 0 && count < 10 ? `0${String(count)}` : numberText(count);
}

const STATUS: Readonly<Record<ReportStatus, string>> = {
  done: 'Đạt',
  done_late: 'Hoàn thành chậm',
  due_soon: 'Sắp đến hạn',
  due: 'Chưa đến hạn',
  no_day: 'Chưa đặt hạn',
  late: 'Chưa đạt',
  not_applicable: 'Không áp dụng',
  no_units: 'Chưa rõ đơn vị phải thực hiện',
  no_target: 'Không có chỉ tiêu định lượng',
};

export function statusText(status: ReportStatus): string {
  return STATUS[status];
}

/** The part of a unit in a task that another leads. */
export function roleText(role: SharedLine['role']): string {
  return role === 'coordinating' ? 'Phối hợp' : 'Tham gia';
}

const FOLLOW_UP: Readonly<Record<FollowUpLine['kind'], string>> = {
  reminder: 'Đôn đốc',
  inspection: 'Kiểm tra',
};

export function followUpText(kind: FollowUpLine['kind']): string {
  return FOLLOW_UP[kind];
}

const INITIATIVE: Readonly<Record<InitiativeLine['kind'], string>> = {
  initiative: 'Sáng kiến',
  model: 'Mô hình, cách làm hay',
  exemplar: 'Điển hình tiên tiến',
};

export function initiativeText(kind: InitiativeLine['kind']): string {
  return INITIATIVE[kind];
}

const VERDICT: Readonly<Record<GoalLine['verdict'], string>> = {
  met: 'Đạt',
  not_met: 'Chưa đạt',
  no_data: 'Chưa có dữ liệu',
  not_enough_data: 'Không đủ dữ liệu',
};

export function verdictText(verdict: GoalLine['verdict']): string {
  return VERDICT[verdict];
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 → I, 4 → IV, 12 → XII. */
export function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [step, letters] of ROMAN) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
}
