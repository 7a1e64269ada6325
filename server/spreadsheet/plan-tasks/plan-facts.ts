/** What the title lines of a plan or of its appendix say of it: number, day, issuer, title, years. Guesses, all of them. */
import { fold } from '../fold.ts';
import type { Register, RegisterUnit } from '../register.ts';
import type { PlanFacts } from './plan-choice.ts';
import { linesOf } from './plan-parties.ts';

const twoDigits = (text: string): string => text.padStart(2, '0');

/** "Kèm theo Kế hoạch số 12/KH-SGTVT ngày 15 tháng 01 năm 2024 của Sở GTVT" speaks of the plan, "Thực hiện Kế hoạch số …" of another. */
const speaksOfItself = (line: string): boolean => /^\(?\s*(?:ban hành\s+)?kèm theo/iu.test(line);

function numberIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const own = speaksOfItself(line)
      ? /kế hoạch\s+số\s*:?\s*(\d+\s*\/\s*[\p{L}\d&-]+)/iu
      : /^số\s*:?\s*(\d+\s*\/\s*[\p{L}\d&-]+)/iu;
    const found = own.exec(line)?.[1];
    if (found !== undefined) return found.replace(/\s+/g, '');
  }
  return null;
}

/** "Quảng Trị, ngày … tháng 01 năm 2024": as much of the day as is filled in. */
function issueDateIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (!speaksOfItself(line) && !/^[\p{L}\s]{2,40},\s*ngày/iu.test(line)) continue;
    const [, day = '', month = '', year] =
      /ngày\s*([\d.…]*)\s*(?:tháng|\/)\s*([\d.…]*)\s*(?:năm|\/)\s*(\d{4})/iu.exec(line) ?? [];
    if (year === undefined) continue;
    const isMonth = /^(?:0?[1-9]|1[0-2])$/.test(month);
    const isDay = isMonth && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);
    return [year, ...(isMonth ? [twoDigits(month)] : []), ...(isDay ? [twoDigits(day)] : [])].join('-');
  }
  return null;
}

const longestTitle = 400;
const isLetterhead = (line: string): boolean => /^(?:cộng hò?a|độc lập|số\s*:|\()/iu.test(line);

/** "KẾ HOẠCH" and the line below it; else the whole line; else what stands below "Phụ lục". */
function titleIn(lines: readonly string[]): string | null {
  for (const head of [/^kế hoạch\b/iu, /^phụ lục\b/iu]) {
    const at = lines.findIndex((line) => head.test(line) && line.length <= longestTitle);
    const line = lines[at];
    if (line === undefined) continue;
    if (fold(line).split(' ').length > 4) return line;
    const next = lines[at + 1];
    if (next === undefined || isLetterhead(next) || next.length > longestTitle) continue;
    return /^kế hoạch/iu.test(line)
      ? `Kế hoạch ${next.charAt(0).toLocaleLowerCase('vi')}${next.slice(1)}`
      : next;
  }
  return null;
}

/** "giai đoạn 2022-2025", "năm 2024". */
function yearsIn(texts: readonly (string | null)[]): [number, number] | null {
  for (const text of texts) {
    const [, from, to] =
      /(?:giai đoạn|từ năm)?\s*(20\d\d)\s*(?:-|–|đến(?: năm)?)\s*(20\d\d)/iu.exec(text ?? '') ?? [];
    if (from !== undefined && to !== undefined && from <= to) return [Number(from), Number(to)];
    const year = /(?:năm|nam|_|\s|^)(?:\s|_)*(20\d\d)(?!\d|\s*\/)/iu.exec(text ?? '')?.[1];
    if (year !== undefined) return [Number(year), Number(year)];
  }
  return null;
}

const lives = ({ validFrom, validTo }: RegisterUnit, from: number | null, to: number | null): boolean =>
  (from === null || validTo === null || validTo >= `${from}-01-01`) &&
  (to === null || validFrom === null || validFrom <= `${to}-12-31`);

const depths: Readonly<Record<string, number>> = {
  national: 0,
  ministry: 1,
  province: 1,
  district: 2,
  department: 2,
  commune: 3,
};

/** The unit of the lowest level that the lines name, of those above which most are named too; null where two are alike. */
function unitIn(
  register: Register,
  lines: readonly string[],
  from: number | null,
  to: number | null,
): RegisterUnit | null {
  const said = ` ${lines.map(fold).join(' | ')} `;
  const parties = register.parties ?? [];
  const units = new Map(register.units.map((unit) => [unit.unit, unit]));
  const named = new Map<string, number>();
  for (const { party, names } of parties) {
    const lengths = names
      .flatMap((name) => [name, name.replace(/\([^)]*\)/g, ' ')])
      .map(fold)
      .filter((name) => (name.includes(' ') || name.length > 5) && said.includes(` ${name} `))
      .map((name) => name.length);
    if (lengths.length > 0) named.set(party, Math.max(...lengths));
  }
  const lineOf = linesOf(parties);
  const found = [...named]
    .flatMap(([party, length]) => {
      const unit = units.get(party);
      if (unit === undefined || !lives(unit, from, to)) return [];
      const above = lineOf(party)
        .slice(1)
        .filter((one) => named.has(one)).length;
      return [{ unit, rank: (depths[unit.level] ?? 0) * 1e6 + above * 1e3 + length }];
    })
    .sort((one, other) => other.rank - one.rank);
  const [first, second] = found;
  return first === undefined || first.rank === second?.rank ? null : first.unit;
}

/** Lines that may name the issuer: the letterhead, the title, and those that speak of the plan itself. */
const namesIssuer = (line: string): boolean =>
  speaksOfItself(line) || (line.length <= 200 && !/^(?:thực hiện|căn cứ)\b/iu.test(line));

const headLines = 40;

/** `lines`: the texts above the tables and at the head of the document, in their order; `fileName` helps where they are silent. */
export function planFactsIn(lines: readonly string[], fileName: string, register: Register): PlanFacts {
  const head = lines.flatMap((text) => text.split('\n')).map((text) => text.replace(/\s+/g, ' ').trim());
  const said = head.filter((line) => line !== '').slice(0, headLines);
  const file = fileName.replace(/\.[a-z]+$/i, '').replaceAll(/[_-]+/g, ' ');
  const title = titleIn(said);
  const issueDate = issueDateIn(said);
  const own = said.filter(speaksOfItself);
  const years = yearsIn([
    title,
    ...said.filter((line) => /^phụ lục|giai đoạn/iu.test(line)),
    ...own,
    file,
    issueDate,
  ]);
  const [fromYear, toYear] = years ?? [null, null];
  const issuing = said.filter(namesIssuer);
  const unit =
    unitIn(register, issuing, fromYear, toYear) ?? unitIn(register, [...issuing, file], fromYear, toYear);
  return {
    unit: unit?.unit ?? null,
    number: numberIn(said),
    issueDate,
    title,
    issuer: unit?.nameVi ?? null,
    fromYear,
    toYear,
  };
}
