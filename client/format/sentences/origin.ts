import type { Language } from '../language.ts';
import { linkEvidence, planNotes } from './plan-notes.ts';
import { translated, type Rule } from './rules.ts';
import { schemeNotes } from './scheme-notes.ts';

/**
 * The remarks and terms that the shipped data carry in English, in Vietnamese. A test reads the data and holds every
 * one of them to a translation; what a user uploads is shown as it was written.
 */

const comma = (figure: string): string => figure.replace(/(\d)\.(\d)/g, '$1,$2');

const notes: Rule[] = [
  [/^not published: outside the top 30$/, () => 'nguồn không công bố vì ngoài nhóm 30 đơn vị đứng đầu'],
  [/^from the sub-indices$/, () => 'tính từ các chỉ số thành phần'],
  [/^list cut off after these$/, () => 'danh sách trong nguồn dừng ở đây'],
  [/^rounded in source$/, () => 'nguồn làm tròn'],
  [/^lowest district$/, () => 'huyện thấp nhất'],
  [/^rank read at (\S+)$/, (source) => `thứ hạng đọc ở nguồn ${source}`],
  [/^rank = place in the listed order of group A$/, () => 'thứ hạng là thứ tự trong danh sách nhóm A'],
  [/^rank as the data set gives it$/, () => 'thứ hạng theo bộ dữ liệu nguồn'],
  [
    /^rank as the data set gives it; (\d+) provinces measured$/,
    (units) => `thứ hạng theo bộ dữ liệu nguồn; chỉ đo ${units} tỉnh`,
  ],
  [
    /^rank as the data set gives it; another source: ([\d.]+)$/,
    (other) => `thứ hạng theo bộ dữ liệu nguồn; nguồn khác ghi ${comma(other)}`,
  ],
  [
    /^a news item; the data set gives ([\d.]+)$/,
    (other) => `theo tin báo chí; bộ dữ liệu nguồn ghi ${comma(other)}`,
  ],
  [
    /^another source: ([\d.]+) \(likely a slip\)$/,
    (other) => `nguồn khác ghi ${comma(other)}, có thể do nhầm`,
  ],
  [/^likely a slip for ([\d.]+)$/, (other) => `có thể viết nhầm từ ${comma(other)}`],
  [/^another page \((\S+)\) says ([\d.]+)$/, (page, other) => `trang khác (${page}) ghi ${comma(other)}`],
  [/^the government portal says ([\d.]+)$/, (other) => `cổng thông tin chính phủ ghi ${comma(other)}`],
  [
    /^suspect: the article's own increments \((.+)\) give ([\d.]+)$/,
    (sum, other) => `chưa chắc chắn: cộng các mức tăng trong bài (${comma(sum)}) thì được ${comma(other)}`,
  ],
  [
    /^computed: field maximum minus printed lost points$/,
    () => 'tính bằng điểm tối đa của lĩnh vực trừ số điểm bị mất được in',
  ],
  [
    /^computed: (\d{4}) field rank (?:and the printed change|plus printed rise) of places(?: \((.+)\))?$/,
    (year, ranks = '') => `tính từ hạng năm ${year} và số bậc thay đổi được in${ranks && ` (${ranks})`}`,
  ],
  [
    /^computed: score from the (\d{4}) score and the printed rise$/,
    (year) => `tính từ điểm năm ${year} và mức tăng được in`,
  ],
  [
    /^computed: ([\d.]+) \((\d{4})\) (?:plus|minus) printed (?:rise|fall|change) of (?:(\d+) )?places(?: over (\d{4}))?$/,
    (rank, year, places = '', since = '') =>
      `tính từ hạng ${rank} năm ${year} và ${places ? `${places} bậc thay đổi` : 'số bậc thay đổi'} được in${since && `, so với năm ${since}`}`,
  ],
  [
    /^computed: ([\d.]+) \((\d{4})\) (plus|minus) printed (rise|fall) ?([\d.]+)?(?:; another page prints ([\d.]+))?$/,
    (points, year, sign, _move, size = '', other = '') =>
      `tính bằng ${comma(points)} (năm ${year}) ${sign === 'plus' ? 'cộng' : 'trừ'} mức thay đổi được in${size && ` ${comma(size)}`}${other && `; trang khác in ${comma(other)}`}`,
  ],
  [
    /^computed: ([\d.]+) minus printed gap ([\d.]+)$/,
    (points, gap) => `tính bằng ${comma(points)} trừ khoảng cách được in ${comma(gap)}`,
  ],
  [
    /^computed: ([\d.]+) minus the seven other fields( \(so twice derived\))?$/,
    (points, twice = '') =>
      `tính bằng ${comma(points)} trừ bảy lĩnh vực còn lại${twice && ' (suy ra hai lần)'}`,
  ],
  [
    /^computed: ([\d.]+) % of the maximum ([\d.]+)$/,
    (share, max) => `tính bằng ${comma(share)}% của điểm tối đa ${comma(max)}`,
  ],
  [
    /^computed: ([\d.]+) \+ ([\d.]+), increments of the same article, which prints ([\d.]+)$/,
    (points, rise, printed) =>
      `tính bằng ${comma(points)} + ${comma(rise)} theo mức tăng trong cùng bài; bài in ${comma(printed)}`,
  ],
];

const licences: Rule[] = [
  [
    /^press report of published figures; text not reproduced$/,
    () => 'tin báo chí về số liệu đã công bố; không chép lại bài',
  ],
  [
    /^published statistics, cite the Ministry of Home Affairs(.*)$/,
    (rest) => `thống kê đã công bố, dẫn nguồn Bộ Nội vụ${termsOf(rest)}`,
  ],
  [
    /^published statistics, cite ([^;]+?)(;.*)?$/,
    (owner, rest = '') => `thống kê đã công bố, dẫn nguồn ${owner.replace(' and ', ' và ')}${termsOf(rest)}`,
  ],
  [
    /^public web page of an authority; text not reproduced$/,
    () => 'trang công khai của cơ quan nhà nước; không chép lại nội dung',
  ],
  [
    /^official document; numbers and dates blank in the copy read$/,
    () => 'văn bản hành chính; bản đọc được để trống số và ngày',
  ],
  [/^official document; list under MIT$/, () => 'văn bản hành chính; danh sách theo giấy phép MIT'],
  [/^official document \(copy\)$/, () => 'văn bản hành chính (bản sao)'],
  [/^official document$/, () => 'văn bản hành chính'],
  [/^not stated$/, () => 'không nêu'],
  [/^MIT$/, () => 'giấy phép MIT'],
  [/^MIT \((\S+)\); not stated \((\S+)\)$/, (one, other) => `giấy phép MIT (${one}); không nêu (${other})`],
];

const termsOf = (rest: string): string =>
  rest
    .replace('repository licence not stated', 'kho lưu trữ không nêu giấy phép')
    .replace('data set licence not stated', 'bộ dữ liệu không nêu giấy phép');

/** null where there is no translation: then it is what a user wrote. */
export const noteInVietnamese = (note: string): string | null =>
  planNotes[note] ?? linkEvidence[note] ?? schemeNotes[note] ?? translated(note, notes);
export const licenceInVietnamese = (licence: string): string | null => translated(licence, licences);

export const noteSentence = (note: string, language: Language): string =>
  (language === 'vi' ? noteInVietnamese(note) : null) ?? note;

export const licenceSentence = (licence: string, language: Language): string =>
  (language === 'vi' ? licenceInVietnamese(licence) : null) ?? licence;
