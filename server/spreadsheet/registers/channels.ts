/** A list of channels → channels. */
import { fold } from '../fold.ts';
import type { Grid } from '../grid.ts';
import { cellName } from '../model.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Entry, RegisterLayout } from './model.ts';
import { rowsOf } from './rows.ts';
import type { RegisterProblems } from './tell.ts';

/** The code that a channel has by its name: 'Xe hoa' → xe_hoa. */
export const channelCodeOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);

export function readChannels(given: {
  grid: Grid;
  layout: RegisterLayout;
  lexicon: Lexicon;
  problems: RegisterProblems;
}): Entry[] {
  const { grid, layout, lexicon, problems } = given;
  const known = lexicon.register.channels ?? [];
  const sheet = grid.sheet.name;
  const seen = new Map<string, number>();
  return rowsOf(grid, layout, 'channel').flatMap((row): Entry[] => {
    const name = row.text('channel').normalize('NFC');
    const said = row.text('channel-code');
    const same = known.find((one) => fold(one.nameVi) === fold(name));
    const code = said === '' ? (same?.channel ?? channelCodeOf(name)) : said;
    const place = { sheet, row: row.row, column: row.column(said === '' ? 'channel' : 'channel-code') };
    if (!/^[a-z0-9][a-z0-9_]{0,59}$/.test(code)) {
      problems.add('code-unfit', place, { found: code });
      return [];
    }
    const before = seen.get(code);
    if (before !== undefined) {
      problems.add('code-twice', place, { found: code, detail: String(before + 1) });
      return [];
    }
    seen.set(code, row.row);
    const english = row.text('name-en');
    const content = { nameVi: name, ...(english === '' ? {} : { nameEn: english }) };
    return [
      {
        register: 'channel',
        sheet,
        cell: cellName(row.row, row.column('channel') ?? 0),
        key: code,
        name,
        content,
      },
    ];
  });
}
