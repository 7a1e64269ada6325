/** The register with what a file itself lists: scores of the same file may speak of it already. */
import type { Register, RegisterComponent, RegisterUnit } from '../register.ts';
import type { Entry, EntryValue } from './model.ts';

const text = (value: EntryValue | undefined): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;
const number = (value: EntryValue | undefined): number | null => (value === undefined ? null : Number(value));

const unitOf = ({ key, name, content }: Entry, stored: RegisterUnit | undefined): RegisterUnit => ({
  unit: key,
  code: text(content['code']) ?? stored?.code ?? null,
  nameVi: text(content['nameVi']) ?? stored?.nameVi ?? name,
  nameEn: text(content['nameEn']) ?? stored?.nameEn ?? name,
  type: text(content['type']) ?? stored?.type ?? '',
  level: text(content['level']) ?? stored?.level ?? '',
  parent: text(content['parentId']) ?? stored?.parent ?? null,
  validFrom: text(content['validFrom']) ?? stored?.validFrom ?? null,
  validTo: text(content['validTo']) ?? stored?.validTo ?? null,
  successors: stored?.successors ?? [],
});

const splitKey = (key: string): [string, string] => {
  const at = key.indexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
};

const componentOf = ({ key, name, content }: Entry): RegisterComponent => {
  const [edition, component] = splitKey(key);
  return {
    edition,
    component,
    parent: text(content['parent']),
    nameVi: text(content['nameVi']) ?? name,
    nameEn: text(content['nameEn']) ?? name,
    max: number(content['max']),
    weight: number(content['weight']),
  };
};

export function withEntries(register: Register, entries: readonly Entry[]): Register {
  if (entries.length === 0) return register;
  const of = (kind: Entry['register']) => entries.filter((entry) => entry.register === kind);
  const keys = new Set(entries.map(({ register: kind, key }) => `${kind} ${key}`));
  const stored = new Map(register.units.map((unit) => [unit.unit, unit]));
  const closed = new Map(of('edition').map(({ key, content }) => [key, number(content['validToYear'])]));
  return {
    ...register,
    units: [
      ...register.units.filter(({ unit }) => !keys.has(`unit ${unit}`)),
      ...of('unit').map((entry) => unitOf(entry, stored.get(entry.key))),
    ],
    indices: [
      ...register.indices.filter(({ index }) => !keys.has(`index ${index}`)),
      ...of('index').map(({ key, name, content }) => ({
        index: key,
        nameVi: name,
        nameEn: name,
        unitLevel: text(content['unitLevel']) ?? '',
        total: text(content['totalComponent']) ?? 'TOTAL',
      })),
    ],
    editions: [
      ...register.editions.map((one) => ({ ...one, toYear: closed.get(one.edition) ?? one.toYear })),
      ...of('edition')
        .filter(({ key }) => !register.editions.some((one) => one.edition === key))
        .map(({ key, content }) => ({
          edition: key,
          index: text(content['indexCode']) ?? '',
          unitLevel: text(content['unitLevel']) ?? '',
          fromYear: Number(content['validFromYear']),
          toYear: number(content['validToYear']),
        })),
    ],
    components: [
      ...register.components.filter((one) => !keys.has(`component ${one.edition}/${one.component}`)),
      ...of('component').map(componentOf),
    ],
    channels: [
      ...(register.channels ?? []).filter(({ channel }) => !keys.has(`channel ${channel}`)),
      ...of('channel').map(({ key, name }) => ({ channel: key, nameVi: name, nameEn: name })),
    ],
  };
}
