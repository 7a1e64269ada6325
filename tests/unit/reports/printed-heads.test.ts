import { expect, test } from 'vitest';
import { reportWorkbook } from '../../../server/reports/report-workbook.ts';
import { partsOfZip } from '../../helpers/zip.ts';
import { samples } from './sample-report.ts';

test('every sheet repeats its heads in print, under a name that spreadsheet programs read', async () => {
  const parts = partsOfZip(await reportWorkbook(samples().yearly));
  const book = parts['xl/workbook.xml']?.toString() ?? '';
  const sheets = [...book.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  const titles = [...book.matchAll(/_xlnm\.Print_Titles" localSheetId="(\d)">([^<]+)</g)];
  expect(sheets).toContain('Nhiệm vụ');
  expect(titles.map(([, at, range]) => [at, range])).toEqual(
    sheets.map((name, at) => [String(at), `'${name}'!$4:$4`]),
  );
});
