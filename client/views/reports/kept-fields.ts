import { z } from 'zod';
import { lineFields, plainFields, type Fields } from './author.ts';

const shape = z.partialRecord(z.enum([...lineFields, ...plainFields]), z.string());
const nameFor = (key: string): string => `parlens.report ${key}`;

/** What is typed into a report and not yet saved. Storage may be barred: then it lasts as long as the page. */
export function keepFields(key: string, fields: Partial<Fields> | null): void {
  try {
    if (fields === null) window.localStorage.removeItem(nameFor(key));
    else window.localStorage.setItem(nameFor(key), JSON.stringify(fields));
  } catch {
    return;
  }
}

export function keptFields(key: string): Partial<Fields> {
  try {
    const read = shape.safeParse(JSON.parse(window.localStorage.getItem(nameFor(key)) ?? '{}'));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}
