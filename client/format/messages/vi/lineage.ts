import { formatDate } from '../../dates.ts';
import { formatCount } from '../../numbers.ts';
import { listing } from '../../phrases.ts';

const day = (iso: string): string => formatDate(iso, 'vi');
const count = (value: number): string => formatCount(value, 'vi');

type Change = { kind: 'merged' | 'absorbed' | 'renamed'; on: string; names: string[] };

const became = { merged: 'sáp nhập thành', absorbed: 'nhập vào', renamed: 'đổi tên thành' } as const;
const made = {
  merged: 'hình thành từ',
  absorbed: 'nhận thêm',
  renamed: 'trước đó có tên',
} as const;

export const lineage = {
  pageTitle: 'Lịch sử đơn vị',
  choose: 'Tìm đơn vị',
  choosePlaceholder: 'Chọn đơn vị',
  asOf: 'Xem tại ngày',
  days: { before: '30/06/2025', after: '01/07/2025', today: 'Hôm nay' },
  counted: (level: string, on: string, existing: number) =>
    `Ngày ${day(on)} có ${count(existing)} đơn vị ${level}.`,
  steps: (level: string, steps: readonly { day: string; existing: number }[]) =>
    `Số đơn vị ${level}: ${listing(
      steps.map((step) => `${count(step.existing)} vào ngày ${day(step.day)}`),
      'vi',
    )}.`,
  existing: (unit: string, on: string, from: string | null, to: string | null) => {
    const since = from === null ? '' : `, có từ ${day(from)}`;
    const until = to === null ? '' : `, tồn tại đến hết ${day(to)}`;
    return `Ngày ${day(on)}, ${unit} đang tồn tại${since}${until}.`;
  },
  ended: (unit: string, on: string, to: string | null) =>
    `Ngày ${day(on)}, ${unit} không còn${to === null ? '' : `; ngày cuối cùng là ${day(to)}`}.`,
  notYet: (unit: string, on: string, from: string | null) =>
    `Ngày ${day(on)}, ${unit} chưa có${from === null ? '' : `; có từ ${day(from)}`}.`,
  became: ({ kind, on, names }: Change) => `Từ ${day(on)}, ${became[kind]} ${listing(names, 'vi')}.`,
  made: ({ kind, on, names }: Change) => `Ngày ${day(on)}, ${made[kind]} ${listing(names, 'vi')}.`,
  untouched: 'Chưa từng sáp nhập hoặc đổi tên trong những gì ParLens biết.',
  noSuccessor: (to: string) => `Kết thúc ngày ${day(to)}, không có đơn vị nối tiếp cùng cấp.`,
  bearer: (unit: string) => `Chuỗi số liệu nối tiếp ở ${unit}.`,
  noBearer:
    'Chuỗi số liệu dừng ở đây: đơn vị mới có địa giới khác nên điểm không được nối; số lượng hoạt động thì cộng được.',
  courseTitle: 'Trước và sau',
  courseSubtitle: 'Đơn vị trước, đơn vị đang xem và đơn vị nối tiếp; mỗi tên mở trang của đơn vị đó',
  predecessors: 'Trước đó',
  self: 'Đang xem',
  successors: 'Sau đó',
  none: 'không có',
  states: { not_yet: 'chưa có', existing: 'đang tồn tại', ended: 'đã kết thúc' },
  kinds: { merged: 'sáp nhập', absorbed: 'nhập vào', renamed: 'đổi tên' },
  spanOf: (from: string | null, to: string | null) => {
    if (from === null && to === null) return 'không có mốc thay đổi';
    if (from === null) return `đến ${day(to ?? '')}`;
    return to === null ? `từ ${day(from)}` : `${day(from)} – ${day(to)}`;
  },
  code: (code: string) => `mã ${code}`,
  overview: 'Tổng quan',
  history: 'Lịch sử',
  toOverview: (unit: string) => `Tổng quan của ${unit}`,
  toLineage: (unit: string) => `Lịch sử của ${unit}`,
  placeTitle: 'Cấp trên và cấp dưới',
  placeSubtitle: (unit: string, on: string) => `${unit}, tại ngày ${day(on)}`,
  parents: 'Cấp trên',
  below: 'Cấp dưới mà ParLens biết',
  noneBelow: 'ParLens chưa biết đơn vị cấp dưới nào.',
  changesTitle: (level: string) => `Mọi thay đổi: ${level}`,
  changesSubtitle: (changes: number, unchanged: number) =>
    `${count(changes)} lần sáp nhập, nhập hoặc đổi tên; ${count(unchanged)} đơn vị giữ nguyên`,
  level: 'Cấp',
  find: 'Tìm trong các thay đổi',
  findHint: 'Tên đơn vị trước hoặc sau; gõ có dấu hoặc không dấu',
  on: 'Ngày',
  kind: 'Thay đổi',
  before: 'Trước',
  after: 'Sau',
  noChanges: 'ParLens chưa biết thay đổi nào ở cấp này.',
  nothingFound: 'Không có thay đổi nào khớp với từ đã gõ.',
  unchanged: 'Giữ nguyên',
  levelsTitle: 'Các cấp tại ngày đang xem',
  levelsSubtitle: (on: string) =>
    `Ngày ${day(on)}; dưới cấp tỉnh, ParLens chỉ biết các đơn vị có trong kế hoạch và bảng điểm`,
  existingCount: 'Đang tồn tại',
  endedCount: 'Đã kết thúc',
  notYetCount: 'Chưa có',
  lastDay: 'Ngày cuối của cấp',
};
