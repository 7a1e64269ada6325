/** How an index is called in short: its code, as it is spoken. */
export const indexName = (code: string): string => code.replaceAll('_', ' ');
