import { stagedFiles, type StagedFiles } from '../../server/contract/uploads/staged.ts';
import { postForm, type OnSent } from './post-form.ts';
import { AskProblem } from './problem.ts';

export type { OnSent };

type Manner = { isAgain: boolean; onSent: OnSent; signal: AbortSignal };

const address = '/api/uploads-stage';

async function staged(form: FormData, manner: Manner): Promise<StagedFiles['files'][number]> {
  if (manner.isAgain) form.append('again', '1');
  const read = stagedFiles.safeParse(await postForm(address, form, manner));
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
