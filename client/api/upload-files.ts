import { stagedFiles, type StagedFiles } from '../../server/contract/uploads/staged.ts';
import { postForm, type OnSent } from './post-form.ts';
import { AskProblem } from './problem.ts';
import { askWithProgress } from './progress.ts';

export type { OnSent };

type Manner = {
  isAgain: boolean;
  /** Of what is brought in, nothing but tasks of this plan is read. */
  plan?: string;
  onSent: OnSent;
  /** Part of a long file that the server has read, 0…1. */
  onRead: (share: number) => void;
  signal: AbortSignal;
};

const address = '/api/uploads-stage';

async function staged(form: FormData, manner: Manner): Promise<StagedFiles['files'][number]> {
  if (manner.isAgain) form.append('again', '1');
  if (manner.plan !== undefined) form.append('plan', manner.plan);
  const { onSent, onRead, signal } = manner;
  const reply = await askWithProgress(
    (name) => postForm(address, form, { onSent, signal, name }),
    signal,
    (progress) => progress && onRead(progress.done / progress.total),
  );
  const read = stagedFiles.safeParse(reply);
  if (!read.success) throw new AskProblem('unreadable', `${address}: not as agreed`, { cause: read.error });
  const [file] = read.data.files;
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
