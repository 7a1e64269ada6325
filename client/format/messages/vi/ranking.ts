import { capital, listing, pointsChange, pointsText, rankChange, rankOf } from '../../phrases.ts';

export type SaidPlace = {
  unit: string;
  what: string;
  year: number;
  rank: number | null;
  of: number | null;
  isTied: boolean;
  points: number | null;
  decimals: number;
  rankChange: number | null;
  pointsChange: number | null;
  against: number | null;
};

export type SaidEnd = { unit: string; rank: number | null; of: number | null; points: number | null };

/** Best and worst of what is listed; null where it is not known who that is. */
export type SaidEnds = {
  what: string;
  year: number;
  decimals: number;
  leaders: SaidEnd[];
  last: SaidEnd | null;
};

/** `units` is empty where too many moved equally far to name them. */
export type SaidMove = { units: string[]; count: number; places: number };

const isHow = (end: SaidEnd, decimals: number): string =>
  end.points === null ? '' : ` với ${pointsText(end.points, decimals, 'vi')}`;

const leadersIn = (said: SaidEnds): string => {
  const [first] = said.leaders;
  if (!first) return '';
  const names = listing(
    said.leaders.map((end) => end.unit),
    'vi',
  );
  return `${names} ${said.leaders.length > 1 ? 'cùng ' : ''}dẫn đầu${isHow(first, said.decimals)}`;
};

function changes(said: SaidPlace): string {
  const parts = [
    said.pointsChange === null ? null : pointsChange(said.pointsChange, said.decimals, 'vi'),
    said.rankChange === null ? null : rankChange(said.rankChange, 'vi'),
  ].filter((part) => part !== null);
  return parts.length === 0 || said.against === null
    ? ''
    : `; so với năm ${said.against}: ${parts.join(', ')}`;
}

const moved = (move: SaidMove): string => {
  const who =
    move.units.length === 0
      ? `${move.count} đơn vị`
      : `${listing(move.units, 'vi')}${move.units.length > 1 ? ' cùng' : ''}`;
  return `${who} ${rankChange(move.places, 'vi')}`;
};

export const ranking = {
  /** What is ranked: the index, or a component of it. */
  what: (index: string, component: string | null) =>
    component === null ? index : `“${component}” của ${index}`,
  place: (said: SaidPlace) => {
    const where = `${said.what} năm ${said.year}`;
    if (said.rank === null && said.points === null) return `Chưa có điểm ${where} của ${said.unit}.`;
    if (said.rank === null)
      return `${said.unit} đạt ${pointsText(said.points ?? 0, said.decimals, 'vi')} ở ${where}${changes(said)}; chưa đủ đơn vị có điểm để xếp hạng.`;
    const place = `${said.unit} ${said.isTied ? 'đồng' : 'đứng'} ${rankOf(said.rank, said.of, 'vi')} ở ${where}`;
    if (said.points === null) return `${place}${changes(said)}; nguồn chỉ công bố thứ hạng.`;
    return `${place} với ${pointsText(said.points, said.decimals, 'vi')}${changes(said)}.`;
  },
  otherLevel: (unit: string, level: string) =>
    `Bảng này xếp hạng ${level}; ${unit} không thuộc nhóm đó nên không có trong bảng.`,
  notYet: (unit: string, year: number, since: string) =>
    `Cuối năm ${year} chưa có ${unit} (đơn vị có từ ${since}).`,
  noLonger: (unit: string, year: number, until: string) =>
    `Cuối năm ${year} không còn ${unit} (đơn vị kết thúc ngày ${until}).`,
  headline: (said: SaidEnds) => {
    const last = said.last ? `, ${said.last.unit} thấp nhất${isHow(said.last, said.decimals)}` : '';
    return `${capital(said.what)} năm ${said.year}: ${leadersIn(said)}${last}.`;
  },
  ends: (said: SaidEnds) => {
    const last = said.last ? `; thấp nhất là ${said.last.unit}${isHow(said.last, said.decimals)}` : '';
    return `${leadersIn(said)}${last}.`;
  },
  next: (next: SaidEnd, decimals: number) => `Đứng kế tiếp là ${next.unit}${isHow(next, decimals)}.`,
  highest: (end: SaidEnd, decimals: number, what: string, year: number) =>
    `Cao nhất trong số đã có điểm ${what} năm ${year} là ${end.unit}${isHow(end, decimals)}.`,
  inRegion: (region: string, best: SaidEnd, last: SaidEnd | null) => {
    const place = (end: SaidEnd) =>
      end.rank === null ? end.unit : `${end.unit} (${rankOf(end.rank, end.of, 'vi')})`;
    return `${region}: cao nhất là ${place(best)}${last ? `, thấp nhất là ${place(last)}` : ''}.`;
  },
  moves: (against: number, up: SaidMove | null, down: SaidMove | null, among: string | null) => {
    const parts = [up, down].flatMap((move) => (move ? [moved(move)] : []));
    const scope = among === null ? '' : ` trong ${among} đơn vị có hạng cả hai năm`;
    return `Thay đổi thứ hạng lớn nhất so với năm ${against}${scope}: ${parts.join('; ')}.`;
  },
  partial: (scored: string, expected: string, rankOnly: string | null) =>
    `Mới có số liệu đã công bố của ${scored} trên ${expected} đơn vị${rankOnly === null ? '' : `, trong đó ${rankOnly} đơn vị chỉ có thứ hạng`}. Đơn vị chưa có số liệu không nằm trong bảng.`,
  missing: (scored: string, expected: string, units: string[]) =>
    `Có số liệu của ${scored} trên ${expected} đơn vị; nguồn không có: ${listing(units, 'vi')}.`,
  none: (what: string, year: number) => `Chưa có điểm ${what} năm ${year}.`,
  noneOther: (units: string, components: string) =>
    `Năm này có điểm của một số thành phần: ${components} thành phần, ở ${units} đơn vị. Chọn thành phần để xem.`,
  noneComponent: 'Bộ tiêu chí của năm này không có thành phần đang chọn.',
  noneRegion: 'Vùng đang chọn chưa có đơn vị nào có số liệu.',
  nearest: (year: number) => `Xem năm ${year}`,
  rawRows: 'Xem các dòng dữ liệu gốc',
  wholeCountry: 'Xem cả nước',
  showTotal: (index: string) => `Xem tổng điểm ${index}`,
  notComparable: (year: number, scheme: string, against: number, before: string) =>
    `Năm ${year} dùng “${scheme}”, năm ${against} dùng “${before}”: điểm của hai năm không cùng thước đo nên không tính thay đổi điểm. Thứ hạng vẫn đặt cạnh nhau được vì được xếp trong từng năm.`,
  otherNumber: (year: number, of: string, against: number, before: string) =>
    `Năm ${year} xếp ${of} đơn vị, năm ${against} xếp ${before} đơn vị; thay đổi thứ hạng một phần do số đơn vị khác nhau.`,
  chartTitle: (what: string, year: number) => `${capital(what)} năm ${year}, từ cao xuống thấp`,
  chartSubtitle: (units: string, against: number | null) =>
    `${units} đơn vị; ngang: thứ hạng, dọc: điểm${against === null ? '' : `; vạch nối từ điểm năm ${against}`}`,
  stripTitle: (what: string, year: number) => `${capital(what)} năm ${year} theo vùng`,
  stripSubtitle: (units: string) =>
    `${units} đơn vị; mỗi chấm là một đơn vị; vạch đậm là trung vị của vùng; điểm`,
  tableTitle: (what: string, year: number) => `Bảng xếp hạng ${what} năm ${year}`,
  tableSubtitle: (region: string, against: number | null) =>
    `${region}; điểm, thứ hạng${against === null ? '' : ` và thay đổi so với năm ${against}`}`,
  bumpTitle: (what: string) => `Thứ hạng ${what} qua các năm`,
  bumpSubtitle: (units: string) =>
    units === ''
      ? 'Hạng 1 ở trên cùng; mỗi đường là một đơn vị'
      : `Hạng 1 ở trên cùng; màu: ${units}; xám: các đơn vị khác`,
  bumpNote: 'Vạch đứng: đổi bộ tiêu chí, đường được ngắt. Năm không có số liệu được để trống, không nối qua.',
  bumpEmpty: 'Chưa có năm nào đủ đơn vị có điểm để xếp hạng.',
  component: 'Thành phần',
  components: {
    total: 'Cả chỉ số',
    dimension: 'Thành phần chính',
    part: 'Phần chấm điểm',
    factor: 'Yếu tố',
  } as Record<string, string>,
  region: 'Vùng',
  allRegions: 'Cả nước',
  against: 'So với năm',
  otherScheme: 'bộ tiêu chí khác',
  picture: 'Sắp xếp',
  pictures: { rank: 'Theo thứ hạng', region: 'Theo vùng' },
  rank: 'Hạng',
  unit: 'Đơn vị',
  points: 'Điểm',
  maximum: (points: string) => `tối đa ${points}`,
  percent: '% điểm tối đa',
  of: (units: string) => `trên ${units}`,
  before: (year: number) => `Hạng ${year}`,
  rankChange: 'Thứ hạng',
  pointsChange: 'Điểm',
  versus: (year: number) => `so với ${year}`,
  remark: 'Ghi chú',
  source: 'Nguồn',
  openRows: (unit: string, points: string) => `${points} điểm, ${unit}: xem dòng dữ liệu gốc`,
  year: 'Năm',
  tied: 'đồng hạng',
  samePoints: 'bằng điểm đơn vị khác, thứ hạng theo nguồn',
  publishedRank: 'hạng công bố',
  computedRank: 'hạng tính từ điểm',
  computed: 'điểm tính',
  published: 'điểm công bố',
  computedRankOnly: 'hạng được suy ra',
  otherBoundary: 'địa giới thay đổi, không so điểm',
  ranks: {
    published: 'Thứ hạng là hạng đã công bố.',
    computed:
      'Nguồn không ghi thứ hạng; ParLens xếp theo điểm: hạng bằng số đơn vị có điểm cao hơn cộng một, bằng điểm thì đồng hạng.',
    mostlyPublished:
      'Thứ hạng là hạng đã công bố; nơi ghi “hạng tính từ điểm”, hạng bằng số đơn vị có điểm cao hơn cộng một.',
    mostlyComputed:
      'ParLens xếp theo điểm: hạng bằng số đơn vị có điểm cao hơn cộng một; nơi ghi “hạng công bố”, hạng do nguồn in.',
    none: 'Chưa đủ đơn vị có điểm nên không xếp hạng; bảng sắp theo điểm.',
  },
  pointsFrom: {
    published: null as string | null,
    computed: 'Mọi điểm trong bảng được tính từ các con số đã công bố, không phải tổng do nguồn in.',
    mostlyPublished: '“Điểm tính”: được tính từ các con số đã công bố, không phải do nguồn in.',
    mostlyComputed:
      'Điểm được tính từ các con số đã công bố, không phải do nguồn in; trừ nơi ghi “điểm công bố”.',
  },
  ranksAll: 'Thứ hạng là hạng trong cả nước, kể cả khi chỉ xem một vùng.',
};
