/** The names of components, prepared for matching: short forms written out, places in the tree, names of sister editions. */
import { groupBy } from './collect.ts';
import { otherNames } from './component-words.ts';
import { fold } from './fold.ts';
import type { Register, RegisterComponent } from './register.ts';

export interface ComponentName {
  readonly folded: string;
  readonly tokens: readonly string[];
  /** Names of the same code in other editions count a little less. */
  readonly own: boolean;
}

export interface Entry {
  readonly component: RegisterComponent;
  readonly names: readonly ComponentName[];
  readonly code: string;
  /** '6', '1.2': its place in the tree of the edition. */
  readonly place: string;
  /** A child of the total: 'Kiểm soát tham nhũng' alone means the dimension, not one of its parts. */
  readonly isTop: boolean;
}

const SHORT = new Map(
  Object.entries({
    antt: 'an ninh trat tu',
    bhxh: 'bao hiem xa hoi',
    biz: 'business',
    bss: 'business support services',
    cbccvc: 'can bo cong chuc vien chuc',
    cchc: 'cai cach hanh chinh',
    cntt: 'cong nghe thong tin',
    cpkct: 'chi phi khong chinh thuc',
    cqdt: 'chinh quyen dien tu',
    csht: 'co so ha tang',
    cs: 'chinh sach',
    dn: 'doanh nghiep',
    dnnn: 'doanh nghiep nha nuoc',
    dvc: 'dich vu cong',
    dvhtdn: 'dich vu ho tro doanh nghiep',
    dvctt: 'dich vu cong truc tuyen',
    ktxh: 'kinh te xa hoi',
    cqs: 'chinh quyen so',
    mt: 'moi truong',
    pakn: 'phan anh kien nghi',
    pl: 'phap ly',
    pt: 'phat trien',
    ptkttn: 'phat trien kinh te tu nhan',
    kct: 'khong chinh thuc',
    ld: 'lao dong',
    kttn: 'kinh te tu nhan',
    tccb: 'to chuc can bo',
    tthc: 'thu tuc hanh chinh',
    tw: 'trung uong',
    vbqppl: 'van ban quy pham phap luat',
    xhh: 'xa hoi hoc',
  }),
);
const STOP = new Set(
  'va cua cac nhung ve cho den trong tai doi voi the of and in to for a at on or la mot'.split(' '),
);
const GENERIC =
  /\b(?:diem chi so thanh phan|chi so thanh phan|chi so noi dung|chi so linh vuc|sub ?index(?:es)?|cstp|chi so|diem|score|ci|pci)\b/g;

/** 'CSTP01' and 'CSTP 1' as 'cstp1', 'D1.1' as 'd1.1'. */
export function codeForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/\.+$/, '');
}

/** A folded text without the words that only say that it is a component. */
export function withoutLabels(folded: string): string {
  return folded.replace(GENERIC, ' ').replace(/\s+/g, ' ').trim();
}

/** For each edition its components with all the names they may be met under. */
export function componentEntries(register: Register): Map<string, readonly Entry[]> {
  const editions = new Map(register.editions.map((one) => [one.edition, one]));
  const byEdition = groupBy(register.components, (one) => one.edition);
  const elsewhere = groupBy(
    register.components,
    (one) =>
      `${editions.get(one.edition)?.index ?? ''}/${editions.get(one.edition)?.unitLevel ?? ''}/${one.component}`,
  );
  const result = new Map<string, readonly Entry[]>();
  for (const [edition, components] of byEdition) {
    const home = editions.get(edition);
    const places = placesOf(components);
    const entries = components.map((component) => ({
      component,
      names: entryNames(
        component,
        otherNames(home?.index ?? '', fold(component.nameVi)),
        elsewhere.get(`${home?.index ?? ''}/${home?.unitLevel ?? ''}/${component.component}`) ?? [],
      ),
      code: codeForm(component.component.replaceAll('_', '')),
      place: places.get(component.component) ?? '',
      isTop: /^\d+$/.test(places.get(component.component) ?? ''),
    }));
    result.set(edition, entries);
  }
  return result;
}

/** '6' for the sixth child of the total, '1.2' for the second child of the first. */
function placesOf(components: readonly RegisterComponent[]): Map<string, string> {
  const roots = new Set(components.filter((one) => one.parent === null).map((one) => one.component));
  const places = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const one of components) {
    if (one.parent === null) continue;
    const count = (counts.get(one.parent) ?? 0) + 1;
    counts.set(one.parent, count);
    const numbered = /(?:^|\D)0*(\d+(?:\.\d+)+)$/.exec(one.component)?.[1];
    const above = roots.has(one.parent) ? '' : `${places.get(one.parent) ?? ''}.`;
    places.set(one.component, numbered ?? `${above}${count}`);
  }
  return places;
}

/** Its own names, and the names its code has in other editions where they plainly mean the same thing. */
function entryNames(
  component: RegisterComponent,
  words: readonly string[],
  all: readonly RegisterComponent[],
): ComponentName[] {
  const own = [component.nameVi, component.nameEn, ...(component.aliases ?? []), ...words].flatMap((name) =>
    asNames(name, true),
  );
  const others = all
    .filter((other) => other !== component)
    .filter((other) => alike(component.nameVi, other.nameVi) || alike(component.nameEn, other.nameEn))
    .flatMap((other) =>
      [other.nameVi, other.nameEn, ...(other.aliases ?? [])].flatMap((name) => asNames(name, false)),
    );
  const seen = new Set<string>();
  return [...own, ...others].filter((name) => {
    if (name.folded === '' || seen.has(name.folded)) return false;
    seen.add(name.folded);
    return true;
  });
}

/** A name, and the name without what stands in brackets. */
function asNames(text: string, own: boolean): ComponentName[] {
  const forms = [text, text.replace(/\s*\([^)]*\)/g, '')];
  return forms.map((form) => {
    const folded = withoutLabels(fold(form));
    return { folded, tokens: tokensOf(folded), own };
  });
}

function alike(one: string, other: string): boolean {
  const [a, b] = [new Set(tokensOf(fold(one))), new Set(tokensOf(fold(other)))];
  if (a.size === 0 || b.size === 0) return false;
  return [...a].filter((token) => b.has(token)).length / Math.min(a.size, b.size) >= 0.6;
}

/** The words of a folded name that tell it from others, short forms written out. */
export function tokensOf(folded: string): string[] {
  const words = folded.split(' ').flatMap((word) => (SHORT.get(word) ?? word).split(' '));
  return words.filter((word) => word !== '' && !STOP.has(word));
}
