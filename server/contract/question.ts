import type { z } from 'zod';

/**
 * A question is asked with GET /api/<name>. Its parameters travel as readable text in the address;
 * `params` turns that text into values, and refuses what it cannot read.
 */
type Named = {
  name: string;
  summary: string;
  /** Its answer changes while the data do not, so that it is never kept. */
  isLive?: boolean;
  /** Nothing of the activity log is in its answer, which stays kept while people log what they do. */
  isWithoutLog?: boolean;
};

/** Answers with a small table: rows of `columns`, and `about`, which says what the table is. */
export type TableQuestion<
  P extends z.ZodObject = z.ZodObject,
  C extends z.ZodObject = z.ZodObject,
  A extends z.ZodObject = z.ZodObject,
> = Named & { kind: 'table'; params: P; columns: C; about: A };

/** Answers with one JSON document. */
export type DocumentQuestion<P extends z.ZodObject = z.ZodObject, R extends z.ZodType = z.ZodType> = Named & {
  kind: 'document';
  params: P;
  reply: R;
};

/** A command is sent with POST /api/<name> and a JSON body; it changes something, in one transaction. */
export type Command<B extends z.ZodObject = z.ZodObject, R extends z.ZodType = z.ZodType> = Named & {
  kind: 'command';
  body: B;
  reply: R;
};

export type Question = TableQuestion | DocumentQuestion;

export const tableQuestion = <P extends z.ZodObject, C extends z.ZodObject, A extends z.ZodObject>(
  question: Omit<TableQuestion<P, C, A>, 'kind'>,
): TableQuestion<P, C, A> => ({ kind: 'table', ...question });

export const documentQuestion = <P extends z.ZodObject, R extends z.ZodType>(
  question: Omit<DocumentQuestion<P, R>, 'kind'>,
): DocumentQuestion<P, R> => ({ kind: 'document', ...question });

export const command = <B extends z.ZodObject, R extends z.ZodType>(
  definition: Omit<Command<B, R>, 'kind'>,
): Command<B, R> => ({ kind: 'command', ...definition });

export type Row<Q extends TableQuestion> = z.output<Q['columns']>;
export type About<Q extends TableQuestion> = z.output<Q['about']>;
export type Table<Q extends TableQuestion> = { rows: Row<Q>[]; about: About<Q> };
export type Params<Q extends Question> = z.output<Q['params']>;

/** What a caller gives: the values of `params`, where what has a default may be left out. */
export type Ask<Q extends Question> = {
  [K in keyof z.input<Q['params']>]: K extends keyof Params<Q> ? Params<Q>[K] : never;
};

export type Reply<Q extends Question | Command> = Q extends TableQuestion
  ? Table<Q>
  : Q extends DocumentQuestion | Command
    ? z.output<Q['reply']>
    : never;
