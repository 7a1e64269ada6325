import { parsePeriodKey } from '../../planning/calendar.ts';
import type { Unit, UnitRegister } from '../../planning/unit-register.ts';
import { dayText, periodText as periodTitle } from '../../reports/vietnamese-text.ts';

/** The Vietnamese frame of a report, as offices write it: who reports, where, about which period. */

const areaWords = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu|UBND|Ủy ban nhân dân)\s+/u;

export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** "Kế hoạch … năm 2024 (Sở GTVT Quảng Trị)" without what stands in brackets. */
export const withoutBrackets = (text: string): string => text.replace(/\s*\(.*\)\s*$/u, '');

/** "Thị xã Hương Trà" → "Hương Trà". */
const bareName = (name: string): string => {
  const bare = withoutBrackets(name).replace(areaWords, '');
  return areaWords.test(bare) ? bareName(bare) : bare;
};

export const isArea = (unit: Unit): boolean =>
  ['province', 'district', 'commune'].includes(unit.level) && unit.unitType !== 'press';

const provinceWord = (unit: Unit): string => (unit.unitType === 'city' ? 'thành phố' : 'tỉnh');

/** The name that stands over a report: an area speaks through its people's committee. */
export const issuerName = (unit: Unit): string => {
  const plain = withoutBrackets(unit.nameVi);
  if (!isArea(unit) || /^(UBND|Ủy ban nhân dân)/u.test(plain)) return plain;
  const named = unit.level === 'province' ? `${provinceWord(unit)} ${bareName(plain)}` : lowerFirst(plain);
  return `Ủy ban nhân dân ${named}`;
};

/** The unit above prints its name over that of a department or division; a people's committee stands alone. */
export const parentName = (unit: Unit, register: UnitRegister): string | null => {
  if (isArea(unit)) return null;
  const parent = register.byId.get(unit.parentUnitId ?? '');
  if (parent === undefined) return null;
  return issuerName(parent).replace(/^Ủy ban nhân dân/u, 'UBND');
};

/** The area in which a unit lies: where it signs. */
export const areaOf = (unit: Unit, register: UnitRegister): Unit => {
  const parent = register.byId.get(unit.parentUnitId ?? '');
  return isArea(unit) || parent === undefined ? unit : areaOf(parent, register);
};

export const placeOf = (unit: Unit, register: UnitRegister): string =>
  bareName(areaOf(unit, register).nameVi);

/** "BC-UBND", "BC-SGTVT": the first letters of the name, without the name of the place. */
export const symbolOf = (unit: Unit, register: UnitRegister): string => {
  if (isArea(unit)) return 'BC-UBND';
  const place = placeOf(unit, register);
  const name = issuerName(unit)
    .replaceAll(place, '')
    .replaceAll(/[^\p{L}\s-]/gu, ' ');
  const letters = name
    .split(/[\s-]+/u)
    .filter((word) => word !== '' && !/^(và|của|tỉnh|huyện|thị|xã)$/iu.test(word))
    .map((word) => word.charAt(0));
  return `BC-${letters.join('').toLocaleUpperCase('vi').normalize('NFC')}`;
};

/** "quý III năm 2024", "6 tháng đầu năm 2024", "từ ngày 01/01/2022 đến ngày 31/12/2025". */
export const periodWords = (key: string): string => {
  const period = parsePeriodKey(key);
  if (period === null) return key;
  if (period.per !== 'plan_period') return lowerFirst(periodTitle(key)).replace('/', ' năm ');
  const [first, last] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  return period.start.endsWith('-01-01') && period.end.endsWith('-12-31')
    ? `giai đoạn ${first}-${last}`
    : `từ ngày ${dayText(period.start)} đến ngày ${dayText(period.end)}`;
};
