export type Pasted = { kind: 'files'; files: File[] } | { kind: 'text'; text: string };

/** Files or cells on the clipboard; a word or a line alone is neither. */
export function pastedFrom(data: Pick<DataTransfer, 'files' | 'getData'> | null): Pasted | null {
  if (!data) return null;
  const text = data.getData('text/plain');
  // A spreadsheet puts a picture of the cells on the clipboard besides the cells themselves.
  if (looksLikeCells(text)) return { kind: 'text', text };
  const files = [...data.files];
  return files.length > 0 ? { kind: 'files', files } : null;
}

/** Several lines with the same marks between cells. */
export function looksLikeCells(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  return lines.filter((line) => line.includes('\t') || line.includes(';')).length >= lines.length / 2;
}
