import { stagedFiles, type StagedFiles } from '../../server/contract/uploads/staged.ts';
import { AskProblem, problemOf } from './problem.ts';

/** Part of the whole that has left this browser, 0…1. */
export type OnSent = (share: number) => void;

type Manner = { isAgain: boolean; onSent: OnSent; signal: AbortSignal };

const address = '/api/uploads-stage';

// The browser tells how far an upload has come only through this older door.
function posted(form: FormData, { onSent, signal }: Manner): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
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

function readReply(text: string): StagedFiles {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new AskProblem('unreadable', `${address}: not JSON`, { cause });
  }
  const read = stagedFiles.safeParse(body);
  if (read.success) return read.data;
  throw new AskProblem('unreadable', `${address}: not as agreed`, { cause: read.error });
}

async function staged(form: FormData, manner: Manner): Promise<StagedFiles['files'][number]> {
  if (manner.isAgain) form.append('again', '1');
  const request = await posted(form, manner);
  if (request.status < 200 || request.status > 299)
    throw await problemOf(new Response(request.responseText, { status: request.status || 502 }));
  const [file] = readReply(request.responseText).files;
  if (!file) throw new AskProblem('unreadable', `${address}: no file in the reply`);
  if (file.problem) {
    const { code, message, fields } = file.problem;
    throw new AskProblem(code, message, { fields });
  }
  return file;
}

/** Bring one file to be read and put aside; nothing is stored yet. */
export function stageFile(file: File, manner: Manner): Promise<StagedFiles['files'][number]> {
  const form = new FormData();
  form.append('files', file, file.name);
  return staged(form, manner);
}

/** Bring cells that were pasted from a spreadsheet. */
export function stageText(text: string, manner: Manner): Promise<StagedFiles['files'][number]> {
  const form = new FormData();
  form.append('text', text);
  return staged(form, manner);
}
