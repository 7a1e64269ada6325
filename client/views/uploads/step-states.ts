import type { Reply } from '../../../server/contract/question.ts';
import type { upload } from '../../../server/contract/uploads/upload.ts';
import type { Language } from '../../format/language.ts';
import { messagesIn } from '../../format/messages.ts';
import { formatCount } from '../../format/numbers.ts';
import type { StepKey } from './selection.ts';

type Upload = Reply<typeof upload>;

/** What stands at each step, in a few words. */
export function stepStates(file: Upload, language: Language): Record<StepKey, string> {
  const { uploadSteps: text, uploadTerms: terms } = messagesIn(language);
  const count = (value: number) => formatCount(value, language);
  const taken = file.sheets.filter((sheet) => sheet.isTaken).length;
  const { error, warning } = file.problems;
  return {
    read: `${text.sheetsTaken(count(taken), count(file.sheets.length))}, ${file.isCertain ? text.certain : text.notCertain}`,
    problems: error + warning === 0 ? text.noneToSolve : text.problemsShort(count(error), count(warning)),
    compare: file.state === 'staged' ? text.notStored : terms.states[file.state].toLocaleLowerCase('vi'),
  };
}
