/** A sentence made from figures, some of which open the rows that they count. */
export type Part = string | { text: string; address: string; name: string | null };
export type Sentence = string | readonly Part[];

/** A number, and where its rows are; null: it counts nothing, or the rows stand beside it. */
export type Figure = { count: number; address: string | null };

export const figure = (count: number, address: string | null): Figure => ({ count, address });

/**
 * The words that open the rows of a figure: the number with what it counts. Where the number stands alone, `name` says
 * it to who hears the links of a page without the sentence around them; it begins with the words that are seen.
 */
export const opens = ({ count, address }: Figure, text: string, name: string | null = null): Part =>
  count === 0 || address === null ? text : { text, address, name };

/** A sentence around parts: say`${opens(late, '3 tasks')} are late.` */
export const say = (texts: TemplateStringsArray, ...values: (Part | readonly Part[])[]): readonly Part[] =>
  texts.flatMap((text, at) => {
    const value = values[at];
    const between: readonly Part[] =
      value === undefined ? [] : Array.isArray(value) ? value : [value as Part];
    return text === '' ? between : [text, ...between];
  });

/** The words alone. */
export const plain = (sentence: Sentence): string =>
  typeof sentence === 'string'
    ? sentence
    : sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
