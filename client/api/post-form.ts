import { questionHeader } from '../../server/contract/progress.ts';
import { AskProblem, problemOf } from './problem.ts';

/** Part of the whole that has left this browser, 0…1. */
export type OnSent = (share: number) => void;

type Manner = { onSent: OnSent; signal: AbortSignal; name?: string };

// The browser tells how far files have come only through this older door.
function posted(address: string, form: FormData, { onSent, signal, name }: Manner): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    if (name !== undefined) request.setRequestHeader(questionHeader, name);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) onSent(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => onSent(1));
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', () => reject(new AskProblem('unreachable', address)));
    request.addEventListener('abort', () => reject(new AskProblem('cancelled', address)));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', cancel));
    signal.addEventListener('abort', cancel);
    if (signal.aborted) reject(new AskProblem('cancelled', address));
    else request.send(form);
  });
}

/**
 * Send files, telling how far they have come; the reply as it was, checked by the caller. Under a `name` its progress
 * at the server can be asked for.
 */
export async function postForm(address: string, form: FormData, manner: Manner): Promise<unknown> {
  const request = await posted(address, form, manner);
  if (request.status < 200 || request.status > 299)
    throw await problemOf(new Response(request.responseText, { status: request.status || 502 }));
  try {
    return JSON.parse(request.responseText);
  } catch (cause) {
    throw new AskProblem('unreadable', `${address}: not JSON`, { cause });
  }
}
