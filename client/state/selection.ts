/**
 * What stands in the address: readable parameters, each with a way to read and to write it.
 * A parameter at its default is left out, so that addresses stay short and links stay true.
 */
export type Param<T> = {
  read(text: string | null): T;
  write(value: T): string | null;
};

export type Shape = Record<string, Param<unknown>>;
export type Values<S extends Shape> = { [K in keyof S]: S[K] extends Param<infer T> ? T : never };

export const textParam = (pattern = /^.{1,80}$/): Param<string | null> => ({
  read: (text) => (text !== null && pattern.test(text) ? text : null),
  write: (value) => value,
});

export const yearParam = (): Param<number | null> => ({
  read: (text) => (text !== null && /^(19|20)\d{2}$/.test(text) ? Number(text) : null),
  write: (value) => (value === null ? null : String(value)),
});

/** Several, separated by commas, each once, in the order given. */
export const listParam = (pattern: RegExp, most = 1000): Param<string[]> => ({
  read: (text) =>
    [...new Set((text ?? '').split(','))].filter((part) => part !== '' && pattern.test(part)).slice(0, most),
  write: (value) => (value.length === 0 ? null : value.join(',')),
});

export const choiceParam = <T extends string>(choices: readonly T[], fallback: T): Param<T> => ({
  read: (text) => choices.find((choice) => choice === text) ?? fallback,
  write: (value) => (value === fallback ? null : value),
});

export const switchParam = (fallback: boolean): Param<boolean> => ({
  read: (text) => (text === '1' ? true : text === '0' ? false : fallback),
  write: (value) => (value === fallback ? null : value ? '1' : '0'),
});

export function readSelection<S extends Shape>(shape: S, query: URLSearchParams): Values<S> {
  const entries = Object.entries(shape).map(([name, param]) => [name, param.read(query.get(name))]);
  return Object.fromEntries(entries) as Values<S>;
}

/** The query with these values in it; parameters that the shape does not know stay as they are. */
export function writeSelection<S extends Shape>(
  shape: S,
  values: Values<S>,
  query = new URLSearchParams(),
): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const [name, param] of Object.entries(shape)) {
    const text = param.write(values[name]);
    if (text === null) written.delete(name);
    else written.set(name, text);
  }
  return written;
}

/** Commas and colons stay readable; they need no escape in a query. */
export function queryText(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
