import { formatCount } from '../../numbers.ts';

const n = (count: number): string => formatCount(count, 'vi');

/** Reminders and checks of units, wherever they show: form, log, task, list; and initiatives that people marked. */
export const followUps = {
  title: 'Đôn đốc, kiểm tra',
  toList: 'Danh sách đôn đốc',
  kind: 'Hoạt động này là',
  kinds: { reminder: 'Đôn đốc', inspection: 'Kiểm tra' },
  noKind: 'Không phải',
  documentNumber: 'Số, ký hiệu văn bản',
  documentHint: 'Ví dụ: 12/CV-VP; để trống nếu không có văn bản',
  units: { reminder: 'Đơn vị được đôn đốc', inspection: 'Đơn vị được kiểm tra' },
  anyUnits: 'Đơn vị được đôn đốc, kiểm tra',
  addUnit: 'Thêm đơn vị',
  withPart: 'Có nhiệm vụ trong kế hoạch',
  about: 'Về nhiệm vụ, báo cáo',
  addAbout: 'Thêm nhiệm vụ, báo cáo',
  aboutHint:
    'Nhiệm vụ, báo cáo được nêu ở đây mang dấu đã đôn đốc hoặc đã kiểm tra ở những đơn vị trên. Không nêu kỳ: mọi kỳ đã bắt đầu.',
  openItems: 'Quá hạn, sắp đến hạn ở các đơn vị đã chọn',
  periodsOf: (task: string, periods: string) => `${task}: ${periods}`,
  remindedOn: (day: string, number: string | null, times: number) =>
    `Đã đôn đốc ngày ${day}${number === null ? '' : ` (văn bản số ${number})`}, lần ${n(times)}`,
  remindedUnits: (units: number, last: string) => `Đã đôn đốc ${n(units)} đơn vị, gần nhất ngày ${last}`,
  inspectedOn: (day: string) => `Đã kiểm tra ngày ${day}`,
  neverReminded: 'Chưa đôn đốc',
  filter: 'Đôn đốc, kiểm tra',
  filterChoices: {
    all: 'Mọi hoạt động',
    any: 'Đôn đốc và kiểm tra',
    reminder: 'Đôn đốc',
    inspection: 'Kiểm tra',
  },
  everyUnit: 'Mọi đơn vị được nêu',
  everyTask: 'Mọi nhiệm vụ được nêu',
  unitsMore: (names: string, more: number) => `${names} và ${n(more)} đơn vị khác`,

  initiative: 'Sáng kiến, mô hình, điển hình',
  initiatives: {
    initiative: 'Sáng kiến',
    model: 'Mô hình, cách làm hay',
    exemplar: 'Điển hình tiên tiến',
    none: 'Không phải',
  },
  initiativeUnsaid: 'Chưa xác định',
  initiativeHint:
    'Hoạt động được xác nhận có trong danh sách sáng kiến, mô hình, điển hình và trong báo cáo.',
  proposed: 'Chờ xác nhận',
  initiativeChoices: {
    all: 'Mọi hoạt động',
    listed: 'Đã xác nhận và chờ xác nhận',
    any: 'Đã xác nhận',
    initiative: 'Sáng kiến',
    model: 'Mô hình, cách làm hay',
    exemplar: 'Điển hình tiên tiến',
    proposed: 'Chờ xác nhận (theo nội dung tuyên truyền)',
  },
  proposedTitle: 'Có phải là sáng kiến, mô hình hoặc điển hình không?',
  proposedExplain:
    'Nội dung tuyên truyền đã ghi nói về sáng kiến, mô hình, điển hình. Cần một người xác nhận thì hoạt động mới có trong danh sách và báo cáo.',
  decided: 'Đã lưu xác nhận',
};
