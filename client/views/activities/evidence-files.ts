import { formatNumber } from '../../format/numbers.ts';
import type { Language } from '../../format/language.ts';

/** As the server takes them (server/http/file-kinds.ts); saying it here spares sending what is refused. */
const endings = [
  ...[
    'pdf',
    'jpg',
    'jpeg',
    'png',
    'gif',
    'webp',
    'heic',
    'heif',
    'mp4',
    'm4v',
    'mov',
    'm4a',
    '3gp',
    'webm',
    'mp3',
  ],
  ...['docx', 'xlsx', 'pptx', 'odt', 'ods', 'doc', 'xls', 'ppt'],
];
export const acceptedFiles = endings.map((ending) => `.${ending}`).join(',');
export const mostBytes = 20 * 2 ** 20;
/** At once, as the server takes them. */
export const mostFiles = 5;

export type FileProblem = 'wrong_kind' | 'too_large' | 'empty';

export function fileProblem({ name, size }: { name: string; size: number }): FileProblem | null {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!endings.includes(ending)) return 'wrong_kind';
  if (size === 0) return 'empty';
  return size > mostBytes ? 'too_large' : null;
}

/** 1,2 MB · 340 KB · 12 B */
export function sizeText(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0, language)} KB`;
  return `${formatNumber(bytes / 1_000_000, 1, language)} MB`;
}
