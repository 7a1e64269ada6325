/** The form of a wording, and the sentences that several share. */
import type { ProblemLevel, Said } from '../problem-codes.ts';

export interface Wording {
  readonly level: ProblemLevel;
  readonly expected: Said;
  readonly fix: Said;
}

export const said = (vi: string, en: string): Said => ({ vi, en });

export const PICK = said(
  'Chọn, tạo mới hoặc bỏ qua một lần cho mọi ô cùng tên.',
  'Pick, create or skip once for all cells of that name.',
);
export const CHECK = said('Kiểm tra ô này trong tệp.', 'Check this cell in the file.');
export const NOTHING = said('Không cần làm gì.', 'Nothing to do.');
export const CHOOSE = said('Chọn trong phần nhận dạng.', 'Choose it among the guesses.');
