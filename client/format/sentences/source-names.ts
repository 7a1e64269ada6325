import type { Language } from '../language.ts';
import { translated, type Rule } from './rules.ts';

/**
 * What the shipped data call a source, in Vietnamese. The headline of an article is its name and stays as it was printed;
 * so does what a user uploads.
 */

const inFull: Record<string, string> = {
  'Made for ParLens: demonstration log and example data, not observations':
    'Dựng cho ParLens: nhật ký minh hoạ và dữ liệu ví dụ, không phải số liệu quan sát',
  'Notes of the data collection (facts and news items whose address was not kept)':
    'Ghi chép khi thu thập dữ liệu (số liệu và tin không giữ lại được địa chỉ)',
  'Code book and labels of the plan data (analyst)': 'Bảng mã và nhãn của dữ liệu kế hoạch (người phân tích)',
  'Commerce note quoting Đầu tư on PAR INDEX 2020': 'Bản tin thương vụ dẫn báo Đầu tư về PAR INDEX 2020',
  'Codes and names of the 63 provinces; regions as in the PAPI dashboard':
    'Mã và tên 63 tỉnh, thành phố; vùng như trên bảng số liệu PAPI',
  'Codes and names of the 34 provinces': 'Mã và tên 34 tỉnh, thành phố',
  'PAPI code book and dashboard notes': 'Bảng mã và ghi chú của bảng số liệu PAPI',
  'PAPI 2011-2019 workbook (headings; figures compared)':
    'Bảng điểm PAPI 2011–2019 (lấy tên cột; số liệu để đối chiếu)',
  'PAR INDEX first scheme: list of fields': 'Bộ tiêu chí PAR INDEX đầu tiên: danh sách lĩnh vực',
  'PCI 2023 workbook (sub-indices)': 'Bảng điểm PCI 2023 (chỉ số thành phần)',
  'PCI 2025 figures of four provinces': 'Số liệu PCI 2025 của bốn tỉnh',
  'PCI 2025 component list': 'Danh sách thành phần PCI 2025',
  'PCI 2020 ranking page': 'Trang xếp hạng PCI 2020',
  'PCI 2021 table of the provinces (top 21)': 'Bảng PCI 2021 của các tỉnh (21 tỉnh đứng đầu)',
  'PCI site article ct4171 on Lai Châu': 'Bài ct4171 trên trang PCI về Lai Châu',
  'Panel data set with PCI totals 2016-2022': 'Bộ dữ liệu có tổng điểm PCI 2016–2022',
  'Satisfaction measurement scheme 2017 and later': 'Phương pháp đo lường sự hài lòng từ năm 2017',
  'SIPAS 2019 national figure': 'SIPAS 2019 của cả nước',
  'Tuyên Quang administrative reform pages': 'Các trang cải cách hành chính của Tuyên Quang',
  'Ministries in PAR INDEX 2013 (blog copy of a press article)':
    'Các bộ trong PAR INDEX 2013 (bản chép bài báo trên blog)',
  'Resolution 202/2025/QH15 of 12 June 2025: provinces from 1 July 2025 (list of mergers)':
    'Nghị quyết 202/2025/QH15 ngày 12/06/2025: các tỉnh từ ngày 01/07/2025 (danh sách sáp nhập)',
  'Decision 766/QĐ-TTg: index groups and maxima (Bắc Ninh article)':
    'Quyết định 766/QĐ-TTg: nhóm chỉ số và điểm tối đa (bài của Bắc Ninh)',
  'Decision 1149/QĐ-BNV and Decision 876/QĐ-BNV (ministry level)':
    'Quyết định 1149/QĐ-BNV và Quyết định 876/QĐ-BNV (cấp bộ)',
  'Decision 1150/QĐ-BNV (PAR INDEX 2019): numbers of criteria':
    'Quyết định 1150/QĐ-BNV (PAR INDEX 2019): số tiêu chí',
  'Decision 2948/QĐ-BNV (PAR INDEX 2017): fields and maxima':
    'Quyết định 2948/QĐ-BNV (PAR INDEX 2017): lĩnh vực và điểm tối đa',
  'VNA item post65209 on PAR INDEX 2013 (copy on another site)':
    'Tin post65209 của TTXVN về PAR INDEX 2013 (bản sao ở trang khác)',
};

const titles: Rule[] = [
  [/^PCI (\d{4}) annual workbook$/, (year) => `Bảng điểm PCI ${year}`],
  [/^PAPI (\d{4}) sub-dimension scores$/, (year) => `Điểm nội dung thành phần PAPI ${year}`],
  [/^PCI province page: (.+)$/, (unit) => `Trang PCI của ${unit}`],
  [/^Decision (\d+\/QĐ-BNV \(PAR INDEX \d{4}\))$/, (which) => `Quyết định ${which}`],
  [/^(PAR INDEX \d{4}) of the six (?:socio-economic )?regions$/, (index) => `${index} của sáu vùng`],
  [
    /^(.+) departments and districts (\d{4})(?: \(Decision (.+)\))?$/,
    (unit, year, decision = '') =>
      `${unit}: các sở và huyện năm ${year}${decision && ` (Quyết định ${decision})`}`,
  ],
  [/^(\S+) \(preview rows\)$/, (name) => `${name} (các dòng xem trước)`],
  [/^(.+) \(page number not kept\)$/, (name) => `${name} (không giữ số trang)`],
  [/^(.+) \(copy on another site\)$/, (name) => `${name} (bản sao ở trang khác)`],
  [/^(.+ \d{4}) and Decision (\d+)$/, (name, decision) => `${name} và Quyết định ${decision}`],
  [
    /^(.*)PAR INDEX and SIPAS (\d{4})(?: \(item (\d+)\))?$/,
    (unit, year, item = '') => `${unit}PAR INDEX và SIPAS ${year}${item && ` (tin ${item})`}`,
  ],
  [/^(.+ PAR INDEX \d{4}) and (\d{4})$/, (name, year) => `${name} và ${year}`],
];

const publishers: Rule[] = [
  [/^CECODES, VFF-CRT, RTA and UNDP$/, () => 'CECODES, VFF-CRT, RTA và UNDP'],
  [/^Ministry of Home Affairs( \(copy\))?$/, (copy = '') => `Bộ Nội vụ${copy && ' (bản sao)'}`],
  [/^Ministry of Justice$/, () => 'Bộ Tư pháp'],
  [/^National Assembly of Viet Nam$/, () => 'Quốc hội'],
  [/^Government News( \(.+\))?$/, (site = '') => `Báo Chính phủ${site}`],
  [/^ParLens data collection$/, () => 'ParLens thu thập'],
  [/^commerce office \(mirror\)$/, () => 'thương vụ (bản sao)'],
  [
    /^National Statistics Office codes, collected by (.+)$/,
    (who) => `mã của Cục Thống kê, ${who.replace(' and ', ' và ')} tập hợp`,
  ],
  [/^(.+) \(copy of a press article\)$/, (site) => `${site} (bản chép bài báo)`],
  [/^(.+) \(copy\)$/, (who) => `${who.replace('VNA', 'TTXVN')} (bản sao)`],
  [/^(.+) \(data set\)$/, (who) => `${who} (bộ dữ liệu)`],
  [/^VietnamPlus \(French\)$/, () => 'VietnamPlus (tiếng Pháp)'],
  [/^(.+) portal \(English\)$/, (unit) => `cổng thông tin ${unit} (tiếng Anh)`],
  [/^(.+) portal$/, (unit) => `cổng thông tin ${unit}`],
  [/^(.+) administrative reform site$/, (unit) => `trang cải cách hành chính ${unit}`],
  [/^(.+) Party Committee site$/, (unit) => `trang Tỉnh uỷ ${unit}`],
  [/^(.+) Department of Home Affairs$/, (unit) => `Sở Nội vụ ${unit}`],
  [/^(.+) Department of Foreign Affairs$/, (unit) => `Sở Ngoại vụ ${unit}`],
  [/^(.+) Department of Information and Communications$/, (unit) => `Sở Thông tin và Truyền thông ${unit}`],
  [
    /^(.+) Economic and Industrial Zones Authority$/,
    (unit) => `Ban Quản lý Khu kinh tế, công nghiệp ${unit}`,
  ],
  [/^(.+) Television$/, (unit) => `Đài Truyền hình ${unit}`],
];

export const titleOf = (title: string, language: Language): string =>
  (language === 'vi' ? (inFull[title] ?? translated(title, titles)) : null) ?? title;

export const publisherOf = (publisher: string, language: Language): string =>
  (language === 'vi' ? translated(publisher, publishers) : null) ?? publisher;
