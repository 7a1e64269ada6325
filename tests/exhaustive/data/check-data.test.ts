import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../../scripts/check-data.ts';
import { readData } from '../../../scripts/check-data/data.ts';
import { checkText } from '../../../scripts/check-data/texts.ts';

const folder = join(import.meta.dirname, '../../../data');

describe('the checks of the texts', () => {
  it.each([
    ['letters and marks apart', 'a\nHu\u0065\u0302\u0301\n', /normal form C/],
    ['a byte order mark', '\uFEFFa\nb\n', /byte order mark/],
    ['carriage returns', 'a\r\nb\r\n', /carriage returns/],
    ['no last line end', 'a\nb', /exactly one line end/],
    ['a blank before a comma', 'a,b\nHà Nội ,1\n', /blanks around a cell/],
    ['a blank after a comma', 'a,b\n1, Hà Nội\n', /blanks around a cell/],
  ])('find %s in a text', (_, text, message) => {
    expect(checkText('x.csv', text).join()).toMatch(message);
  });

  it('pass a text as it should be', () => {
    expect(checkText('x.csv', 'a,b\nTP. Hồ Chí Minh,"Bà Rịa, Vũng Tàu"\n')).toEqual([]);
  });

  it('find a fault in a folder of files', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'parlens-data-'));
    try {
      cpSync(folder, copy, { recursive: true });
      const file = join(copy, 'scores/PCI/2019.csv');
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('PCI,2019,quang-ninh,TOTAL', 'PCI,2019,quang-nin,TOTAL'),
      );
      const { problems } = checkData(copy, await readData(copy));
      expect(problems).toContain('scores/PCI/2019.csv: unit_id "quang-nin" is not known');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
