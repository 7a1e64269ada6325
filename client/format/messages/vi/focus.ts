import { pointsText, rankOf } from '../../phrases.ts';
import { formatNumber } from '../../numbers.ts';

type First = { unit: string; index: string; year: number; component: string; reach: number; own: number };
type Outcome = { total: number; rank: number | null; of: number; decimals: number };

const standing = ({ total, rank, of, decimals }: Outcome): string =>
  `${pointsText(total, decimals, 'vi')}${rank === null ? '' : `, ${rankOf(rank, of, 'vi')}`}`;

export const focus = {
  chooseUnit: 'Chọn một đơn vị để xem nên tập trung vào thành phần nào.',
  none: (unit: string, index: string, year: number) =>
    `Chưa có điểm thành phần ${index} năm ${year} của ${unit}.`,
  finding: ({ unit, index, year, component, reach }: First) =>
    `${unit}, ${index} ${year}: còn nhiều điểm có thể đạt thêm nhất ở “${component}”: ${pointsText(reach, 2, 'vi')} của tổng điểm nếu đạt mức P75 của các đơn vị so sánh.`,
  findingOwn: ({ unit, index, year, component, own }: First) =>
    `${unit}, ${index} ${year}: “${component}” còn cách mức P75 xa nhất, ${pointsText(own, 2, 'vi')} của thành phần; chưa biết trọng số nên chưa quy được ra tổng điểm.`,
  peersLabel: 'So với',
  peers: { all: 'Tất cả', region: 'Cùng vùng', type: 'Cùng loại' },
  depthLabel: 'Mức chi tiết',
  depths: { dimensions: 'Thành phần chính', parts: 'Thành phần nhỏ nhất' },
  listTitle: (index: string) => `Trọng tâm của ${index}`,
  listSubtitle: (unit: string, year: number, peers: number) =>
    `${unit}, năm ${year}; so với ${peers} đơn vị có điểm`,
  columns: {
    component: 'Thành phần',
    reach: 'Có thể đạt thêm',
    ofTotal: 'điểm tổng',
    headroom: 'Còn đến tối đa',
    weight: 'Tỷ trọng',
    percent: 'Điểm',
    ofMax: '% tối đa',
    median: 'Trung vị',
    p75: 'P75',
    best: 'Cao nhất',
    rank: 'Thứ hạng',
    trend: 'Xu hướng',
    perYear: '% tối đa/năm',
    volatility: 'Dao động',
    tasks: 'Nhiệm vụ',
    activities: 'Hoạt động',
    evidence: 'Bằng chứng',
  },
  noReport: 'chưa báo cáo',
  listNotes: [
    'Có thể đạt thêm: số điểm của chỉ số tổng nếu thành phần đạt mức P75, tức mức mà ba phần tư số đơn vị so sánh không vượt qua. Tính trên điểm đã công bố, không phải dự báo.',
    'Tỷ trọng: phần của thành phần trong điểm tối đa của tổng; dấu – khi bộ tiêu chí không cho biết.',
    'Xu hướng: độ dốc Theil–Sen của tối đa 5 năm so sánh được gần nhất. Dao động: trung vị của mức thay đổi từ năm này sang năm sau, không kể chiều.',
    'Nhiệm vụ: trong kế hoạch của đơn vị và cấp dưới. Hoạt động: chỉ tính hoạt động đã ghi nhận; chưa báo cáo không phải là 0.',
    'Bằng chứng: chỉ hiện khi có mối liên hệ từ mức “Bằng chứng vừa” trở lên; không lấy từ nhật ký minh hoạ.',
  ],
  importanceTitle: 'Tầm quan trọng và kết quả',
  importanceSubtitle: 'Mỗi điểm là một thành phần; dưới 0 là thấp hơn trung vị của các đơn vị so sánh',
  importanceX: 'Tỷ trọng trong tổng điểm (%)',
  importanceY: 'Cách trung vị (% tối đa)',
  importanceSay: (component: string, weight: number, distance: number) =>
    `${component}: tỷ trọng ${formatNumber(weight, 1, 'vi')}%, ${distance < 0 ? 'thấp' : 'cao'} hơn trung vị ${formatNumber(Math.abs(distance), 1, 'vi')} điểm phần trăm`,
  quadrant: 'Nhóm',
  quadrants: {
    act: 'Nặng và thấp hơn: ưu tiên',
    keep: 'Nặng và không thấp hơn: giữ vững',
    watch: 'Nhẹ và thấp hơn: theo dõi',
    spare: 'Nhẹ và không thấp hơn',
  },
  distance: 'Cách trung vị',
  lostTitle: (index: string) => `Điểm ${index} bị mất ở đâu`,
  lostSubtitle: (total: string, max: string) =>
    `Từ tối đa ${max} xuống ${total} điểm; mất nhiều nhất xếp trước`,
  lost: 'Điểm mất',
  peerLost: 'Đơn vị ở trung vị mất',
  maximum: 'Tối đa',
  total: 'Tổng điểm',
  unexplained: 'Không giải thích được bằng thành phần',
  step: 'Bước',
  lostSay: (component: string, lost: number) => `${component}: mất ${pointsText(lost, 2, 'vi')}`,
  lostEmpty:
    'Chưa đủ điểm thành phần, hoặc bộ tiêu chí không cho biết mỗi thành phần đáng bao nhiêu điểm của tổng.',
  emptyWeights: 'Bộ tiêu chí này không cho biết tỷ trọng của các thành phần.',
  whatIfTitle: 'Nếu – thì: thứ hạng sẽ ra sao',
  whatIfSubtitle:
    'Kéo, gõ số, hoặc đặt theo mức của các đơn vị so sánh; có thể đổi nhiều thành phần cùng lúc',
  whatIfNote: 'Phép tính “nếu – thì”: giữ nguyên điểm các đơn vị khác; không phải dự báo.',
  driftNote: (moved: number, still: number) =>
    `Tổng điểm của ${moved} đơn vị khác thay đổi theo mức bình quân 3 năm gần nhất; ${still} đơn vị giữ nguyên vì chưa đủ năm so sánh được. Không phải dự báo.`,
  now: 'Hiện tại',
  then: 'Khi đó',
  outcome: (before: Outcome, after: Outcome) => `Từ ${standing(before)} thành ${standing(after)}.`,
  unchanged: (before: Outcome) => `Hiện tại: ${standing(before)}. Chưa có thay đổi nào.`,
  toNext: (points: number) => `Cần thêm ${pointsText(points, 2, 'vi')} để bằng đơn vị xếp ngay trên.`,
  tied: 'Đồng hạng với đơn vị khác.',
  notRanked: 'Chưa đủ đơn vị có tổng điểm để xếp hạng.',
  capped: 'đã chạm giới hạn',
  statuses: {
    unknown_component: 'Có thành phần không thuộc bộ tiêu chí của năm này.',
    missing_score: 'Chưa đủ điểm của đơn vị trong năm này để tính.',
    no_peers: 'Không có đơn vị so sánh nào có điểm ở thành phần này.',
    no_scale: 'Bộ tiêu chí không cho biết thành phần này đáng bao nhiêu điểm của tổng.',
  },
  drift: 'Các đơn vị khác',
  drifts: { still: 'Giữ nguyên', moving: 'Đổi theo 3 năm' },
  toP75: 'Lên P75',
  toBest: 'Lên mức cao nhất',
  slider: (component: string) => `Điểm mới của ${component}`,
  reset: 'Bỏ hết thay đổi',
  neighbours: 'Thứ hạng quanh đơn vị',
  unit: 'Đơn vị',
  rankBefore: 'Hạng hiện tại',
};
