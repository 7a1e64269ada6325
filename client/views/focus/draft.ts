import type { Unit } from '../scope.svelte.ts';

/** Who goes on with a unit today: itself, or what it became. */
export function bearerOf(unit: Unit | null, units: ReadonlyMap<string, Unit>): Unit | null {
  let at = unit;
  const seen = new Set<string>();
  while (at && at.validTo !== null && !seen.has(at.unit)) {
    seen.add(at.unit);
    const next = units.get(at.successors.at(-1)?.unit ?? '');
    if (!next) return at;
    at = next;
  }
  return at;
}

const kinds: Record<string, string> = {
  province: 'tỉnh',
  city: 'thành phố',
  district: 'huyện',
  town: 'thị xã',
  commune: 'xã',
};

/** How a document of this unit names its issuer; the language of documents is Vietnamese. */
export function issuerOf({ level, type, nameVi }: Pick<Unit, 'level' | 'type' | 'nameVi'>): string {
  if (!['province', 'district', 'commune'].includes(level)) return nameVi;
  const hasKind = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu) /.test(nameVi);
  if (hasKind) return `UBND ${nameVi.charAt(0).toLocaleLowerCase('vi')}${nameVi.slice(1)}`;
  return `UBND ${kinds[type] ?? ''} ${nameVi.replace(/^TP\.? /, '')}`.replace(/ +/g, ' ');
}
