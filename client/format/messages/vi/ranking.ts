import { pointsChange, pointsText, rankChange, rankOf } from '../../phrases.ts';

export type SaidPlace = {
  unit: string;
  rank: number | null;
  of: number | null;
  points: number | null;
  decimals: number;
  rankChange: number | null;
  pointsChange: number | null;
  against: number;
};

export const ranking = {
  leader: (what: string, year: number, leader: string, points: number, decimals: number) =>
    `${what} năm ${year}: ${leader} dẫn đầu với ${pointsText(points, decimals, 'vi')}.`,
  place: (said: SaidPlace) => {
    if (said.points === null && said.rank === null) return `${said.unit} chưa có điểm trong năm này.`;
    const place = said.rank === null ? '' : `đứng ${rankOf(said.rank, said.of, 'vi')}`;
    const points =
      said.points === null
        ? ''
        : `${place === '' ? 'đạt ' : ', đạt '}${pointsText(said.points, said.decimals, 'vi')}`;
    const changes = [
      said.pointsChange === null ? null : pointsChange(said.pointsChange, said.decimals, 'vi'),
      said.rankChange === null ? null : rankChange(said.rankChange, 'vi'),
    ].filter((part) => part !== null);
    return `${said.unit} ${place}${points}${changes.length === 0 ? '' : `; so với năm ${said.against}: ${changes.join(', ')}`}.`;
  },
  few: (scored: string, expected: string) => `Mới có điểm của ${scored} trên ${expected} đơn vị.`,
  none: (what: string, year: number) => `Chưa có ${what} năm ${year}.`,
  notComparable: (year: number) => `Bộ tiêu chí khác với năm ${year} nên không tính mức thay đổi.`,
  chartTitle: (scored: string, what: string, year: number) =>
    `${scored} đơn vị theo điểm ${what} năm ${year}`,
  chartSubtitle: (against: number | null) =>
    against === null
      ? 'Xếp từ cao xuống thấp; điểm'
      : `Xếp từ cao xuống thấp; điểm; vạch nối từ điểm năm ${against}`,
  tableTitle: (what: string, year: number) => `Bảng xếp hạng ${what} năm ${year}`,
  tableSubtitle: (against: number) => `Điểm, thứ hạng và thay đổi so với năm ${against}`,
  bumpTitle: (what: string) => `Thứ hạng ${what} qua các năm`,
  bumpSubtitle: (units: string) =>
    units === ''
      ? 'Hạng 1 ở trên cùng; mỗi đường là một đơn vị'
      : `Hạng 1 ở trên cùng; màu: ${units}; xám: các đơn vị khác`,
  component: 'Thành phần',
  region: 'Vùng',
  allRegions: 'Cả nước',
  against: 'So với năm',
  rank: 'Hạng',
  unit: 'Đơn vị',
  points: 'Điểm',
  of: 'trên',
  before: (year: number) => `Hạng ${year}`,
  rankChange: 'Tăng, giảm hạng',
  pointsChange: 'Thay đổi điểm',
  places: 'bậc',
  published: 'Hạng công bố',
  remark: 'Ghi chú',
  source: 'Nguồn',
  tied: 'đồng hạng',
  computed: 'điểm tính từ thành phần',
  ranksAll: 'Thứ hạng là hạng trong tất cả các đơn vị, kể cả khi chỉ xem một vùng.',
  publishedRank:
    'Hạng công bố được giữ nguyên; nơi không công bố, hạng là số đơn vị có điểm cao hơn cộng một.',
};
