import { listing, pointsChange, pointsText, rankOf } from '../../phrases.ts';

export type SaidStanding = {
  index: string;
  points: number | null;
  decimals: number;
  rank: number | null;
  of: number | null;
  change: number | null;
  previousYear: number | null;
};

export type SaidComponent = { name: string; rank: number; of: number };

function standingPhrase(said: SaidStanding): string {
  const parts: string[] = [];
  if (said.points !== null) parts.push(pointsText(said.points, said.decimals, 'vi'));
  if (said.change !== null && said.previousYear !== null) {
    parts.push(`${pointsChange(said.change, said.decimals, 'vi')} so với năm ${said.previousYear}`);
  }
  const detail = parts.join(', ');
  if (said.rank === null) return `đạt ${detail} ở ${said.index}`;
  return `${rankOf(said.rank, said.of, 'vi')} ở ${said.index}${detail === '' ? '' : ` (${detail})`}`;
}

export const overview = {
  finding: (unit: string, year: number, standings: SaidStanding[]) =>
    `Năm ${year}, ${unit} ${standings[0]?.rank === null ? '' : 'đứng '}${listing(standings.map(standingPhrase), 'vi')}.`,
  nothing: (unit: string, year: number) => `Chưa có điểm nào của ${unit} cho năm ${year}.`,
  components: (index: string, best: SaidComponent, worst: SaidComponent) =>
    `Trong ${index}, thành phần đứng cao nhất là “${best.name}” (${rankOf(best.rank, best.of, 'vi')}), thấp nhất là “${worst.name}” (${rankOf(worst.rank, worst.of, 'vi')}).`,
  national: (
    index: string,
    year: number,
    best: string,
    bestPoints: string,
    last: string,
    lastPoints: string,
  ) => `${index} ${year}: ${best} dẫn đầu với ${bestPoints}, ${last} thấp nhất với ${lastPoints}.`,
  nationalMedian: (median: string) => `Một nửa số đơn vị đạt từ ${median} trở lên.`,
  nationalFew: (index: string, year: number, scored: string, expected: string) =>
    `${index} ${year}: mới có điểm của ${scored} trên ${expected} đơn vị.`,
  chooseUnit: 'Chọn đơn vị ở trên để xem điểm, thứ hạng và các thành phần của riêng đơn vị đó.',
  indicesTitle: (unit: string, year: number) => `Các chỉ số của ${unit} năm ${year}`,
  indicesSubtitle: 'Tổng điểm, thứ hạng, thay đổi so với lần đo trước và diễn biến qua các năm',
  score: 'Điểm',
  rank: 'Hạng',
  changed: 'Thay đổi',
  change: 'So với lần trước',
  through: 'Qua các năm',
  against: (year: number) => `so với năm ${year}`,
  notComparable: (year: number) => `bộ tiêu chí khác năm ${year}, không so sánh`,
  noScore: (year: number) => `Chưa có điểm năm ${year}.`,
  rankOnly: 'chỉ công bố hạng',
  nearest: (year: number) => `Xem năm ${year}`,
  target: 'Mục tiêu',
  targetOf: (figures: string) => `mục tiêu ${figures}`,
  targetIn: (year: number, figures: string) => `mục tiêu ${year}: ${figures}`,
  targetReached: 'đạt',
  targetMissed: 'chưa đạt',
  rated: (word: string) => `xếp loại: ${word}`,
  computed: 'tính từ điểm thành phần, chưa công bố',
  ofMaximum: (max: string) => `trên ${max}`,
  spark: (index: string, years: string) => `Diễn biến ${index}, ${years}`,
  componentsTitle: (index: string, year: number) => `Các thành phần của ${index} năm ${year}`,
  componentsSubtitle: (unit: string) =>
    `${unit}: điểm đạt được so với điểm tối đa, trung vị và đơn vị cao nhất`,
  componentsEmpty: (index: string, year: number, unit: string) =>
    `Chưa có điểm thành phần ${index} năm ${year} của ${unit}.`,
  componentsFew: (have: string, of: string) => `Có điểm của ${have} trên ${of} thành phần.`,
  component: 'Thành phần',
  points: 'Điểm',
  max: 'Tối đa',
  percent: '% tối đa',
  median: 'Trung vị',
  legend: 'Thanh: điểm của đơn vị (% điểm tối đa). Vạch đứng: trung vị. Vòng tròn: đơn vị cao nhất.',
  meter: (name: string, percent: string, median: string) =>
    `${name}: ${percent} điểm tối đa, trung vị ${median}`,
  stripTitle: (index: string, year: number) => `${index} năm ${year} theo vùng`,
  stripSubtitle: 'Mỗi chấm là một đơn vị; vạch đậm là trung vị của vùng; điểm',
  medianTitle: (index: string) => `Trung vị ${index} của các đơn vị qua các năm`,
  medianSubtitle: 'Đường gạch: trung vị; dải: một nửa số đơn vị ở giữa; điểm',
  unit: 'Đơn vị',
  region: 'Vùng',
  year: 'Năm',
  units: 'Số đơn vị',
  quarters: ['Tứ phân vị 1', 'Tứ phân vị 3'] as [string, string],
  least: 'Thấp nhất',
  most: 'Cao nhất',
};
