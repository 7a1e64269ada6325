import type { Unit, UnitRegister } from '../../planning/unit-register.ts';
import { periodText } from '../../reports/vietnamese-text.ts';
import { areaOf, isArea, issuerName, lowerFirst, periodWords } from './report-words.ts';

/** What a title says after its kind: aim, place, years. The name of a file says them shorter, or not at all. */
const rest =
  /(?:\s*[;:(]|\s+(?:nâng cao|nhằm|năm|giai đoạn|của|trên địa bàn|to raise|to improve|in \d{4})(?=[\s,]|$)).*$/iu;
const longest = 90;

/** "Kế hoạch truyền thông nâng cao PAR INDEX … của huyện Trà Bồng giai đoạn 2022-2025" → "Kế hoạch truyền thông". */
export const shortTitle = (title: string): string => {
  const short = title.replace(rest, '').trim() || title;
  return short.length > longest ? short.slice(0, longest).replace(/,?\s+\S*$/u, '') : short;
};

/** "huyện Trà Bồng", "Phòng Tư pháp huyện Trà Bồng". */
export const unitWords = (unit: Unit, register: UnitRegister): string => {
  const plain = issuerName(unit).replace(/^Ủy ban nhân dân\s+/u, '');
  if (isArea(unit)) return plain;
  const area = issuerName(areaOf(unit, register)).replace(/^Ủy ban nhân dân\s+/u, '');
  const place = area.replace(/^\p{Ll}+(?:\s\p{Ll}+)*\s/u, '');
  return plain.includes(place) ? plain : `${plain} ${lowerFirst(area)}`;
};

/** "Quý II/2024", "Giai đoạn 2022-2025". */
export const periodTitle = (key: string): string => {
  if (!key.includes('..')) return periodText(key);
  const words = periodWords(key);
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
};
