import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { periodText } from '../server/reports/vietnamese-text.ts';
import { dutyEntries, inSentence, members } from './demonstration-duties.ts';

/**
 * Invented activities for the five plans, after the acceptance scenarios: done, late, missing, short in one month. No
 * chance in it: the same files every time. `node --import tsx scripts/make-demonstration-plans.ts` writes plans.csv and
 * units.csv of data/demonstration; every title begins with "Minh hoạ".
 */
type Entry = {
  task: string;
  unit: string;
  day: string;
  channel: string;
  title: string;
  quantity?: number;
  evidence?: string;
  period?: string;
  place?: string;
  adHoc?: boolean;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Days of one year for counts by month, on the 3rd, 9th, 15th … */
const byMonth = (year: number, counts: readonly number[]): string[] =>
  counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, at) => `${year}-${two(month + 1)}-${two(3 + at * 6)}`),
  );

/** The Wednesdays of ISO weeks first … last of a year, without those that were missed. */
const byWeek = (year: number, first: number, last: number, missed: readonly number[]): string[] => {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((week) => !missed.includes(week))
    .map((week) => new Date(monday + ((week - 1) * 7 + 2) * 86_400_000).toISOString().slice(0, 10));
};

const each = (days: readonly string[], entry: Omit<Entry, 'day'>): Entry[] =>
  days.map((day, at) => ({
    ...entry,
    day,
    title: days.length > 1 ? `${entry.title} (${at + 1})` : entry.title,
  }));

const town = 'thua-thien-hue-huong-tra';
const station = `${town}-trung-tam-van-hoa-thong-tin-va-the-thao`;
const townOffice = `${town}-van-phong-hdnd-ubnd`;
const culture = `${town}-phong-van-hoa-va-thong-tin`;

/** A0: 48 broadcasts of 48, but May is short by one; two LED contents. */
const huongTra: Entry[] = [
  ...each(byMonth(2024, [4, 4, 4, 4, 3, 4, 4, 4, 5, 4, 4, 4]), {
    ...{ task: 'P000-II.2.c', unit: station, channel: 'radio_loudspeaker' },
    title: 'Chuyên đề cải cách hành chính trên truyền thanh thị xã',
  }),
  ...each(['2024-03-15', '2024-06-10'], {
    ...{ task: 'P000-II.2.e-1', unit: station, channel: 'led_screen' },
    ...{ title: 'Nội dung trên màn hình LED', place: 'trung tâm thị xã' },
  }),
  ...each(byMonth(2024, [1, 0, 2, 1, 1, 0, 2, 1, 1, 2, 1, 0]), {
    ...{ task: 'P000-II.2.dd-1', unit: townOffice, channel: 'portal_section', evidence: 'article' },
    title: 'Tin, bài trong chuyên mục trên Cổng thông tin điện tử thị xã',
  }),
  ...each(['2024-02-20', '2024-07-18'], {
    ...{ task: 'P000-IV.6.b-1', unit: station, channel: 'tv_report', evidence: 'video_clip' },
    title: 'Phóng sự phối hợp với Đài Phát thanh và Truyền hình tỉnh',
  }),
  ...each(['2024-01-12'], {
    ...{ task: 'P000-IV.3.a-1', unit: culture, channel: 'plan_document', evidence: 'plan' },
    title: 'Kế hoạch tuyên truyền năm 2024',
  }),
  ...each(['2024-04-22', '2024-09-12'], {
    ...{ task: 'P000-IV.3.c', unit: culture, channel: 'monitoring_inspection', evidence: 'official_letter' },
    title: 'Công văn đôn đốc các phòng, ban, xã, phường',
  }),
  ...each(['2024-05-14'], {
    ...{ task: 'P000-IV.5', unit: `${town}-phong-tu-phap`, channel: 'legal_dissemination' },
    title: 'Hội nghị phổ biến pháp luật có nội dung cải cách hành chính',
  }),
  ...each(['2024-06-28', '2024-12-10'], {
    ...{ task: 'P000-IV.4.c', unit: `${town}-phong-noi-vu`, channel: 'report', evidence: 'report' },
    title: 'Báo cáo cải cách hành chính gửi UBND thị xã',
  }),
];

const department = 'quang-ngai-so-vhttdl';

/** A1: 3 news, 1 vehicle, 2 performances, 1 report on television; three of five reports. */
const quangNgai: Entry[] = [
  ...each(['2020-02-18', '2020-06-09', '2020-10-20'], {
    ...{ task: 'P001-III2.2.a-2b', unit: `${department}-van-phong-so`, channel: 'portal_article' },
    ...{ title: 'Tin trên trang thành phần của Sở', evidence: 'article' },
  }),
  ...each(['2020-07-03'], {
    ...{
      task: 'P001-III2.2.c-1a',
      unit: `${department}-trung-tam-van-hoa-nghe-thuat`,
      channel: 'mobile_vehicle',
    },
    ...{ title: 'Đợt tuyên truyền bằng xe lưu động', place: 'các xã vùng cao' },
  }),
  ...each(['2020-05-19', '2020-09-02'], {
    ...{ task: 'P001-III2.2.b-1', unit: `${department}-phong-quan-ly-van-hoa`, channel: 'arts_performance' },
    title: 'Buổi biểu diễn có chủ đề cải cách hành chính',
  }),
  ...each(['2020-08-11'], {
    ...{ task: 'P001-III2.2.d', unit: `${department}-tap-chi-cam-thanh`, channel: 'tv_report' },
    ...{ title: 'Phóng sự trong Chuyên mục Văn hóa Quảng Ngãi', evidence: 'video_clip' },
  }),
  ...(
    [
      ['2020-04-06', '2020-Q1'],
      ['2020-07-06', '2020-Q2'],
      ['2020-10-05', '2020-Q3'],
    ] as const
  ).map(([day, period]) => ({
    ...{ task: 'P001-III2.2.a-1b', unit: `${department}-van-phong-so`, day, period, channel: 'report' },
    ...{ title: `Báo cáo kết quả tuyên truyền ${inSentence(periodText(period))}`, evidence: 'report' },
  })),
];

const transport = 'quang-tri-so-gtvt';
const transportOffice = `${transport}-van-phong-so`;
const byOffice = (task: string, channel: string, title: string, evidence: string) => ({
  ...{ task: `P002-${task}`, unit: transportOffice, channel, title, evidence },
});
const article = (task: string, days: readonly string[]): Entry[] =>
  each(days, byOffice(task, 'portal_article', `Tin, bài theo nhiệm vụ ${task}`, 'article'));

/** A2: 3 of 5 half-year tasks, 6 of 8 articles; no letter for 2.2; the contest late by five days. */
const quangTri: Entry[] = [
  ...each(['2024-01-31'], byOffice('2.1', 'plan_document', 'Ban hành kế hoạch tuyên truyền', 'plan')),
  ...each(
    ['2024-05-28', '2024-10-07'],
    byOffice('2.3', 'monitoring_inspection', 'Công văn rà soát, đôn đốc', 'official_letter'),
  ),
  { ...byOffice('2.4-ii', 'report', 'Báo cáo năm của Sở', 'report'), day: '2024-11-28', period: '2024' },
  ...each(['2024-03-21'], {
    ...{ task: 'P002-2.5', unit: `${transport}-thanh-tra-so`, channel: 'conference_training' },
    ...{ title: 'Lồng ghép trong hội nghị phổ biến pháp luật', evidence: 'article' },
  }),
  ...each(
    ['2024-02-06', '2024-08-14'],
    byOffice('2.6', 'public_posting_of_procedures', 'Niêm yết thủ tục hành chính', 'posted_list'),
  ),
  ...each(
    ['2024-04-10'],
    byOffice('2.7', 'panel_poster_banner', 'Băng rôn tại trụ sở', 'report_with_pictures'),
  ),
  ...each(
    byMonth(2024, [1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 0]),
    byOffice('2.8', 'portal_section', 'Tin trong chuyên mục của Sở', 'article'),
  ),
  ...each(['2024-05-06'], byOffice('2.9', 'contest', 'Kế hoạch cuộc thi', 'plan')),
  ...each(['2024-10-05'], byOffice('2.9', 'contest', 'Quyết định công nhận kết quả cuộc thi', 'decision')),
  ...article('2.10', ['2024-02-27', '2024-06-18', '2024-09-24']),
  ...article('2.11', ['2024-03-12', '2024-05-21']),
  ...article('2.12', ['2024-04-16']),
  ...article('2.13', ['2024-07-01']),
  ...article('2.14', ['2024-02-20', '2024-06-25', '2024-11-05']),
  ...article('2.15', ['2024-05-30', '2024-08-20']),
];

const commune = 'ha-noi-thanh-da';
const ofCommune = (task: string, channel: string, title: string) => ({
  ...{ task: `P003-${task}`, unit: commune, channel, title },
});

/** A3: 12, 6, 5 and 4 items by channel, panels at four places, one ad hoc report, before the commune ended. */
const thanhDa: Entry[] = [
  ...each(byMonth(2025, [0, 1, 3, 3, 3, 2]), {
    ...ofCommune('IV.4-1', 'radio_loudspeaker', 'Tin trên Đài truyền thanh xã'),
    unit: `${commune}-dai-truyen-thanh-xa`,
  }),
  ...each(
    byMonth(2025, [0, 1, 1, 2, 1, 1]),
    ofCommune('II.2-1b', 'social_media_zalo_facebook', 'Bài trên trang Facebook'),
  ),
  ...each(
    byMonth(2025, [0, 0, 1, 2, 1, 1]),
    ofCommune('II.2-1c', 'social_media_zalo_facebook', 'Tin trên Zalo OA'),
  ),
  ...each(
    byMonth(2025, [0, 0, 1, 1, 1, 1]),
    ofCommune('II.2-1d', 'portal_article', 'Tin trên trang thông tin điện tử'),
  ),
  ...['trụ sở UBND xã', 'trục đường làng 1', 'trục đường làng 2', 'trục đường làng 3'].map((place) => ({
    ...ofCommune('IV.1-2', 'panel_poster_banner', 'Pano, khẩu hiệu'),
    ...{ day: '2025-03-20', place },
  })),
  {
    ...ofCommune('IV.2-2', 'report', 'Báo cáo đột xuất gửi Phòng Nội vụ'),
    ...{ day: '2025-05-05', evidence: 'report', adHoc: true },
  },
];

const district = 'quang-ngai-tra-bong';
const ofDistrict = (task: string, unit: string, channel: string, title: string) => ({
  ...{ task: `P004-III.${task}`, unit: `${district}-${unit}`, channel, title },
});
const yearly = (years: Readonly<Record<number, string>>, entry: Omit<Entry, 'day'>): Entry[] =>
  Object.entries(years).map(([year, day]) => ({
    ...entry,
    day: `${year}-${day}`,
    title: `${entry.title} năm ${year}`,
  }));

const cultureUnit = 'phong-van-hoa-va-thong-tin';
const oddWeeks = [5, 6, 18, 27, 35, 36, 44];

/** A4: 50 and 45 of 52 weeks in 2024; yearly tasks of which some years are missing; up to the end of the district. */
const traBong: Entry[] = [
  ...[
    ...byWeek(2022, 31, 52, [40]),
    ...byWeek(2023, 1, 52, [4]),
    ...byWeek(2024, 1, 52, [7, 31]),
    ...byWeek(2025, 1, 26, [5]),
  ].map((day) => ({
    ...ofDistrict(
      '10.a',
      'trung-tam-truyen-thong-van-hoa-the-thao',
      'radio_loudspeaker',
      'Chuyên mục truyền thanh hằng tuần',
    ),
    day,
  })),
  ...[
    ...byWeek(2022, 31, 52, [33, 45]),
    ...byWeek(2023, 1, 52, [4, 22, 36]),
    ...byWeek(2024, 1, 52, oddWeeks),
    ...byWeek(2025, 1, 26, [5, 17]),
  ].map((day) => ({
    ...ofDistrict('10.b', cultureUnit, 'portal_article', 'Tin trên Cổng thông tin điện tử huyện'),
    day,
    evidence: 'article',
  })),
  ...yearly(
    { 2022: '09-14', 2023: '03-15', 2024: '03-20', 2025: '03-18' },
    ofDistrict('1', cultureUnit, 'guidance', 'Hướng dẫn tuyên truyền về các chỉ số'),
  ),
  ...yearly(
    { 2022: '10-12', 2023: '08-22', 2024: '09-10' },
    ofDistrict('2', 'co-quan-to-chuc-noi-vu', 'conference_training', 'Lớp tập huấn nâng cao các chỉ số'),
  ),
  ...yearly(
    { 2023: '06-07', 2024: '05-29' },
    ofDistrict('3', 'phong-kinh-te-va-ha-tang', 'other', 'Truyền thông về TCVN ISO 9001'),
  ),
  ...yearly(
    { 2022: '11-09', 2023: '11-08', 2024: '11-06', 2025: '05-14' },
    ofDistrict('4', 'phong-tu-phap', 'legal_dissemination', 'Phổ biến pháp luật'),
  ),
  ...yearly(
    { 2022: '12-07', 2024: '04-17' },
    ofDistrict('5', 'co-quan-ubkt-tt', 'legal_dissemination', 'Phổ biến pháp luật về tiếp công dân'),
  ),
  ...each(
    ['2022-10-04', '2023-02-14', '2023-09-19', '2024-03-05', '2024-10-15', '2025-02-25'],
    ofDistrict('6', 'van-phong', 'procedure_update', 'Cập nhật thủ tục hành chính'),
  ),
  ...yearly(
    { 2022: '09-28', 2023: '04-11', 2024: '04-09', 2025: '04-08' },
    ofDistrict('7', cultureUnit, 'guidance', 'Hướng dẫn hệ thống thông tin cơ sở'),
  ),
  ...each(
    ['2023-05-16', '2024-06-11'],
    ofDistrict('8', 'phong-tai-chinh-ke-hoach', 'other', 'Tuyên truyền chính sách đầu tư'),
  ),
  ...yearly(
    { 2023: '10-24', 2024: '12-03' },
    { ...ofDistrict('9', cultureUnit, 'video_clip', 'Phóng sự ngắn'), evidence: 'video_clip' },
  ),
  ...yearly(
    { 2022: '11-23', 2023: '07-12', 2024: '07-10' },
    ofDistrict('11', 'trung-tam-chinh-tri', 'school_programme', 'Chuyên đề trong lớp bồi dưỡng'),
  ),
  ...(
    [
      ['2022-12-20', '2022'],
      ['2023-12-19', '2023'],
      ['2024-12-18', '2024'],
    ] as const
  ).map(([day, period]) => ({
    ...{ task: 'P004-V.end-2', unit: `${district}-${cultureUnit}`, day, period, channel: 'report' },
    ...{ title: `Báo cáo tổng hợp năm ${period} gửi UBND tỉnh`, evidence: 'report' },
  })),
];

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const columns =
  'activity_id,unit_id,date,task_id,channel,quantity,title,evidence_types,for_period,place,is_ad_hoc';

/** The text of data/demonstration/plans.csv. */
export const makeDemonstrationPlans = (): string => {
  const all: Entry[] = [...huongTra, ...quangNgai, ...quangTri, ...thanhDa, ...traBong, ...dutyEntries()];
  const lines = all.map((entry, at) => {
    const { unit, day, task, channel, title, quantity = 1, evidence, period, place, adHoc } = entry;
    const id = `dp-${String(at + 1).padStart(4, '0')}`;
    const shown = quoted(`Minh hoạ: ${title}`);
    const more = [evidence ?? '', period ?? '', quoted(place ?? ''), String(adHoc ?? false)];
    return [id, unit, day, task, channel, quantity, shown, ...more].join(',');
  });
  return `${[columns, ...lines].join('\n')}\n`;
};

/** The text of data/demonstration/units.csv: who is in which group, and the units that are invented. */
export const makeDemonstrationUnits = (): string => {
  const lines = members.map(({ unit, groups, invented }) =>
    [
      ...[unit, groups.join(';'), String(invented !== undefined)],
      ...[quoted(invented?.nameVi ?? ''), quoted(invented?.nameEn ?? '')],
      ...[invented?.level ?? '', invented?.parent ?? '', invented?.until ?? ''],
    ].join(','),
  );
  const head = 'unit_id,groups,is_invented,name_vi,name_en,level,parent_id,valid_to';
  return `${[head, ...lines].join('\n')}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '../data/demonstration');
  writeFileSync(join(folder, 'plans.csv'), makeDemonstrationPlans());
  writeFileSync(join(folder, 'units.csv'), makeDemonstrationUnits());
}
