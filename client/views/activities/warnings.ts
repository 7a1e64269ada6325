import type { Messages } from '../../format/messages.ts';

/** What the server says of an entry that it stored all the same. */
export function warningSentences(codes: readonly string[], text: Messages): string[] {
  const sentences: Record<string, string> = text.entry.warnings;
  return codes.map((code) => sentences[code] ?? code);
}
