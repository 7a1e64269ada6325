import type { FollowUpLine, FollowUpSummary, InitiativeLine } from './plan-report.ts';
import type { ReportTable } from './report-tables.ts';
import { countText, dayText, followUpText, initiativeText } from './vietnamese-text.ts';

const CENTRE = { align: 'center' } as const;
const LEFT = { align: 'left' } as const;

/** How many letters went out to how many units, and how many were checked; the units by name. */
export function followUpSentences({ followUps }: { followUps: FollowUpSummary | null }): string[] {
  if (followUps === null) return [];
  const { letters, reminded, inspections, inspected, ofUnits, inspectedUnits } = followUps;
  const sent =
    letters === 0 ? [] : [`Đã đôn đốc ${countText(letters)} lần, đối với ${countText(reminded)} đơn vị.`];
  const checked =
    inspections === 0
      ? []
      : [
          `Đã kiểm tra ${countText(inspections)} lần, tại ${countText(inspected)}/${countText(ofUnits)} đơn vị có nhiệm vụ trong Kế hoạch: ${inspectedUnits.join('; ')}.`,
        ];
  return [[...sent, ...checked].join(' ')];
}

/** More units than these are counted, not named. */
const NAMED_UNITS = 6;

/** "Xã A; Xã B và 03 đơn vị khác". */
export function unitsText({ units }: Pick<FollowUpLine, 'units'>): string {
  const rest = units.length - NAMED_UNITS;
  const named = units.slice(0, NAMED_UNITS).join('; ');
  return rest > 0 ? `${named} và ${countText(rest)} đơn vị khác` : named;
}

export function followUpTable(followUps: FollowUpSummary | null): ReportTable {
  const columns = [
    { head: 'TT', width: 9, ...CENTRE },
    { head: 'Ngày', width: 24, ...CENTRE },
    { head: 'Hình thức', width: 22, ...LEFT },
    { head: 'Số văn bản', width: 26, ...LEFT },
    { head: 'Đơn vị thực hiện', width: 34, ...LEFT },
    { head: 'Đơn vị được đôn đốc, kiểm tra', width: 46, ...LEFT },
    { head: 'Nhiệm vụ', width: 24, ...LEFT },
  ];
  const rows = (followUps?.lines ?? []).map((line, at) => ({
    cells: [
      String(at + 1),
      dayText(line.day),
      followUpText(line.kind),
      line.document ?? '–',
      line.by,
      unitsText(line),
      line.tasks === '' ? '–' : line.tasks,
    ],
  }));
  return { columns, rows };
}

export function initiativeTable(initiatives: readonly InitiativeLine[]): ReportTable {
  const columns = [
    { head: 'TT', width: 9, ...CENTRE },
    { head: 'Tên sáng kiến, mô hình, điển hình', width: 66, ...LEFT },
    { head: 'Loại', width: 36, ...LEFT },
    { head: 'Đơn vị', width: 44, ...LEFT },
    { head: 'Ngày', width: 24, ...CENTRE },
  ];
  const rows = initiatives.map((line, at) => ({
    cells: [
      String(at + 1),
      line.title === '' ? '–' : line.title,
      initiativeText(line.kind),
      line.unit,
      dayText(line.day),
    ],
  }));
  return { columns, rows };
}
