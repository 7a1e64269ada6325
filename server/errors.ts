import type { ProblemCode } from './contract/problems.ts';

const statusOf: Record<ProblemCode, number> = {
  bad_request: 400,
  not_signed_in: 401,
  wrong_password: 401,
  not_allowed: 403,
  cross_origin: 403,
  not_found: 404,
  unknown_index: 404,
  unknown_unit: 404,
  unknown_component: 404,
  unknown_row: 404,
  unknown_plan: 404,
  no_part: 404,
  unknown_task: 404,
  unknown_activity: 404,
  name_taken: 409,
  changed_meanwhile: 409,
  in_use: 409,
  unsupported_file: 415,
  last_administrator: 409,
  address_used: 410,
  already_loaded: 409,
  wrong_state: 409,
  built_upon: 409,
  plan_removed: 409,
  tasks_removed: 409,
  there_again: 409,
  too_large: 413,
  unreadable_file: 422,
  nothing_taken: 422,
  too_many_requests: 429,
  cancelled: 499,
  internal: 500,
  no_room: 507,
  not_writable: 500,
  took_too_long: 503,
};

/** A problem that the asker can understand: it reaches the browser with its code and message. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: Record<string, string> | undefined;

  constructor(
    code: ProblemCode,
    message: string,
    options?: { fields?: Record<string, string>; cause?: unknown },
  ) {
    super(message, { cause: options?.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.status = statusOf[code];
    this.fields = options?.fields;
  }
}

/** Stops the start-up with one sentence and no stack. */
export class StartError extends Error {}
