/** What the matrix of coverage counts. */
export type CoverageMeasure = 'totals' | 'components' | 'computed';

export type SaidCell = {
  index: string;
  year: number;
  level: string;
  totals: string;
  units: string;
  of: string;
  components: string;
  componentsOf: string;
  scores: string;
  computed: string;
};

export const data = {
  finding: (scores: string, indices: string, from: number, to: number) =>
    `Đã nạp ${scores} điểm số của ${indices} chỉ số, từ năm ${from} đến năm ${to}.`,
  fragments: (complete: string, fragments: string) =>
    `Gần đầy đủ: ${complete}. Mới có từng phần: ${fragments}; các trang luôn nói rõ có bao nhiêu đơn vị có điểm.`,
  allComplete: (complete: string) => `Gần đầy đủ: ${complete}.`,
  localIndices: (count: string) => `${count} chỉ số do địa phương tự đo`,
  computedShare: (computed: string, share: string) =>
    `${computed} điểm số (${share}) được tính từ các con số đã công bố và luôn được đánh dấu; các điểm còn lại đúng như nguồn in.`,
  schemesOnly: (indices: string) => `Chưa có điểm nào: ${indices}.`,
  coverageTitle: 'Đã có dữ liệu gì',
  coverageSubtitles: {
    totals: 'Số đơn vị có tổng điểm trên số đơn vị của cấp đó ở cuối năm',
    components: 'Số thành phần có điểm trên số thành phần của bộ tiêu chí',
    computed: 'Tỷ lệ điểm số được tính từ các con số đã công bố, không phải do nguồn in',
  },
  show: 'Thể hiện',
  measures: { totals: 'Đơn vị', components: 'Thành phần', computed: 'Điểm tính' },
  steps: {
    full: 'đủ, từ 90%',
    half: 'từ 50% đến dưới 90%',
    few: 'dưới 50%',
    none: 'chỉ có thành phần hoặc thứ hạng: số đơn vị trong ngoặc',
    absent: 'chưa có dữ liệu',
    starts: 'bắt đầu một bộ tiêu chí mới',
  },
  computedSteps: {
    all: 'có điểm được tính; vạch cho biết phần được tính',
    none: 'mọi điểm do nguồn in',
  },
  level: 'Cấp',
  levels: {
    province: 'cấp tỉnh',
    ministry: 'bộ, ngành',
    department: 'sở, ngành',
    district: 'cấp huyện',
    commune: 'cấp xã',
    national: 'cả nước',
    example: 'ví dụ',
  } as Record<string, string>,
  index: 'Chỉ số',
  year: 'Năm',
  edition: 'Bộ tiêu chí',
  units: 'Đơn vị có điểm',
  totals: 'Có tổng điểm',
  of: 'Số đơn vị',
  components: 'Thành phần có điểm',
  componentsOf: 'Số thành phần',
  scores: 'Điểm số',
  computed: 'Được tính',
  cell: (said: SaidCell) =>
    `${said.index} ${said.year}, ${said.level}: ${said.totals} trên ${said.of} đơn vị có tổng điểm, ${said.units} đơn vị có ít nhất một điểm hoặc thứ hạng; ${said.components} trên ${said.componentsOf} thành phần; ${said.scores} điểm số, ${said.computed} được tính. Mở các dòng dữ liệu.`,
  openCells: 'Chọn một ô để xem các dòng dữ liệu của chỉ số và năm đó.',
  activitiesTitle: 'Nhật ký hoạt động truyền thông',
  activitiesSubtitle: 'Cơ sở để tìm mối liên hệ giữa hoạt động truyền thông và điểm số',
  recorded: 'Hoạt động đã ghi',
  demonstrated: 'Hoạt động minh hoạ',
  unitYears: 'Đơn vị–năm có báo cáo',
  activitiesNone: 'Chưa có hoạt động thật nào được ghi.',
  demonstration:
    'Chưa có nhật ký hoạt động nào được công bố, nên ParLens kèm một nhật ký minh hoạ. Nhật ký này do máy sinh theo quy luật cố định, có dạng giống thật nhưng không gắn với điểm số nào; vì vậy bản đồ mối liên hệ lập từ đó gần như trống.',
  unitYearsHow:
    'Đơn vị không báo cáo trong một năm được để trống, không tính là không hoạt động; đơn vị–năm trên đây là những năm có báo cáo.',
  demonstrationOff:
    'Để bỏ nhật ký minh hoạ, khởi động máy chủ với PARLENS_DEMO=0. Khi có hoạt động thật, trang Mối liên hệ tự dùng hoạt động thật thay cho nhật ký minh hoạ.',
  demonstrationGone: 'Nhật ký minh hoạ đã được bỏ ra khỏi máy chủ này.',
  toRelationships: 'Đến trang Mối liên hệ',
  sourcesTitle: 'Nguồn của từng con số',
  sourcesSubtitle: (count: string) => `${count} nguồn; mỗi điểm số ghi một nguồn`,
  search: 'Tìm nguồn',
  searchHint: 'Tên, nơi công bố hoặc địa chỉ; gõ có dấu hoặc không dấu',
  noSource: 'Không có nguồn nào khớp với từ đã gõ.',
  source: 'Nguồn',
  publisher: 'Nơi công bố',
  address: 'Địa chỉ',
  licence: 'Điều kiện sử dụng',
  readOn: 'Ngày đọc',
  count: 'Số điểm',
  lookTitle: 'Tra từng điểm số',
  lookSubtitle: (what: string, count: string) =>
    `${what}: ${count} điểm số, kể cả con số không được dùng vì trái với nguồn khác`,
  lookWhat: (index: string, year: number | null) =>
    year === null ? `${index}, mọi năm` : `${index} năm ${year}`,
  lookEmpty: 'Chưa có điểm số nào cho lựa chọn này.',
  lookAllYears: 'Xem mọi năm',
  lookAllUnits: 'Xem tất cả đơn vị',
  lookAllComponents: 'Xem tất cả thành phần',
  toRanking: 'Xem bảng xếp hạng',
  unit: 'Đơn vị',
  component: 'Thành phần',
  points: 'Điểm',
  max: 'Tối đa',
  rank: 'Hạng',
  rankPublished: 'theo nguồn',
  stage: 'Giai đoạn',
  rating: 'Xếp loại',
  stages: { self_scored: 'tự chấm', appraised: 'thẩm định', published: 'công bố', target: 'mục tiêu' },
  state: 'Sử dụng',
  states: {
    contested: 'được dùng; nguồn khác ghi khác',
    hidden: 'không dùng: trái với nguồn khác',
  },
  note: 'Ghi chú',
  isComputed: 'được tính',
  fromFile: (file: string, sheet: string, cell: string) => `tệp ${file}, trang ${sheet}, ô ${cell}`,
  allUnits: 'Tất cả đơn vị',
  allYears: 'Mọi năm',
  allComponents: 'Tất cả thành phần',
  csvLimit: (rows: string) => `Tệp CSV gồm ${rows} dòng đầu; chọn hẹp hơn để tải đủ.`,
  conflictNote:
    'Nơi các nguồn ghi khác nhau, mọi con số đều được giữ và chỉ một con số được dùng ở các trang khác.',
  page: (page: string, pages: string) => `Trang ${page} trên ${pages}`,
  previous: 'Trang trước',
  next: 'Trang sau',
};
