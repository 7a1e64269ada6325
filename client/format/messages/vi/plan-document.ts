import { formatCount, formatQuantity } from '../../numbers.ts';

const n = (count: number): string => formatCount(count, 'vi');
const money = (amount: number): string => `${formatQuantity(amount, 'vi')} đồng`;
const withAmount = (known: number, all: number): string => `${n(known)} trong ${n(all)} dự toán có số tiền`;

/** What stands beside the tasks of a plan: its yearly estimates and its topics, shown and edited. */
export const planDocument = {
  estimates: 'Dự toán kinh phí hằng năm',
  estimatesNone: (years: string) => `Chưa có dự toán cho năm nào của kế hoạch (${years}).`,
  yearNone: 'chưa có dự toán',
  yearsHave: (have: number, all: number) =>
    have === all ? `Cả ${n(all)} năm đều có dự toán.` : `${n(have)} trong ${n(all)} năm có dự toán.`,
  yearHas: (year: number, estimates: number) =>
    estimates === 1 ? `Năm ${year} có dự toán.` : `Năm ${year} có ${n(estimates)} dự toán.`,
  estimated: (sum: number, known: number, all: number) =>
    all === 1 ? `Dự toán ${money(sum)}.` : `Tổng dự toán ${money(sum)} (${withAmount(known, all)}).`,
  estimatedInWords: 'Chưa dự toán nào ghi số tiền.',
  decided: (sum: number, known: number, all: number) =>
    all === 1
      ? `Được duyệt ${money(sum)} ở một dự toán đã quyết định.`
      : `Được duyệt ${money(sum)} (${withAmount(known, all)}).`,
  decidedInWords: (decided: number) => `${n(decided)} dự toán đã quyết định, chưa ghi số tiền được duyệt.`,
  decidedNone: 'Chưa dự toán nào được quyết định.',
  overlap: (years: string) =>
    `Năm ${years} không cộng: dự toán của đơn vị ban hành có thể đã gồm dự toán của các đơn vị khác.`,
  sumOf: (year: number) => `Cộng năm ${year}`,
  sumKnown: withAmount,
  money,
  columns: {
    year: 'Năm',
    unit: 'Đơn vị',
    amount: 'Dự toán',
    step: 'Bước',
    stepOn: 'Ngày',
    authority: 'Cơ quan thẩm định, quyết định',
    decisionNumber: 'Số quyết định',
    decidedAmount: 'Được duyệt',
    note: 'Ghi chú',
  },
  currency: 'đồng',
  steps: {
    drawn_up: 'Đã lập',
    under_appraisal: 'Đã gửi thẩm định',
    returned: 'Trả lại để chỉnh sửa',
    submitted: 'Đã trình',
    decided: 'Đã quyết định',
  },
  editEstimates: 'Nhập, sửa dự toán',
  estimatesHint:
    'Mỗi năm, đơn vị lập dự toán, gửi thẩm định rồi trình cấp có thẩm quyền quyết định. Mỗi đơn vị một dự toán một năm.',
  addEstimate: 'Thêm dự toán',
  addEstimateOf: (year: number) => `Thêm dự toán năm ${year}`,
  editEstimate: (what: string) => `Sửa ${what}`,
  removeEstimateOf: (what: string) => `Xoá ${what}`,
  estimateName: (year: number, unit: string) => `dự toán năm ${year}, ${unit}`,
  estimateAdded: 'Đã thêm dự toán',
  estimateChanged: 'Đã sửa dự toán',
  estimateRemoved: 'Đã xoá dự toán',
  removeEstimate: 'Xoá dự toán',
  removeEstimateTitle: 'Xoá dự toán này?',
  removeEstimateWhat: (what: string) =>
    `${what.charAt(0).toLocaleUpperCase('vi')}${what.slice(1)} không còn được tính. Có thể khôi phục bất cứ lúc nào.`,
  fields: {
    year: 'Năm',
    unit: 'Đơn vị lập dự toán',
    amount: 'Dự toán',
    step: 'Bước',
    stepOn: 'Ngày của bước này',
    authority: 'Cơ quan thẩm định, quyết định',
    decisionNumber: 'Số quyết định',
    decidedAmount: 'Số tiền được duyệt',
    note: 'Ghi chú',
    reason: 'Lý do sửa (không bắt buộc)',
  },
  chooseUnit: 'Chọn đơn vị',
  amountHint: 'Số tiền, ví dụ 150.000.000 hoặc 150 triệu; hoặc lời văn như “theo quy định”.',
  decidedHint: 'Có thể khác số dự toán; để trống nếu chưa rõ.',
  readMoney: (amount: number) => `Ghi là ${money(amount)}.`,
  readWords: (said: string) => `Ghi bằng lời: “${said}”, không cộng vào tổng.`,
  notMoney: 'Không đọc được số tiền này. Viết như 120.000.000 hoặc 120 triệu.',
  earlier: (changes: number) => `Đã sửa ${n(changes)} lần: nội dung trước khi sửa`,

  topics: 'Nội dung tuyên truyền',
  topicsNone: 'Kế hoạch chưa có nội dung tuyên truyền nào.',
  editTopics: 'Nhập, sửa nội dung',
  topicsHint:
    'Hoạt động được gắn với các nội dung này; lĩnh vực cải cách của nội dung được tính vào độ phủ của kế hoạch.',
  addTopic: 'Thêm nội dung',
  editTopic: (name: string) => `Sửa nội dung ${name}`,
  removeTopicOf: (name: string) => `Xoá nội dung ${name}`,
  earlierTopic: (name: string) => `Đưa lên trên: ${name}`,
  laterTopic: (name: string) => `Đưa xuống dưới: ${name}`,
  topicAdded: 'Đã thêm nội dung',
  topicChanged: 'Đã sửa nội dung',
  topicRemoved: 'Đã xoá nội dung',
  removeTopic: 'Xoá nội dung',
  removeTopicTitle: 'Xoá nội dung này?',
  removeTopicWhat: (name: string, activities: number) =>
    activities === 0
      ? `“${name}” không còn trong kế hoạch và không được tính vào độ phủ. Chưa có hoạt động nào gắn với nội dung này. Có thể khôi phục bất cứ lúc nào.`
      : `“${name}” không còn trong kế hoạch và không được tính vào độ phủ. ${n(activities)} hoạt động đã gắn vẫn giữ tên nội dung này. Có thể khôi phục bất cứ lúc nào.`,
  topicFields: {
    code: 'Mục trong văn bản',
    nameVi: 'Nội dung',
    nameEn: 'Tên tiếng Anh (không bắt buộc)',
    reformFields: 'Lĩnh vực cải cách',
    serves: 'Chỉ số, thành phần được nói đến (không bắt buộc)',
  },
  codeHint: 'Ví dụ II.1.a; để trống nếu văn bản không đánh số',
  addField: 'Thêm lĩnh vực',
  addServed: 'Thêm chỉ số, thành phần',
  remove: 'Xoá',
  removed: 'Nội dung, dự toán đã xoá',
};
