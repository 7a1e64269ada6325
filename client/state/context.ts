import { isLanguage, type Language } from '../format/language.ts';
import { listParam, queryText, textParam, yearParam, type Param, type Values } from './selection.ts';

const unitPattern = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** A day in the past, ISO; figures are shown as they stood at its end. */
const dayParam: Param<string | null> = {
  read: (text) =>
    text !== null && /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null,
  write: (value) => value,
};

const languageParam: Param<Language | null> = {
  read: (text) => (isLanguage(text) ? text : null),
  write: (value) => value,
};

/** What goes along from page to page. */
export const contextShape = {
  unit: textParam(unitPattern),
  with: listParam(unitPattern, 5),
  index: textParam(/^[A-Z][A-Z0-9_]{0,39}$/),
  year: yearParam(),
  asOf: dayParam,
  lang: languageParam,
};

export type Context = Values<typeof contextShape>;

const names = Object.keys(contextShape);

/** The address of another page, taking the context along and leaving what was local behind. */
export function addressOf(
  path: string,
  query: URLSearchParams,
  changes: Record<string, string | null> = {},
): string {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = query.get(name);
    if (value !== null) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
  return path + queryText(kept);
}

/** The address of the same page with a few parameters changed, everything else kept. */
export function sameWith(
  path: string,
  query: URLSearchParams,
  changes: Record<string, string | null>,
): string {
  const kept = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
  return path + queryText(kept);
}
