/** What the words of a heading say of its column: role, stage, year, maximum. Vietnamese and English, marks or none. */
import { fold } from './fold.ts';
import type { Stage } from './register.ts';

export const ROLES = [
  'order',
  'unit',
  'unit-code',
  'parent-unit',
  'region',
  'index',
  'component',
  'component-code',
  'year',
  'stage',
  'score',
  'rank',
  'rating',
  'max',
  'weight',
  'change',
  'note',
] as const;
export type Role = (typeof ROLES)[number];

export interface HeadingWords {
  readonly role: Role | null;
  readonly stage: Stage | null;
  /** Years named, in order, each once. */
  readonly years: readonly number[];
  /** '(tối đa 10)', '/10 điểm'. */
  readonly max: number | null;
  /** True when the text is nothing but a role word: 'Điểm', 'Kết quả', 'Năm'. */
  readonly isBare: boolean;
  /** The heading without year, maximum, role and stage words: what may name a component. */
  readonly rest: string;
}

const EXACT: readonly (readonly [Role, RegExp])[] = [
  ['order', /^(tt|stt|so tt|so thu tu|thu tu|no|number|order|n)$/],
  [
    'unit-code',
    /^(ma|ma pci|ma tinh|ma tinh thanh pho|ma don vi|ma dvhc|ma so|ma gso|pci id|tinhid|id|code|unit code|province code|gso code|unit id|ma dia phuong)$/,
  ],
  ['component-code', /^(ma tieu chi|ma chi so|ma thanh phan|component code|criterion code|so hieu)$/],
  ['year', /^(nam|year|nam danh gia|nam do luong|nam du lieu|nam bao cao|assessment year)$/],
  ['index', /^(bo chi so|chi so tong|index|ten bo chi so)$/],
  [
    'component',
    /^(chi so|ten chi so|chi so thanh phan|tieu chi|ten tieu chi|linh vuc|noi dung|tieu chi thanh phan|tieu chi tieu chi thanh phan|linh vuc tieu chi.*|noi dung (tieu chi|danh gia).*|chi so noi dung|truc noi dung|thanh phan|component|components|indicator|indicators|criteria|criterion|dimension|dimensions|sub index|subindex|component name|component code or name)$/,
  ],
  ['stage', /^(giai doan|loai diem|vong|vong danh gia|stage)$/],
  [
    'score',
    /^(diem|diem so|score|scores|index score|score value|diem tong hop|diem tong|so diem|gia tri|value|points?|ket qua|ket qua danh gia|ty le|ti le|diem danh gia|diem dat|diem dat duoc|chi so dat|diem chi so|tong diem|y|diem cham)$/,
  ],
  ['rank', /^(hang|rank|ranking|ranks|vi tri|vi thu|xep hang|thu hang|xep thu|xh)$/],
  ['note', /^(nguon|source|nguon so lieu|don vi tinh|dvt)$/],
  ['rating', /^(nhom|loai|tier|group|rating|xep loai|phan loai|muc|nhom xep hang|phan nhom)$/],
];

const CONTAINS: readonly (readonly [Role, RegExp])[] = [
  ['rating', /\b(xep loai|phan loai|tier|rating|nhom (xep hang|diem|chi so)|muc xep)\b/],
  [
    'rank',
    /\b(xep hang|thu hang|ranking|rank|vi thu|xep thu|hang nam|hang chung|^hang(?! (muc|hoa|thang|quy|ngay|tuan))( [a-z]+){1,3}$|(hang|vi tri) (muc tieu|phan dau)|(muc tieu|phan dau) (hang|vi tri))\b/,
  ],
  [
    'max',
    /\b(diem toi da|diem chuan|thang diem|thang do|diem quy dinh|max score|maximum|max points?|scale|toi da)\b/,
  ],
  ['weight', /\b(?<!co |khong |chua |co tinh )trong so\b|\bweights?\b/],
  // of all units, beside the unit's own
  [
    'change',
    /^((diem )?(trung vi|trung binh|binh quan|median|mean|average|cao nhat|thap nhat) )?(toan quoc|ca nuoc|quoc gia|national|nationwide|whole country)( (mean|average|median))?$|^(diem )?(trung vi|median|cao nhat|thap nhat|highest|lowest)$/,
  ],
  ['change', /\b(tang giam|chenh lech|so voi (nam|cung|ky)|so sanh|bien dong|thay doi|change|difference)\b/],
  ['note', /\b(ghi chu|notes?|remarks?|nhan xet|tai lieu kiem chung|minh chung)\b|^y kien\b/],
];

const UNIT_WORD =
  '(?:tinh|thanh pho|tp|dia phuong|don vi|co quan|huyen|quan|thi xa|xa|phuong|thi tran|bo|nganh|ban nganh|so|so ban nganh|tinh thanh|thanh|province|provinces|city|cities|unit|units|locality|localities|agency|district|commune|ward|ministry|department|tentinh|prov)';
const UNIT_WORDS = new RegExp(
  `^(?:ten |cac |danh sach )*${UNIT_WORD}(?: (?:${UNIT_WORD}|va|ngang|co quan|tuong duong|name|eng|vie|vi|en|truc thuoc|trung uong|thuc hien|duoc|danh gia|to chuc|hanh chinh|or|and|cap|chu tri|dau moi))*$`,
);
const REGION_WORDS = /^(vung|khu vuc|vung mien|mien|region|regions|vung kinh te.*)$/;

/** 'Chỉ tiêu' alone is also a word for indicators: beside other words it is no target. */
const TARGET =
  /(?<!\b(chuong trinh|va|va cac) )\bmuc tieu\b(?! (quoc gia|phat trien|thien nien ky))|\b(phan dau|giao chi tieu|ke hoach dat|targets?)\b|^(diem |thu hang |xep hang |hang |xep loai )?chi tieu( (giao|ke hoach|de ra|dat|diem|xep hang|thu hang|hang|xep loai|ve|pci|papi|sipas|par index))*$/;
const TARGET_WORDS =
  /\b(giao chi tieu|muc tieu|chi tieu|phan dau|ke hoach dat|targets?)( (giao|ke hoach|de ra|phan dau|dat(?! dai)|ve))*\b/g;

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ['target', TARGET],
  ['self-scored', /\b(tu cham|tu danh gia|tu cham diem|self ?scored?|self ?assess\w*|self)\b/],
  [
    'appraised',
    /\b(tham dinh|hoi dong (tham dinh|danh gia|cham)|apprais\w*|kiem tra lai|(?<!sau )phuc tra)\b/,
  ],
  [
    'published',
    /\b(cong bo|sau phuc tra|(diem|ket qua|so lieu) chinh thuc|(diem|ket qua) (duoc )?phe duyet|published|official|final score)\b/,
  ],
];

const MAX_NOTE =
  /[([]?\s*(?:điểm\s+)?(?:tối\s*đa|tối\s*thiểu.*tối\s*đa|toi\s*da|max(?:imum)?|thang(?:\s*điểm)?)\s*[:=]?\s*(?:là\s*)?(\d+(?:[.,]\d+)?)\s*(?:điểm|diem|points?|đ)?\s*[)\]]?/iu;
const OUT_OF = /[/]\s*(?!20[0-4]\d(?!\d))(\d+(?:[.,]\d+)?)\s*(?:điểm|points?|đ)?\s*\)?\s*$/iu;
/** 'Tổng điểm (100)'. */
const WHOLE = /\s\((100?)\)\s*$/u;
const YEAR = /(?<!\d)(20[0-4]\d)(?!\d)/g;

const cache = new Map<string, HeadingWords>();

/** Reads one heading text. Never fails; a text that says nothing has role null and itself as `rest`. */
export function headingWords(text: string): HeadingWords {
  let words = cache.get(text);
  if (!words) {
    words = parse(text);
    if (cache.size > 20_000) cache.clear();
    cache.set(text, words);
  }
  return words;
}

function parse(text: string): HeadingWords {
  const { bare, max } = withoutMax(text.replace(/(\p{Ll}{2})(\p{Lu}\p{Ll})/gu, '$1 $2'));
  const years = [...new Set(Array.from(bare.matchAll(YEAR), (match) => Number(match[1])))];
  const folded =
    years.length > 0
      ? fold(bare.replace(YEAR, ' '))
          .replace(/(^| )nam$/, '')
          .trim()
      : fold(bare);
  const isBare = EXACT.some(([, pattern]) => pattern.test(folded));
  return { role: roleOf(folded), stage: stageOf(folded), years, max, isBare, rest: restOf(folded) };
}

/** A heading and the maximum it states: 'PCI (Điểm tối đa = 100)' → 'PCI' and 100. */
export function withoutMax(text: string): { bare: string; max: number | null } {
  const noted = MAX_NOTE.exec(text) ?? OUT_OF.exec(text) ?? WHOLE.exec(text);
  if (noted?.[1] === undefined || noted[0].trim().length >= text.trim().length)
    return { bare: text, max: null };
  return { bare: text.replace(noted[0], ' '), max: Number(noted[1].replace(',', '.')) };
}

function roleOf(folded: string): Role | null {
  for (const [role, pattern] of EXACT) if (pattern.test(folded)) return role;
  if (REGION_WORDS.test(folded)) return 'region';
  const words = folded.split(' ').length;
  // long sentences are questions of a survey, whatever words they hold
  if (words <= 10) for (const [role, pattern] of CONTAINS) if (pattern.test(folded)) return role;
  if (words <= 10 && stageOf(folded) === 'target') return 'score';
  if (words <= 9 && UNIT_WORDS.test(folded)) return 'unit';
  if (words <= 8 && /^(diem|score)\b/.test(folded) && stageOf(folded)) return 'score';
  // 'Tự đánh giá', 'Kết quả thẩm định' say nothing but whose points they are.
  const rest = restOf(folded).replace(/^(ket qua|so lieu)$/, '');
  if (words <= 6 && rest === '' && stageOf(folded)) return 'score';
  return null;
}

/** The stage a text names, if any. Takes folded text. */
export function stageOf(folded: string): Stage | null {
  return STAGES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

function restOf(folded: string): string {
  let rest = folded;
  if (stageOf(folded) === 'target')
    rest = rest.replace(TARGET_WORDS, ' ').replace(/\b(xep|phan) loai\b/, ' ');
  for (const [, pattern] of STAGES) rest = rest.replace(pattern, ' ');
  if (stageOf(folded) === 'appraised')
    rest = rest.replace(/\b((cua )?(bo|so) noi vu|(cua )?hoi dong)\b/g, ' ');
  rest = rest.replace(/\b(diem so|so diem|diem|scores?|xep hang|thu hang|ranking|rank)\b|^hang(?= )/g, ' ');
  return rest.replace(/\s+/g, ' ').trim();
}

/** Every year 2000–2049 in a text ('2011_PAPI', 'Năm 2022', 'Un-weighted2015PAPI'), each once. */
export function yearsIn(text: string): number[] {
  return [...new Set(Array.from(text.matchAll(YEAR), (match) => Number(match[1])))];
}
