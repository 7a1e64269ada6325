/** A pattern of what the shipped data say in English, and how the parts that it catches are said in Vietnamese. */
export type Rule = [pattern: RegExp, write: (...parts: string[]) => string];

/** null where no rule fits. */
export function translated(text: string, rules: readonly Rule[]): string | null {
  for (const [pattern, write] of rules) {
    const found = pattern.exec(text);
    if (found) return write(...found.slice(1));
  }
  return null;
}
