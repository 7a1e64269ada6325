import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const textFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.replaceAll(sep, '/'))
    .toSorted();

/** How a text file is written: NFC, plain line ends, no blanks around a cell. */
export const checkText = (file: string, text: string): string[] => {
  const faults: [boolean, string][] = [
    [text !== text.normalize('NFC'), 'is not in normal form C'],
    [text.startsWith('\uFEFF'), 'begins with a byte order mark'],
    [text.includes('\r'), 'has carriage returns'],
    [!text.endsWith('\n') || text.endsWith('\n\n'), 'does not end with exactly one line end'],
    [text.includes('\uFFFD'), 'has a broken character'],
    [
      /(^|,|")[ \t]+[^ \t"]|[^ \t"][ \t]+($|,(?! ))/m.test(text.replace(/"[^"]*"/g, '""')),
      'has blanks around a cell',
    ],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => `${file}: ${fault}`);
};

export const checkTexts = (folder: string): string[] =>
  textFiles(folder).flatMap((file) => checkText(file, readFileSync(join(folder, file), 'utf8')));
