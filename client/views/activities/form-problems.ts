import { AskProblem } from '../../api/problem.ts';
import type { Messages } from '../../format/messages.ts';
import type { Language } from '../../format/language.ts';
import { problemSentence } from '../../format/problem-sentence.ts';

/** What is wrong with a form: in all, and by field of the draft. */
export type FormProblems = {
  sentence: string | null;
  fields: Readonly<Record<string, string>>;
  /** The server could not be reached: the same may be sent again once it can. */
  isOffline?: boolean;
};

export const noProblems: FormProblems = { sentence: null, fields: {} };

const fieldsOf = (error: unknown): Record<string, unknown> => {
  const fields = typeof error === 'object' && error !== null && 'fields' in error ? error.fields : undefined;
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
};

/** The sentence for what the server says of a field; what is not in its list is said in general. */
export function fieldSentence(code: unknown, text: Messages): string {
  const sentences: Record<string, string> = text.planTerms.fieldProblems;
  return (typeof code === 'string' ? sentences[code] : undefined) ?? text.planTerms.fieldProblems.other;
}

/** `tasks.1` of a body belongs to the field `tasks`. */
export function problemsFrom(error: unknown, text: Messages, language: Language): FormProblems {
  // What is not allowed names the unit as its field, which is nothing to correct there.
  const isRefused =
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'not_allowed';
  const fields: Record<string, string> = {};
  for (const [path, code] of Object.entries(isRefused ? {} : fieldsOf(error)))
    fields[path.split('.')[0] ?? path] = fieldSentence(code, text);
  const isOffline = error instanceof AskProblem && error.code === 'unreachable';
  return { sentence: problemSentence(error, language), fields, isOffline };
}
