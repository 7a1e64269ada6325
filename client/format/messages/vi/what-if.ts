import { pointsText, rankOf } from '../../phrases.ts';

type Outcome = { total: number; rank: number | null; of: number; decimals: number };

const standing = ({ total, rank, of, decimals }: Outcome): string =>
  `${pointsText(total, decimals, 'vi')}${rank === null ? '' : `, ${rankOf(rank, of, 'vi')}`}`;

export const whatIf = {
  pageTitle: 'Nếu – thì',
  title: 'Nếu – thì: thứ hạng sẽ ra sao',
  subtitle: 'Kéo, gõ số, hoặc đặt theo mức của các đơn vị so sánh; có thể đổi nhiều thành phần cùng lúc',
  note: 'Phép tính “nếu – thì”: giữ nguyên điểm các đơn vị khác; không phải dự báo.',
  driftNote: (moved: number, still: number) =>
    `Tổng điểm của ${moved} đơn vị khác thay đổi theo mức bình quân 3 năm gần nhất; ${still} đơn vị giữ nguyên vì chưa đủ năm so sánh được. Không phải dự báo.`,
  outcome: (before: Outcome, after: Outcome) => `Từ ${standing(before)} thành ${standing(after)}.`,
  unchanged: (before: Outcome) => `Hiện tại: ${standing(before)}. Chưa có thay đổi nào.`,
  range: (low: Outcome, high: Outcome) =>
    `Tính ở hai đầu khoảng tin cậy 95% của mối liên hệ: từ ${standing(low)} đến ${standing(high)}.`,
  tier: (before: string, after: string) =>
    before === after
      ? `Nhóm: ${after.toLocaleLowerCase('vi')}.`
      : `Nhóm: từ ${before.toLocaleLowerCase('vi')} sang ${after.toLocaleLowerCase('vi')}.`,
  published: (rank: number) => `Thứ hạng do nơi công bố in: ${rank}.`,
  toNext: (points: number) => `Cần thêm ${pointsText(points, 2, 'vi')} để bằng đơn vị xếp ngay trên.`,
  atTop: 'Không còn đơn vị nào xếp trên.',
  tied: 'Đồng hạng với đơn vị khác.',
  notRanked: 'Chưa đủ đơn vị có tổng điểm để xếp hạng; chỉ tính được tổng điểm.',
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
  own: 'Điểm hiện tại',
  ofMax: (max: string) => `tối đa ${max}`,
  back: 'Trả lại',
  backOf: (component: string) => `Trả lại điểm hiện tại của ${component}`,
  slider: (component: string) => `Điểm mới của ${component}`,
  worth: (points: string) => `${points} của tổng`,
  component: 'Thành phần',
  newScore: 'Điểm mới',
  reset: 'Bỏ hết thay đổi',
  neighbours: 'Thứ hạng quanh đơn vị',
  unit: 'Đơn vị',
  then: 'Hạng khi đó',
  rankBefore: 'Hạng hiện tại',
  total: 'Tổng điểm khi đó',
  totalBefore: 'Tổng điểm hiện tại',
  fixed: (components: string) =>
    `Không đổi được vì chưa có điểm, hoặc chưa biết đáng bao nhiêu điểm của tổng: ${components}.`,
  elsewhere: 'Có thay đổi ở thành phần không nằm trong danh sách đang hiện:',
  derived: {
    title: 'Từ hoạt động truyền thông',
    none: 'Chưa có mối liên hệ nào từ mức “Bằng chứng vừa” trở lên với hoạt động đã ghi nhận, nên không suy điểm từ hoạt động.',
    intro:
      'Các mối liên hệ từ mức “Bằng chứng vừa” trở lên. Đây là mối liên hệ thống kê, chưa phải bằng chứng nhân quả; kết quả luôn được tính ở hai đầu khoảng tin cậy.',
    more: (row: string, component: string) => `Thêm ${row} cho ${component}`,
    unit: 'lượt',
    points: (points: string, low: string, high: string) => `${points} điểm (${low} đến ${high})`,
    unused: 'không dùng: dưới mức “Bằng chứng vừa”',
  },
  places: {
    title: 'Muốn lên hạng cần bao nhiêu điểm',
    subtitle: 'Năm bậc kế tiếp khi các đơn vị khác giữ nguyên',
    finding: (gap: string, rank: string, component: string) =>
      `Cần thêm ${gap} của tổng để lên ${rank}. Thành phần đổi thứ hạng sớm nhất: ${component}.`,
    gapOnly: (gap: string, rank: string) => `Cần thêm ${gap} của tổng để lên ${rank}.`,
    top: 'Đơn vị đang ở hạng cao nhất.',
    rank: 'Hạng',
    units: 'Bằng đơn vị',
    total: 'Tổng điểm',
    gap: 'Cần thêm',
    interval: (best: number, worst: number) =>
      `Theo sai số chuẩn do nơi công bố đưa ra, thứ hạng có thể từ ${best} đến ${worst} (95% cho từng cặp so sánh).`,
    noErrors: 'Nơi công bố không đưa ra sai số chuẩn, nên không có khoảng thứ hạng.',
    notRanked: 'Chưa đủ đơn vị có tổng điểm để xếp hạng.',
    stepsTitle: 'Riêng một thành phần nào đổi được thứ hạng sớm nhất',
    stepsSubtitle: 'Số điểm thành phần cần thêm để lên một bậc, xếp theo số năm thay đổi thông thường',
    needed: 'Cần thêm',
    ofComponent: 'điểm thành phần',
    neededPercent: 'Tính ra',
    usual: 'Thay đổi thông thường',
    years: 'Số năm như vậy',
    possible: 'Có thể không',
    isPossible: 'còn đủ chỗ',
    isImpossible: 'vượt quá tối đa',
    isUnknown: 'chưa biết trọng số',
    yearsHelp:
      'Cần thêm chia cho mức thay đổi thông thường của thành phần từ năm này sang năm sau (5 năm gần nhất). Dưới 1: nằm trong mức dao động của một năm.',
  },
};
