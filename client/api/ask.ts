import type { Ask, Command, Question, Reply, TableQuestion } from '../../server/contract/question.ts';
import type { z } from 'zod';
import { questionHeader } from '../../server/contract/progress.ts';
import { questionAddress } from './address.ts';
import { isDated } from '../../server/contract/values.ts';
import { decodeDocument, decodeTable } from './decode.ts';
import { asked } from './moment.svelte.ts';
import { AskProblem, problemOf } from './problem.ts';

const arrow = 'application/vnd.apache.arrow.stream';

async function fetched(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init });
  } catch (cause) {
    const isCancelled = init.signal?.aborted === true;
    throw new AskProblem(isCancelled ? 'cancelled' : 'unreachable', address, { cause });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function jsonOf(response: Response, what: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new AskProblem('unreadable', `${what}: not JSON`, { cause });
  }
}

/** With the day as of which is asked, where the question can be. */
const dated = (question: Question, params: object): Record<string, unknown> =>
  asked.asOf !== null && isDated(question) ? { asOf: asked.asOf, ...params } : { ...params };

/** Ask the server. Tables travel as Arrow, documents as JSON; both are checked against the contract. */
export async function ask<Q extends Question>(
  question: Q,
  params: Ask<Q>,
  signal?: AbortSignal,
  /** A name (UUID) by which the progress of the question can be asked for. */
  name?: string,
): Promise<Reply<Q>> {
  const accept = question.kind === 'table' ? arrow : 'application/json';
  const response = await fetched(questionAddress(question.name, dated(question, params)), {
    headers: { accept, ...(name === undefined ? {} : { [questionHeader]: name }) },
    ...(signal ? { signal } : {}),
  });
  if (question.kind === 'document')
    return decodeDocument(question, await jsonOf(response, question.name)) as Reply<Q>;
  return decodeTable(question, new Uint8Array(await response.arrayBuffer())) as Reply<Q>;
}

/** Tell the server to change something. */
export async function send<C extends Command>(command: C, body: z.input<C['body']>): Promise<Reply<C>> {
  const response = await fetched(`/api/${command.name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    const isOut = error instanceof AskProblem && error.code === 'not_signed_in';
    throw isOut ? new AskProblem('signed_out', error.message, { cause: error }) : error;
  });
  return decodeDocument(command, await jsonOf(response, command.name));
}

/** Where the same table is to be had as CSV. */
export const csvAddress = <Q extends TableQuestion>(question: Q, params: Ask<Q>): string =>
  questionAddress(question.name, { ...dated(question, params), format: 'csv' });

/** Where a file made of the same figures is to be had. */
export const fileAddress = (name: string, params: Readonly<Record<string, unknown>>): string =>
  questionAddress(name, { ...params, asOf: asked.asOf });
