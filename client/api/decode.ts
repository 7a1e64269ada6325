import { tableFromIPC } from '@uwdata/flechette';
import { z } from 'zod';
import type {
  Reply,
  Table,
  TableQuestion,
  DocumentQuestion,
  Command,
} from '../../server/contract/question.ts';
import { AskProblem } from './problem.ts';

// The Content-Security-Policy forbids building code from text, which zod would try for speed.
z.config({ jitless: true });

function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new AskProblem('unreadable', `${what}: ${z.prettifyError(read.error)}`, { cause: read.error });
}

function arrowParts(bytes: Uint8Array, what: string): { rows: unknown[]; about: unknown } {
  try {
    const table = tableFromIPC(bytes);
    const about = table.schema.metadata?.get('about');
    return { rows: table.toArray(), about: about === undefined ? {} : JSON.parse(about) };
  } catch (cause) {
    throw new AskProblem('unreadable', `${what}: not an Arrow stream`, { cause });
  }
}

/** Rows of an Arrow IPC stream, checked against the columns of the contract. */
export function decodeTable<Q extends TableQuestion>(question: Q, bytes: Uint8Array): Table<Q> {
  const { rows, about } = arrowParts(bytes, question.name);
  return {
    rows: checked(z.array(question.columns), rows, question.name) as Table<Q>['rows'],
    about: checked(question.about, about, question.name) as Table<Q>['about'],
  };
}

export function decodeDocument<Q extends DocumentQuestion | Command>(question: Q, body: unknown): Reply<Q> {
  return checked(question.reply, body, question.name) as Reply<Q>;
}
