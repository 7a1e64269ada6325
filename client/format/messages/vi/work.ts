import { formatCount } from '../../numbers.ts';
import { opens, say, type Figure, type Part, type Sentence } from '../../sentence.ts';

const overdueText = (overdue: Figure): Part =>
  overdue.count === 0 ? 'không có việc quá hạn' : opens(overdue, `${overdue.count} việc quá hạn`);
const soonText = (soon: Figure): Part =>
  soon.count === 0 ? 'không có việc sắp đến hạn' : opens(soon, `${soon.count} việc sắp đến hạn`);

/** What a unit leads, coordinates and owes: its page, and the block on its home page. */
export const work = {
  title: 'Việc của đơn vị tôi',
  chooseUnit: 'Chọn đơn vị để xem việc được giao.',
  chooseUnitHow: 'Tài khoản này không gắn với một đơn vị. Chọn đơn vị ở phía trên.',
  finding: (unit: string, overdue: Figure, soon: Figure, tasks: Figure): Sentence =>
    say`${unit}: ${overdueText(overdue)}, ${soonText(soon)}, trong ${opens(tasks, `${tasks.count} nhiệm vụ`)} chủ trì hoặc phối hợp.`,
  nothing: (unit: string) => `${unit} chưa được giao nhiệm vụ nào trong các kế hoạch đã nhập.`,
  below: 'Kể cả đơn vị bên dưới',
  unitsOf: (first: string, others: number) => `${first} và ${others} đơn vị khác`,
  toDoTitle: 'Cần làm ngay',
  show: 'Chỉ hiện',
  shown: { all: 'Tất cả', overdue: 'Quá hạn', soon: 'Sắp đến hạn' },
  toDoSubtitle: 'Quá hạn và sắp đến hạn, việc cũ nhất trước',
  toDoNone: 'Không có việc nào quá hạn hoặc sắp đến hạn.',
  overdueBy: (days: number, day: string) => `Quá hạn ${formatCount(days, 'vi')} ngày, hạn ${day}`,
  dueOn: (day: string) => `Hạn ${day}`,
  kinds: { task: 'nhiệm vụ', report: 'báo cáo' },
  log: 'Ghi hoạt động',
  send: 'Ghi nhận báo cáo',
  tasksSubtitle: 'Nhiệm vụ chủ trì hoặc phối hợp, với tình trạng đến ngày đang xem',
  endedPlan: (year: number) => `Kế hoạch đến hết năm ${year}; nhiệm vụ được xem lại theo ngày đang chọn`,
  columns: {
    task: 'Nhiệm vụ',
    role: 'Vai trò',
    state: 'Tình trạng',
    progress: 'Đã làm',
    target: 'Chỉ tiêu, thời gian',
    next: 'Hạn gần nhất',
    log: 'Ghi',
  },
  roles: { lead: 'Chủ trì', coordinating: 'Phối hợp' },
  notYet: 'chưa kỳ nào đến hạn',
  periods: (reached: number, closed: number) => `${reached} trên ${closed} kỳ đạt`,
  logged: (quantity: string) => `số lượng ${quantity}`,
  countOnly: (activities: number) => `${activities} hoạt động`,
  dutiesTitle: 'Báo cáo còn phải gửi',
  dutiesSubtitle: 'Gửi cho ai, kỳ nào, hạn ngày nào',
  dutiesNone: 'Không còn báo cáo nào phải gửi.',
  latelyTitle: 'Mới ghi gần đây',
  latelySubtitle: '10 hoạt động mới nhất của đơn vị',
  latelyNone: 'Đơn vị chưa ghi hoạt động nào.',
  toLog: 'Xem toàn bộ nhật ký của đơn vị',
  blockTitle: (unit: string) => `Việc truyền thông của ${unit}`,
  blockSubtitle: (overdue: Figure, soon: Figure): Sentence =>
    say`${overdue.count === 0 ? 'Không có việc quá hạn' : overdueText(overdue)}, ${soonText(soon)}`,
  blockMore: (count: number) => `và ${count} việc khác`,
  toWork: 'Mở việc của đơn vị',
};
