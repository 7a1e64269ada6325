import { formatCount, formatNumber } from '../../numbers.ts';
import { opens, say, type Figure, type Sentence } from '../../sentence.ts';
import { listing, pointsChange, rankChange } from '../../phrases.ts';

const n = (count: number): string => formatCount(count, 'vi');

type Figures = { year: number | null; points: number | null; rank: number | null; of: number | null };

const figuresText = ({ year, points, rank, of }: Figures): string => {
  if (year === null) return 'chưa có dữ liệu';
  const parts = [
    ...(points === null ? [] : [`${formatNumber(points, 2, 'vi')} điểm`]),
    ...(rank === null ? [] : [of === null ? `hạng ${n(rank)}` : `hạng ${n(rank)} trên ${n(of)}`]),
  ];
  return `năm ${year}: ${parts.length === 0 ? 'chưa có số liệu' : parts.join(', ')}`;
};

/** What a plan covers of the indices, its goals for them, and sums over units. */
export const planCoverage = {
  finding: (noTask: Figure, idle: Figure, active: Figure): Sentence =>
    say`${opens(noTask, `${n(noTask.count)} thành phần chưa có nhiệm vụ`)}, ${opens(idle, `${n(idle.count)} có nhiệm vụ nhưng chưa có hoạt động`)}, ${opens(active, `${n(active.count)} đã có hoạt động`)}.`,
  notNamed: (count: Figure): Sentence =>
    say`${opens(count, `${n(count.count)} thành phần chính thức`)} của các chỉ số này không được nêu trong kế hoạch.`,
  title: 'Độ phủ: thành phần chỉ số và lĩnh vực cải cách',
  subtitle: (on: string) => `Hoạt động tính đến ngày ${on}`,
  kindLabel: 'Xem',
  kinds: { component: 'Thành phần chỉ số', field: 'Lĩnh vực cải cách' },
  proposedLabel: 'Đề xuất chưa xác nhận',
  proposed: { yes: 'Có tính', no: 'Không tính' },
  stateLabel: 'Tình trạng',
  everyState: 'Tất cả',
  states: {
    no_task: 'Chưa có nhiệm vụ',
    task_without_activity: 'Có nhiệm vụ, chưa có hoạt động',
    with_activity: 'Đã có hoạt động',
    not_named: 'Kế hoạch không nêu',
  },
  columns: {
    item: 'Thành phần, lĩnh vực',
    index: 'Chỉ số',
    state: 'Tình trạng',
    tasks: 'Nhiệm vụ',
    entries: 'Lần ghi',
    quantity: 'Số lượng',
    actions: 'Việc cần làm',
  },
  empty: 'Không có thành phần hoặc lĩnh vực nào ở tình trạng này.',
  addTask: 'Thêm nhiệm vụ',
  linkTask: 'Gắn nhiệm vụ',
  linkTitle: (item: string) => `Nhiệm vụ nào phục vụ “${item}”?`,
  linkPlaceholder: 'Chọn nhiệm vụ',
  linked: 'Đã gắn nhiệm vụ',
  note: 'Mối gắn nêu rõ trong văn bản, cùng nội dung, đề xuất hay đã xác nhận được giữ tách nhau; xem ở trang của từng nhiệm vụ.',
  goalsTitle: 'Mục tiêu chỉ số',
  goalsSubtitle: 'Đạt, chưa đạt hay chưa có dữ liệu, với con số đứng sau',
  goalsNone: 'Kế hoạch chưa đặt mục tiêu nào cho chỉ số.',
  editGoals: 'Sửa mục tiêu',
  goalSays: (wording: string) => `Văn bản viết: “${wording}”`,
  goalKinds: {
    rating: (word: string) => `Xếp loại ít nhất “${word}”`,
    rank: 'Cải thiện thứ hạng',
    score: 'Giữ hoặc tăng điểm',
    target: 'Đạt mục tiêu đã đưa vào',
  },
  goalSummary: (met: number, judged: number, notMet: readonly string[]) =>
    notMet.length === 0
      ? `${n(met)} trên ${n(judged)} đạt.`
      : `${n(met)} trên ${n(judged)} đạt; chưa đạt: ${listing(notMet, 'vi')}.`,
  goalNoData: (names: readonly string[]) => `Chưa có dữ liệu: ${listing(names, 'vi')}.`,
  goalNobody: 'Chưa có đơn vị nào trong sổ để xét mục tiêu này.',
  goalColumns: {
    unit: 'Đơn vị',
    index: 'Chỉ số',
    verdict: 'Kết quả',
    before: 'Trước',
    after: 'Sau',
    change: 'Thay đổi',
    target: 'Mục tiêu',
    rating: 'Xếp loại',
  },
  verdicts: {
    met: 'Đạt',
    not_met: 'Chưa đạt',
    no_data: 'Chưa có dữ liệu',
    not_enough_data: 'Chưa đủ dữ liệu',
  },
  figures: figuresText,
  change: (rankGain: number | null, pointsGain: number | null) =>
    [
      ...(rankGain === null ? [] : [rankChange(rankGain, 'vi')]),
      ...(pointsGain === null ? [] : [pointsChange(pointsGain, 2, 'vi')]),
    ].join(', '),
  judgedBy: {
    rating: 'xét theo xếp loại',
    rank: 'xét theo thứ hạng',
    score: 'xét theo điểm',
    target: 'xét theo mục tiêu',
  },
  targetIn: (year: number, figures: string) => `${year}: ${figures}`,
  rows: 'Xem dòng số liệu',
  indicesTitle: 'Các chỉ số kế hoạch nêu',
  indexColumns: { index: 'Chỉ số', name: 'Tên', level: 'Cấp được chấm', years: 'Năm có số liệu' },
  noScores: 'chưa có dữ liệu',
  notOwn: (level: string) => `chấm cho ${level.toLocaleLowerCase('vi')}, không chấm riêng đơn vị này`,
  rate: 'Nhập xếp loại',
  rateTitle: 'Xếp loại của các đơn vị',
  rateYear: 'Năm',
  rateIndex: 'Chỉ số',
  rateSource: 'Nguồn (quyết định công bố)',
  noWord: 'chưa có',
  rated: 'Đã lưu xếp loại',
  scaleTitle: 'Thang xếp loại',
  scaleHint:
    'Mỗi dòng một mức, từ thấp đến cao; có thể thêm điểm bắt đầu sau dấu chấm phẩy, ví dụ “Tốt; 80”.',
  scaleSave: 'Lưu thang xếp loại',
  scaleSaved: 'Đã lưu thang xếp loại',
  scaleWrong: (line: string) => `Không đọc được dòng “${line}”: sau dấu chấm phẩy cần một con số.`,

  // Roll-up
  rollUpTitle: 'Tổng hợp theo đơn vị',
  rollUpFinding: (unit: string, reached: Figure, of: Figure): Sentence =>
    of.count === 0
      ? `${unit}: chưa đơn vị nào có việc phải tự làm theo các kế hoạch đang xem.`
      : say`${unit}: ${opens(reached, n(reached.count), `${n(reached.count)} đơn vị đã đạt`)} trên ${opens(of, `${n(of.count)} đơn vị`, `${n(of.count)} đơn vị có việc phải tự làm`)} đã đạt mọi việc phải tự làm.`,
  everywhere: 'Mọi đơn vị',
  rollUpSubtitle: (from: string, to: string, on: string) =>
    `Từ ${from} đến ${to}, tính đến ngày ${on}; số lượng cộng dồn theo tuyến đơn vị`,
  view: 'Xem theo',
  views: { old: 'Theo đơn vị cũ', new: 'Theo đơn vị mới' },
  viewHint: {
    old: 'Hoạt động đứng tên đơn vị làm lúc đó.',
    new: 'Hoạt động đứng tên đơn vị hiện nay tại nơi đó; tổng không đổi.',
  },
  plan: 'Kế hoạch',
  everyPlan: 'Mọi kế hoạch',
  span: 'Khoảng thời gian',
  wholeSpan: 'Cả kế hoạch',
  yearOfDay: 'Năm của ngày xem',
  rollUpColumns: {
    unit: 'Đơn vị',
    quantity: 'Số lượng',
    entries: 'Lần ghi',
    reached: 'Đơn vị đạt',
    share: 'Tỷ lệ',
    below: 'Chưa đạt',
  },
  ofUnits: (reached: number, of: number) => `${n(reached)} trên ${n(of)}`,
  noDuty: 'không có việc riêng',
  total: (quantity: string, entries: Figure): Sentence =>
    say`Tổng: ${opens(entries, `số lượng ${quantity}, ${n(entries.count)} lần ghi`)}.`,
  duty: 'Việc phải tự làm',
  dutyShown: {
    all: 'Mọi đơn vị',
    owing: 'Đơn vị có việc phải tự làm',
    reached: 'Đơn vị đã đạt',
    missed: 'Đơn vị chưa đạt',
  },
  onlyBelow: (unit: string) => `Chỉ các đơn vị thuộc ${unit}.`,
  showAll: 'Xem tất cả',
  rollUpEmpty: 'Không có kế hoạch hoặc hoạt động nào ở đơn vị này trong khoảng đã chọn.',
  leftOut: (plans: readonly string[]) => `Kế hoạch quá lớn nên không liệt kê ở đây: ${plans.join(', ')}.`,
  plansTitle: 'Các kế hoạch, đặt cạnh nhau',
  plansSubtitle: 'Số lượng theo năm của từng kế hoạch; không cộng giữa các kế hoạch',
  year: 'Năm',
  period: 'Thời gian',
};
