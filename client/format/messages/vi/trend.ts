import { pointsText, rankChange, rankOf } from '../../phrases.ts';

export type SaidCourse = {
  unit: string;
  index: string;
  from: { year: number; points: number; rank: number | null; of: number | null };
  to: { year: number; points: number; rank: number | null; of: number | null };
  change: number;
  decimals: number;
};

export const trend = {
  finding: (said: SaidCourse) => {
    const ranks =
      said.from.rank !== null && said.to.rank !== null
        ? `; từ ${rankOf(said.from.rank, said.from.of, 'vi')} ${said.from.rank === said.to.rank ? 'và giữ nguyên hạng' : `đến ${rankOf(said.to.rank, said.to.of, 'vi')} (${rankChange(said.from.rank - said.to.rank, 'vi')})`}`
        : '';
    const move =
      Math.abs(said.change) < 0.5 * 10 ** -said.decimals ? 'không đổi' : said.change > 0 ? 'tăng' : 'giảm';
    const size = move === 'không đổi' ? '' : ` ${pointsText(Math.abs(said.change), said.decimals, 'vi')}`;
    return `${said.unit}: từ năm ${said.from.year} đến năm ${said.to.year}, điểm ${said.index} ${move}${size}${ranks}.`;
  },
  sameScheme: (scheme: string) =>
    `Chỉ so trong cùng một bộ tiêu chí (${scheme}); điểm của các bộ tiêu chí khác nhau không nối với nhau.`,
  once: (unit: string, index: string, year: number) =>
    `${unit}: chỉ có điểm ${index} của năm ${year} theo bộ tiêu chí hiện hành, chưa đủ để thấy xu hướng.`,
  none: (unit: string, index: string) => `Chưa có điểm ${index} nào của ${unit}.`,
  chooseUnit: 'Chọn đơn vị để xem xu hướng của đơn vị đó bên cạnh trung vị của tất cả các đơn vị.',
  totalTitle: (index: string) => `${index} qua các năm`,
  measureWords: { points: 'Điểm', percent: '% điểm tối đa', rank: 'Thứ hạng' },
  subtitle: (units: string, measure: string, from: number, to: number) =>
    `${units}; ${measure}; ${from}–${to}`,
  national: 'Trung vị và một nửa số đơn vị ở giữa',
  componentsTitle: (index: string) => `Các thành phần của ${index}`,
  byComponent: 'Theo thành phần',
  layout: 'Chia ô theo',
  layouts: { component: 'Thành phần', unit: 'Đơn vị' },
  measure: 'Thể hiện',
  order: 'Sắp xếp',
  orders: { scheme: 'Theo bộ tiêu chí', latest: 'Theo giá trị mới nhất', change: 'Theo mức thay đổi' },
  scale: 'Thang đo',
  scales: { shared: 'Chung', own: 'Riêng từng ô' },
  years: 'Các năm',
  components: 'Thành phần',
  addComponent: 'Chọn thành phần',
  empty: 'Chưa có điểm cho các lựa chọn này. Thử chọn năm, đơn vị hoặc thành phần khác.',
  notes: {
    line: 'Năm không có số liệu được để trống, không nối qua.',
    break:
      'Vạch đứng liền: đổi bộ tiêu chí, hai bên không so sánh được. Vạch đứng chấm: bộ tiêu chí mới nhưng thành phần này giữ nguyên.',
    band: 'Đường gạch là trung vị, dải xám là một nửa số đơn vị ở giữa; chỉ vẽ ở năm có điểm của ít nhất một nửa số đơn vị.',
  },
  targetNote: 'Gạch ngang là mục tiêu của năm đó, đưa vào từ tệp; nguồn ở bảng số liệu.',
  table: {
    target: 'mục tiêu',
    targetTitle: 'Mục tiêu',
    year: 'Năm',
    points: 'điểm',
    rank: 'hạng',
    scheme: 'Bộ tiêu chí',
    component: 'Thành phần',
    unit: 'Đơn vị',
    max: 'Tối đa',
    percent: '% tối đa',
  },
  tableTitle: 'Số liệu',
};
