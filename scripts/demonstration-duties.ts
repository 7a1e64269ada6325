import { periodText } from '../server/reports/vietnamese-text.ts';

/**
 * Invented communes and divisions, and what they owe under the plans: the plans name groups ("UBND các xã, phường") without
 * saying which units these are. They stand in a list of their own, are seen only beside the invented log, and their
 * names say what they are. No chance in it: who is late or missing follows from the place in the list.
 */
export type Member = {
  unit: string;
  groups: readonly string[];
  /** Of an invented unit; units of the register only join groups. */
  invented?: { nameVi: string; nameEn: string; level: string; parent: string; until: string };
};

export type DutyEntry = {
  task: string;
  unit: string;
  day: string;
  channel: string;
  title: string;
  quantity?: number;
  evidence?: string;
  period?: string;
};

/** "Quý I/2024" → "quý I/2024". */
export const inSentence = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-');

const lastDay = '2025-06-30';

const english = { 'Phường ': 'Ward ', 'Xã ': 'Commune ', 'Thị trấn': 'Township' };
const inEnglish = (name: string): string =>
  Object.entries(english).reduce((text, [from, to]) => text.replace(from, to), name);

const communesOf = (parent: string, group: string, names: readonly string[]): Member[] =>
  names.map((name) => ({
    unit: `${parent}-minh-hoa-${slugOf(name)}`,
    groups: [group],
    invented: {
      nameVi: `${name} (minh hoạ)`,
      nameEn: `${inEnglish(name)} (demonstration)`,
      ...{ level: 'commune', parent, until: lastDay },
    },
  }));

const divisionsOf = (parent: string, groups: readonly string[], names: readonly string[]): Member[] =>
  names.map((name) => ({
    unit: `${parent}-${slugOf(name)}`,
    groups,
  }));

const town = 'thua-thien-hue-huong-tra';
const district = 'quang-ngai-tra-bong';
const transport = 'quang-tri-so-gtvt';
const culture = 'quang-ngai-so-vhttdl';

const townCommunes = communesOf(
  town,
  'HT_XP',
  [1, 2, 3, 4, 5].map((at) => `Phường ${at}`).concat([1, 2, 3, 4].map((at) => `Xã ${at}`)),
);
const townDivisions = divisionsOf(
  town,
  ['HT_PHONGBAN'],
  ['Phòng Văn hóa và Thông tin', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Văn phòng HĐND UBND'],
);
const districtCommunes = communesOf(
  district,
  'TB_XTT',
  ['Thị trấn'].concat(Array.from({ length: 15 }, (_, at) => `Xã ${at + 1}`)),
);
const districtDivisions = divisionsOf(
  district,
  ['TB_CQDV'],
  [
    'Phòng Văn hóa và Thông tin',
    'Cơ quan Tổ chức Nội vụ',
    'Phòng Kinh tế và Hạ tầng',
    'Phòng Tư pháp',
    'Cơ quan UBKT-TT',
    'Văn phòng',
    'Phòng Tài chính Kế hoạch',
    'Trung tâm Chính trị',
  ],
);
const transportDivisions: Member[] = [
  ...divisionsOf(transport, ['QTR_SGTVT_PB'], ['Văn phòng Sở', 'Thanh tra Sở']),
  ...Array.from({ length: 8 }, (_, at) => ({
    unit: `${transport}-minh-hoa-phong-${at + 1}`,
    groups: ['QTR_SGTVT_PB'],
    invented: {
      nameVi: `Phòng, đơn vị ${at + 1} (minh hoạ)`,
      nameEn: `Division ${at + 1} (demonstration)`,
      ...{ level: 'department', parent: transport, until: '' },
    },
  })),
];
const cultureDivisions = divisionsOf(
  culture,
  ['QNG_SVHTTDL_PB'],
  ['Văn phòng Sở', 'Phòng Quản lý Văn hóa', 'Trung tâm Văn hóa Nghệ thuật', 'Tạp chí Cẩm Thành'],
);

export const members: readonly Member[] = [
  ...townCommunes,
  ...townDivisions,
  ...districtCommunes,
  ...districtDivisions,
  ...transportDivisions,
  ...cultureDivisions,
];

const nameOf = ({ invented, unit }: Member): string => invented?.nameVi.replace(' (minh hoạ)', '') ?? unit;
const report = { channel: 'report', evidence: 'report' };

/** Panels in 8 of 9 communes, two in the first; reports on time, one on the day itself, one commune and one division none. */
const ofTown = (): DutyEntry[] => [
  ...townCommunes.slice(0, 8).flatMap((each, at) =>
    Array.from({ length: at === 0 ? 2 : 1 }, (_, copy) => ({
      ...{ task: 'P000-II.2.e-2', unit: each.unit, channel: 'panel_poster_banner' },
      ...{
        day: `2024-0${3 + (at % 3)}-1${at % 9}`,
        title: `Pano ${copy + 1} tại trung tâm, ${nameOf(each)}`,
      },
    })),
  ),
  ...[...townCommunes.slice(0, 8), ...townDivisions.slice(0, 3)].map((each, at) => ({
    ...{ task: 'P000-IV.end-2', unit: each.unit, ...report, period: '2024' },
    ...{
      day: at === 7 ? '2024-10-20' : `2024-10-${10 + (at % 9)}`,
      title: 'Báo cáo đánh giá kết quả tuyên truyền',
    },
  })),
  ...[...townCommunes.slice(1), ...townDivisions].map((each, at) => ({
    ...{ task: 'P000-IV.end-1', unit: each.unit, channel: 'plan_document', evidence: 'plan' },
    ...{ day: `2024-02-${10 + at}`, title: 'Kế hoạch triển khai của đơn vị' },
  })),
];

/** Of ten units six have an article, three the whole set of documents, one only a plan; one yearly report is late, one missing. */
const ofTransport = (): DutyEntry[] => {
  const own = (each: Member, evidence: string, day: string, title: string): DutyEntry => ({
    ...{ task: 'P002-2.5', unit: each.unit, channel: 'conference_training', evidence, day, title },
  });
  const [office, inspection, ...rest] = transportDivisions;
  if (office === undefined || inspection === undefined) return [];
  return [
    // The inspectorate has its article in the other list.
    ...[office, ...rest.slice(0, 4)].map((each, at) =>
      own(each, 'article', `2024-03-${12 + at}`, 'Tin, bài về hội nghị của đơn vị'),
    ),
    ...rest
      .slice(4, 7)
      .flatMap((each) => [
        own(each, 'plan', '2024-02-26', 'Kế hoạch tuyên truyền của đơn vị'),
        own(each, 'report', '2024-09-18', 'Báo cáo kết quả tuyên truyền'),
        own(each, 'meeting_conclusion', '2024-09-25', 'Kết luận cuộc họp'),
      ]),
    ...rest.slice(7).map((each) => own(each, 'plan', '2024-02-27', 'Kế hoạch tuyên truyền của đơn vị')),
    ...transportDivisions.slice(0, 9).map((each, at) => ({
      ...{ task: 'P002-2.4-i', unit: each.unit, ...report, period: '2024' },
      ...{ day: at === 8 ? '2024-11-29' : `2024-11-${11 + at}`, title: 'Báo cáo năm gửi Sở' },
    })),
  ];
};

/** Three of four units made their budget estimate. */
const ofCulture = (): DutyEntry[] =>
  cultureDivisions.slice(0, 3).map((each, at) => ({
    ...{ task: 'P001-III2.1-1', unit: each.unit, channel: 'budget_estimate' },
    ...{ day: `2020-02-${10 + at}`, title: 'Dự toán kinh phí tuyên truyền' },
  }));

/** Each year one unit late and another missing, not always the same; quarterly reports with gaps. */
const ofDistrict = (): DutyEntry[] => {
  const all = [...districtDivisions, ...districtCommunes];
  const quarters = [
    '2022-Q3',
    '2022-Q4',
    ...[2023, 2024].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`)),
  ];
  const afterQuarter = (key: string): string => {
    const [year, quarter] = [Number(key.slice(0, 4)), Number(key.slice(-1))];
    return quarter === 4 ? `${year}-12-28` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-08`;
  };
  return [
    ...[2022, 2023, 2024].flatMap((year, turn) =>
      all
        .filter((_, at) => at !== 9 + turn * 4)
        .map((each, at) => ({
          ...{ task: 'P004-V.1-2', unit: each.unit, ...report, period: String(year) },
          ...{ day: at === 12 + turn ? `${year}-11-28` : `${year}-11-${10 + (at % 14)}` },
          title: `Báo cáo năm ${year}`,
        })),
    ),
    ...quarters.flatMap((period, turn) =>
      districtDivisions
        .filter((_, at) => (at + turn) % 7 !== 3)
        .map((each) => ({
          ...{ task: 'P004-V.end-1', unit: each.unit, ...report, period, day: afterQuarter(period) },
          title: `Báo cáo ${inSentence(periodText(period))}`,
        })),
    ),
  ];
};

export const dutyEntries = (): DutyEntry[] => [
  ...ofTown(),
  ...ofCulture(),
  ...ofTransport(),
  ...ofDistrict(),
];
