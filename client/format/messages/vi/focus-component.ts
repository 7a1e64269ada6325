import { pointsText, rankOf } from '../../phrases.ts';

type Facts = {
  unit: string;
  index: string;
  year: number;
  component: string;
  percent: string;
  rank: number | null;
  of: number | null;
  reach: number | null;
  reachOwn: number | null;
};

export const focusComponent = {
  pageTitle: 'Một thành phần của trọng tâm',
  choose: 'Thành phần',
  choosePlaceholder: 'Chọn thành phần',
  finding: ({ unit, index, year, component, percent, rank, of, reach, reachOwn }: Facts) => {
    const place = rank === null ? '' : `, ${rankOf(rank, of, 'vi')}`;
    const start = `${unit}, ${index} ${year}: “${component}” đạt ${percent} mức tối đa${place}`;
    if (reach !== null && reach > 0)
      return `${start}; lên mức P75 thì tổng điểm thêm ${pointsText(reach, 2, 'vi')}.`;
    if (reach === null && reachOwn !== null && reachOwn > 0)
      return `${start}; còn cách mức P75 ${pointsText(reachOwn, 2, 'vi')} của thành phần.`;
    return `${start}; đã đạt mức P75 của các đơn vị so sánh.`;
  },
  factsTitle: 'Vì sao chọn hay không chọn',
  factsSubtitle: 'Các con số của danh sách trọng tâm, với cách tính',
  links: {
    label: 'Đi tiếp',
    trend: 'Xem diễn biến qua các năm',
    rows: 'Xem từng dòng số liệu và nguồn',
    whatIf: 'Thử “nếu – thì” với mức P75',
    plan: 'Đưa vào dự thảo kế hoạch',
    structure: 'Xem trong bộ tiêu chí',
  },
  mechanical:
    'Thành phần này chấm điểm trực tiếp công tác tuyên truyền; mối liên hệ với hoạt động có thể do cách chấm.',
  library: {
    title: (component: string) => `Nhiệm vụ nhắm vào “${component}”`,
    titleAll: 'Thư viện nhiệm vụ của mọi kế hoạch',
    subtitle: (tasks: string, plans: string, own: string) =>
      `${tasks} nhiệm vụ trong ${plans} kế hoạch; ${own} thuộc đơn vị và cấp dưới`,
    search: 'Tìm nhiệm vụ',
    searchHint: 'Tên, mã, kế hoạch hoặc nơi ban hành; gõ có dấu hoặc không dấu',
    whole: 'Cả nhiệm vụ nêu chung chỉ số',
    wholeChoices: { '1': 'Có', '0': 'Chỉ nêu đích danh' },
    empty: 'Chưa có nhiệm vụ nào trong các kế hoạch nhắm vào thành phần này.',
    nothingFound: 'Không có nhiệm vụ nào khớp với từ đã gõ.',
    take: 'Lấy',
    takeOf: (task: string) => `Lấy vào dự thảo: ${task}`,
    task: 'Nhiệm vụ',
    plan: 'Kế hoạch',
    own: 'của đơn vị',
    channels: 'Kênh, hình thức',
    cadence: 'Thời gian',
    target: 'Chỉ tiêu, sản phẩm',
    leads: 'Chủ trì',
    basis: 'Vì sao gắn với thành phần',
    noTarget: 'không có chỉ tiêu định lượng',
    isWhole: 'nêu chung cả chỉ số',
    origins: {
      explicit: 'nêu đích danh',
      same_topic: 'cùng nội dung',
      proposed: 'đề xuất, đã xác nhận',
    } as Record<string, string>,
    taken: (count: number) => `${count} nhiệm vụ được lấy vào dự thảo`,
    toPlan: 'Lập dự thảo kế hoạch',
  },
  moves: {
    title: 'Có chuyển biến không: mối liên hệ với hoạt động',
    subtitle: 'Từng kênh với thành phần này, một năm sau; nhãn đã hiệu chỉnh theo số cặp được kiểm tra',
    none: 'Chưa có hoạt động nào để so sánh với thành phần này.',
    toMap: 'Mở bản đồ mối liên hệ',
  },
  campaigns: {
    title: 'Trước và sau các kế hoạch đã có',
    subtitle: 'Đơn vị có kế hoạch nhắm vào thành phần, so với các đơn vị khác, theo năm bắt đầu',
    none: 'Chưa có kế hoạch nào nhắm vào thành phần này.',
    start: (year: number, units: string) => `Từ năm ${year}: ${units}`,
    open: 'Xem đầy đủ',
    other: 'So sánh một đợt tuyên truyền khác',
    below: (unit: string, plans: string) => `${unit} – ${plans}`,
  },
  power: {
    title: 'Năm sau muốn biết thì phải ghi gì',
    subtitle: 'Số đơn vị và số năm cần có để thấy một mức thay đổi (xác suất phát hiện 80%, sai lầm 5%)',
    effect: 'Mức muốn thấy được (điểm thành phần)',
    effectHint: (max: string) => `Từ 0,01 đến ${max}`,
    effectWrong: 'Cần một số lớn hơn 0 và không quá điểm tối đa.',
    channel: 'Kênh',
    anyChannel: 'Không chọn kênh',
    more: 'Số lượt thêm mỗi năm',
    enough: (effect: string, percent: string, units: string, span: number) =>
      `Để thấy mức ${effect} (${percent} tối đa): ít nhất ${units} đơn vị làm và ${units} đơn vị không làm, so ${span} năm trước với ${span} năm sau. Số đơn vị hiện có là đủ.`,
    tooFew: (effect: string, percent: string, units: string, span: number, have: string, least: string) =>
      `Để thấy mức ${effect} (${percent} tối đa) cần ${units} đơn vị làm và ${units} đơn vị không làm, so ${span} năm trước với ${span} năm sau. Hiện có ${have} đơn vị: chỉ thấy được mức từ ${least} trở lên.`,
    never: (effect: string, have: string, least: string) =>
      `Mức ${effect} quá nhỏ so với dao động thường ngày của thành phần; với ${have} đơn vị chỉ thấy được mức từ ${least} trở lên.`,
    unknown: 'Chưa đủ năm so sánh được để biết thành phần này thường thay đổi bao nhiêu.',
    log: 'Cần ghi',
    logItems: [
      'Ngày, đơn vị, kênh, số lượng và minh chứng của từng hoạt động; gắn với nhiệm vụ và thành phần.',
      'Cả đơn vị không làm cũng gửi báo cáo: có báo cáo mà không có hoạt động mới là 0; không báo cáo là thiếu.',
      'Chọn trước đơn vị nào làm từ năm nào, và giữ nguyên đến hết thời gian so sánh.',
    ],
    basis: 'Cách so sánh',
    bases: {
      campaign: 'Một số đơn vị làm, số khác không',
      relationship: 'Làm nhiều hay ít theo đơn vị và năm',
    },
    span: 'Năm trước và sau',
    years: 'Số năm điểm',
    unitsNeeded: 'Đơn vị mỗi bên',
    units: 'Đơn vị hiện có',
    detectable: 'Mức nhỏ nhất thấy được',
    isEnough: 'Đủ chưa',
    yes: 'đủ',
    no: 'chưa đủ',
    over: 'trên 5.000',
    note: 'Độ dao động lấy từ các năm đã có của thành phần; số thực tế có thể khác. Mối liên hệ thấy được chưa phải bằng chứng nhân quả.',
  },
};
