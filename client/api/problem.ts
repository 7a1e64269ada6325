import { problem, type ProblemCode } from '../../server/contract/problems.ts';

/** What the server may say, and what only the client can notice. */
export type AskProblemCode = ProblemCode | 'unreachable' | 'unreadable' | 'signed_out';

export class AskProblem extends Error {
  readonly code: AskProblemCode;
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | null;

  constructor(
    code: AskProblemCode,
    message: string,
    more: { fields?: Record<string, string> | undefined; requestId?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'AskProblem';
    this.code = code;
    this.fields = more.fields ?? {};
    this.requestId = more.requestId ?? null;
  }
}

export async function problemOf(response: Response): Promise<AskProblem> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    // A proxy in between answers with its own page when the server is down.
    const code = response.status >= 502 && response.status <= 504 ? 'unreachable' : 'unreadable';
    return new AskProblem(code, `HTTP ${response.status}`, { cause });
  }
  const read = problem.safeParse(body);
  if (!read.success) return new AskProblem('unreadable', `HTTP ${response.status}`, { cause: read.error });
  const { code, message, fields, requestId } = read.data;
  return new AskProblem(code, message, { fields, requestId });
}
