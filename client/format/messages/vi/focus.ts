import { pointsText } from '../../phrases.ts';
import { formatNumber } from '../../numbers.ts';

type First = { unit: string; index: string; year: number; component: string; reach: number; own: number };

export const focus = {
  ways: {
    label: 'Các bước chọn trọng tâm',
    list: 'Danh sách',
    whatIf: 'Nếu – thì',
    component: 'Một thành phần',
    plan: 'Dự thảo kế hoạch',
    structure: 'Bộ tiêu chí',
  },
  chooseUnit: 'Chọn một đơn vị để xem nên tập trung vào thành phần nào.',
  none: (unit: string, index: string, year: number) =>
    `Chưa có điểm thành phần ${index} năm ${year} của ${unit}.`,
  noneAtAll: (unit: string, year: number) => `Chưa có điểm thành phần nào năm ${year} của ${unit}.`,
  nothingLeft: (unit: string, index: string, year: number) =>
    `${unit}, ${index} ${year}: mọi thành phần đã đạt hoặc vượt mức P75 của các đơn vị so sánh.`,
  finding: ({ unit, index, year, component, reach }: First) =>
    `${unit}, ${index} ${year}: còn nhiều điểm có thể đạt thêm nhất ở “${component}”: ${pointsText(reach, 2, 'vi')} của tổng điểm nếu đạt mức P75 của các đơn vị so sánh.`,
  findingOwn: ({ unit, index, year, component, own }: First) =>
    `${unit}, ${index} ${year}: “${component}” còn cách mức P75 xa nhất, ${pointsText(own, 2, 'vi')} của thành phần; chưa biết trọng số nên chưa quy được ra tổng điểm.`,
  peersLabel: 'So với',
  peers: {
    all: 'Tất cả',
    region: 'Cùng vùng',
    type: 'Cùng loại',
    like: 'Điểm gần nhất',
    list: 'Tự chọn',
  },
  peersOwn: 'Các đơn vị để so sánh',
  noPeers: 'Không có đơn vị nào để so sánh theo lựa chọn này.',
  depthLabel: 'Mức chi tiết',
  depths: { dimensions: 'Thành phần chính', parts: 'Thành phần nhỏ nhất' },
  spanLabel: 'Chỉ số',
  spans: { one: (index: string) => `Chỉ ${index}`, all: 'Tất cả chỉ số' },
  findLabel: 'Tìm thành phần',
  onlyLabel: 'Chỉ hiện',
  only: {
    all: 'Tất cả thành phần',
    uncovered: 'Chưa có nhiệm vụ nào',
    falling: 'Đang giảm',
    below: 'Dưới trung vị',
    marked: 'Đã ghim hoặc có nhận xét',
  },
  nothingFound: 'Không có thành phần nào khớp với bộ lọc.',
  listTitle: (index: string) => `Trọng tâm của ${index}`,
  listTitleAll: 'Trọng tâm của tất cả chỉ số',
  listSubtitle: (unit: string, year: number, peers: number, group: string) =>
    `${unit}, năm ${year}; so với ${peers} đơn vị có điểm (${group})`,
  peerGroup: {
    all: 'tất cả đơn vị cùng cấp',
    region: (name: string) => `vùng ${name}`,
    type: 'cùng loại',
    like: 'có tổng điểm gần nhất trong năm',
    list: 'tự chọn',
  },
  columns: {
    index: 'Chỉ số',
    component: 'Thành phần',
    marks: 'Ghim',
    reach: 'Có thể đạt thêm',
    ofTotal: 'điểm tổng',
    ofTotalMax: '% tổng tối đa',
    headroom: 'Còn đến tối đa',
    weight: 'Tỷ trọng',
    percent: 'Điểm',
    ofMax: '% tối đa',
    median: 'Trung vị',
    p75: 'P75',
    best: 'Cao nhất',
    rank: 'Thứ hạng',
    trend: 'Xu hướng',
    perYear: '%/năm',
    volatility: 'Dao động',
    tasks: 'Nhiệm vụ',
    activities: 'Hoạt động',
    evidence: 'Bằng chứng',
  },
  helpTitle: 'Mỗi cột cho biết điều gì',
  help: {
    reach:
      'Số điểm của tổng có thêm nếu thành phần lên mức P75 của các đơn vị so sánh. Trong ngoặc: điểm của thành phần, vì bộ tiêu chí không cho biết trọng số. Tính trên điểm đã công bố, không phải dự báo.',
    headroom: 'Số điểm của tổng còn thiếu đến mức tối đa của thành phần.',
    weight: 'Phần của thành phần trong điểm tối đa của tổng; dấu – khi bộ tiêu chí không cho biết.',
    percent: 'Điểm của đơn vị, tính theo phần trăm điểm tối đa của thành phần.',
    median: 'Mức mà một nửa số đơn vị so sánh không vượt qua. Đơn vị đang xem không nằm trong số này.',
    p75: 'Mức mà ba phần tư số đơn vị so sánh không vượt qua (phân vị kiểu 7).',
    best: 'Điểm cao nhất trong các đơn vị so sánh.',
    rank: 'Thứ hạng riêng của thành phần trong tất cả đơn vị có điểm.',
    trend: 'Độ dốc Theil–Sen của tối đa 5 năm so sánh được gần nhất, theo phần trăm điểm tối đa mỗi năm.',
    volatility:
      'Trung vị của mức thay đổi từ năm này sang năm sau, không kể chiều: thay đổi nhỏ hơn mức này chưa nói lên điều gì.',
    tasks:
      'Số nhiệm vụ nhắm vào thành phần trong kế hoạch của đơn vị và cấp dưới; trong ngoặc: của các kế hoạch khác.',
    activities:
      'Số hoạt động đã ghi nhận trong năm cho các nhiệm vụ đó; chưa báo cáo không phải là 0. Không tính nhật ký minh hoạ.',
    evidence:
      'Chỉ hiện khi có mối liên hệ từ mức “Bằng chứng vừa” trở lên với hoạt động đã ghi nhận; không lấy từ nhật ký minh hoạ.',
  },
  target: 'Mục tiêu',
  targetHelp: 'Mức mà đơn vị muốn đạt ở năm gần nhất từ năm đang xem, đưa vào từ tệp.',
  noTask: 'chưa có',
  noReport: 'chưa báo cáo',
  listNotes: [
    'Danh sách xếp theo số điểm có thể đạt thêm, rồi theo số điểm còn đến tối đa; không có điểm tổng hợp nào khác.',
  ],
  pin: (component: string) => `Ghim ${component}`,
  unpin: (component: string) => `Bỏ ghim ${component}`,
  comment: (component: string) => `Nhận xét về ${component}`,
  commentTitle: (component: string) => `Nhận xét: ${component}`,
  commentLabel: 'Nhận xét',
  commentHint: 'Lý do chọn, việc cần làm, ai phối hợp. Để trống rồi lưu là xoá nhận xét.',
  commentSaved: 'Đã ghi nhận xét; lưu lựa chọn để giữ lâu dài',
  importanceTitle: 'Tầm quan trọng và kết quả',
  importanceSubtitle: 'Mỗi điểm là một thành phần; dưới 0 là thấp hơn trung vị của các đơn vị so sánh',
  importanceHow: 'chọn một điểm để mở thành phần',
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
  quadrantNote: (share: string) =>
    `“Nặng” là từ ${share}% tổng điểm trở lên: cao hơn trung vị các tỷ trọng, hoặc mọi thành phần khi tỷ trọng bằng nhau.`,
  distance: 'Cách trung vị',
  lostTitle: (index: string) => `Điểm ${index} bị mất ở đâu`,
  lostSubtitle: (total: string, max: string) =>
    `Từ tối đa ${max} xuống ${total} điểm; mất nhiều nhất xếp trước; vạch đứng: đơn vị ở trung vị mất`,
  lost: 'Điểm mất',
  peerLost: 'Đơn vị ở trung vị mất',
  maximum: 'Tối đa',
  total: 'Tổng điểm',
  unexplained: 'Không giải thích được bằng thành phần',
  step: 'Bước',
  lostSay: (component: string, lost: number, peer: number | null) =>
    `${component}: mất ${pointsText(lost, 2, 'vi')}${peer === null ? '' : `; đơn vị ở trung vị mất ${pointsText(peer, 2, 'vi')}`}`,
  lostEmpty:
    'Chưa đủ điểm thành phần, hoặc bộ tiêu chí không cho biết mỗi thành phần đáng bao nhiêu điểm của tổng.',
  lostMissing: (components: string) => `Không vẽ được vì thiếu điểm hoặc trọng số: ${components}.`,
  emptyWeights: 'Bộ tiêu chí này không cho biết tỷ trọng của các thành phần.',
};
