/** What titles, headings and rows that head a group say of the level of the units: 'cấp huyện', 'Sở, ban, ngành'. */
import { fold, tidy } from './fold.ts';

/** In long texts only plain turns of phrase count; marks tell 'sở' (department) from 'số' (number). */
const PHRASES: readonly (readonly [string, RegExp])[] = [
  [
    'department',
    /(?<!\p{L})(?:các|khối|cấp) sở(?!\p{L})|sở,? (?:ban,? )?ngành|\bso,? ban,? nganh|cơ quan chuyên môn|ban,? ngành (?:cấp )?tỉnh|cấp sở|\bdepartments\b/u,
  ],
  [
    'district',
    /cấp huyện|huyện, |quận, (?:huyện|thị)|(?:các|của|khối) (?:ubnd )?(?:các )?(?:quận|huyện)(?!\p{L})|thị xã, thành phố|\bcap huyen|\bhuyen, ?thi xa|\bdistricts\b/u,
  ],
  [
    'commune',
    /cấp xã|(?<!thị )(?:xã|phường), (?:phường|xã|thị trấn|đặc khu)|(?:các|khối) (?:ubnd )?(?:xã|phường)(?!\p{L})|\bcap xa|(?<!thi )\bxa, ?phuong|\bcommunes\b/u,
  ],
  [
    'ministry',
    /cơ quan ngang bộ|các bộ(?! (?:phận|chỉ số|tiêu chí|môn))|(?<!cán )bộ,? ngành|\bco quan ngang bo|\bministries\b/u,
  ],
  [
    'province',
    /cấp tỉnh|các tỉnh|tỉnh, ?(?:thành phố|tp)|tỉnh thành|\bcap tinh|\bcac tinh|\btinh, ?thanh pho|\bprovinces\b|\bprovincial\b/u,
  ],
];

/** The levels that a title or the label of a group speaks of, each once. */
export function levelsSaid(text: string): string[] {
  const told = tidy(text).replaceAll('_', ' ');
  const levels = PHRASES.filter(([, pattern]) => pattern.test(told)).map(([level]) => level);
  // 'sở, ban, ngành cấp tỉnh', 'các huyện thuộc tỉnh': the larger one only says where
  const isBelow = levels.some((level) => BELOW.has(level));
  return isBelow ? levels.filter((level) => level !== 'province') : levels;
}

const BELOW: ReadonlySet<string> = new Set(['department', 'district', 'commune']);

const NAME: readonly (readonly [string, RegExp])[] = [
  ['department', /\b(so ban nganh|so nganh|cap so)\b/],
  ['district', /\b(huyen|quan huyen)\b/],
  ['commune', /\b(cap xa|xa phuong|phuong xa)\b/],
  ['ministry', /\b(bo nganh|cac bo)\b/],
  ['province', /\b(cap tinh|cac tinh|tinh thanh)\b/],
];

/** The levels that the name of a file or sheet speaks of: 'cchc-huyen'. */
export function levelsOfName(text: string): string[] {
  const folded = fold(text);
  return NAME.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
}

const HEADING: readonly (readonly [string, RegExp])[] = [
  ['province', /\b(tinh|provinces?|tentinh|prov)\b/],
  ['district', /\b(huyen|(?<!co )quan|thi xa|districts?)\b/],
  ['commune', /(?<!thi )\bxa\b|\b(?<!dia )phuong\b|\b(thi tran|dac khu|communes?|wards?)\b/],
  ['department', /\b(so|departments?)\b(?! (thu tu|tt))/],
  ['ministry', /^(ten )?(cac )?bo\b|\b(ngang bo|ministry|ministries)\b/],
];

/** The levels that the heading of a column of units names: 'Huyện, thị xã, thành phố'. */
export function levelsOfHeading(text: string): string[] {
  const folded = fold(text);
  return HEADING.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
}
