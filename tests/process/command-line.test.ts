import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterOf } from '../../server/reports/uploads/template-parts.ts';
import { Client } from '../helpers/client.ts';
import { dropHome, newHome, startServer, stopServer } from '../helpers/process.ts';

type Answer = { code: number; output: string; errors: string };
type Report = {
  file: string;
  kind: string;
  certain: boolean;
  needs: { sheet: string; option: string }[];
  sheets: {
    name: string;
    taken: boolean;
    shape: string;
    index: string;
    year: number;
    level: string;
    stage: string;
    reason: string;
  }[];
  counts: { values: number; ranks: number; units: number; components: number };
  problems: {
    level: string;
    code: string;
    sheet: string;
    cell: string;
    found: string;
    expected: string;
    message: string;
  }[];
  stored: { upload: string; scores: number } | null;
};

const timeout = 180_000;
let folder = '';
let home = '';

/** The command as a user gives it, without npm around it. */
const parlens = (...args: string[]): Promise<Answer> =>
  new Promise((done) => {
    const env = { ...process.env, PARLENS_HOME: home };
    const options = { env, encoding: 'utf8' as const, maxBuffer: 2 ** 26 };
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/parlens.ts', ...args],
      options,
      (error, output, errors) => {
        const code = error === null ? 0 : Number(error.code);
        done({ code, output, errors });
      },
    );
  });

const reportOf = ({ output }: Answer): Report => JSON.parse(output) as Report;

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const clean = (): string =>
  file('PCI 2016.csv', 'Tỉnh;PCI 2016;Xếp hạng\nHà Nội;60,74;14\nBRVT;60,94;12\nĐà Nẵng;70,00;1\n');

beforeAll(() => {
  folder = newHome();
  home = join(folder, 'home');
});
afterAll(() => dropHome(folder));

describe('reading', () => {
  test('a clean file: 0, one JSON object, tidy rows, and nothing stored', { timeout }, async () => {
    const values = join(folder, 'values.csv');
    const answer = await parlens('import', clean(), '--json', '--values', values);
    expect(answer).toMatchObject({ code: 0, errors: '' });
    const report = reportOf(answer);
    expect(report).toMatchObject({
      file: 'PCI 2016.csv',
      kind: 'scores',
      certain: true,
      needs: [],
      counts: { values: 3, units: 3, components: 1 },
      problems: [],
      stored: null,
    });
    expect(report.sheets).toMatchObject([
      {
        name: 'CSV',
        taken: true,
        shape: 'units-down',
        index: 'PCI',
        year: 2016,
        level: 'province',
        stage: 'published',
      },
    ]);
    expect(report.sheets[0]?.reason).not.toBe('');
    expect(readFileSync(values, 'utf8').split('\n')).toEqual([
      'index,year,unit_code,unit_name,component,stage,score,rank,sheet,cell',
      'PCI,2016,01,Hà Nội,TOTAL,published,60.74,14,CSV,B2',
      'PCI,2016,77,Bà Rịa - Vũng Tàu,TOTAL,published,60.94,12,CSV,B3',
      'PCI,2016,48,Đà Nẵng,TOTAL,published,70,1,CSV,B4',
      '',
    ]);
    expect(existsSync(home)).toBe(false);
  });

  test('a list that gives places only is clean too: its ranks can be stored', { timeout }, async () => {
    const list = file(
      'PCI 2016 thu hang.csv',
      'Xếp hạng PCI 2016;\nHạng;Tỉnh\n1;Đà Nẵng\n2;Quảng Ninh\n3;Đồng Tháp\n',
    );
    const answer = await parlens('import', list, '--json');
    expect(answer).toMatchObject({ code: 0, errors: '' });
    expect(reportOf(answer)).toMatchObject({ certain: true, counts: { values: 0, ranks: 3, units: 3 } });
  });

  test('its own tidy rows are read back without a question', { timeout }, async () => {
    const values = join(folder, 'values.csv');
    const again = join(folder, 'again.csv');
    const answer = await parlens('import', values, '--json', '--values', again);
    expect(reportOf(answer)).toMatchObject({ certain: true, counts: { values: 3, units: 3 } });
    const keys = (path: string) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .map((line) => line.split(',').slice(0, 8));
    expect(keys(again)).toEqual(keys(values));
  });

  test('cells kept out: 1, each located, with what was expected', { timeout }, async () => {
    const path = file('PCI 2017.csv', 'Tỉnh;PCI 2017\nHà Nội;64,71\nXứ Lạ;50\nHuế;164\n');
    const answer = await parlens('import', path, '--json', '--language', 'en');
    expect(answer.code).toBe(1);
    const { problems, counts } = reportOf(answer);
    expect(counts.values).toBe(1);
    expect(problems.filter(({ level }) => level === 'error')).toMatchObject([
      { code: 'unknown-unit', sheet: 'CSV', cell: 'A3', found: 'Xứ Lạ' },
      { code: 'out-of-range', sheet: 'CSV', cell: 'B4', found: '164', expected: 'from 0 to 100' },
    ]);
    expect(problems[0]?.message).toMatch(/^Unit not in the register: "Xứ Lạ"; expected .+\. .+\.$/);
  });

  test('nothing to be taken: 1', { timeout }, async () => {
    expect((await parlens('import', file('letter.csv', 'Kính gửi,Quý cơ quan\nTrân trọng,\n'))).code).toBe(1);
  });

  test('unreadable: 2, in words; the other files are read', { timeout }, async () => {
    const broken = file('hong.xlsx', Buffer.from('PK\u0003\u0004 cut'));
    const missing = join(folder, 'khong-co.xlsx');
    const answer = await parlens('import', broken, missing, clean(), '--json');
    expect(answer.code).toBe(2);
    const reports = JSON.parse(answer.output) as Report[];
    expect(reports.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'scores']);
    expect(reports.map(({ problems }) => problems[0]?.code)).toEqual(['damaged', 'not-found', undefined]);
    expect(reports[0]?.problems[0]?.message).toMatch(/^Tệp bị hỏng/);
  });

  test('a wrong option: 2, and the help', { timeout }, async () => {
    const answer = await parlens('import', clean(), '--year', 'abc');
    expect(answer.code).toBe(2);
    expect(answer.errors).toContain('--year abc');
    expect((await parlens('--help')).output).toContain('--values');
    expect((await parlens('--help', '--language', 'en')).output).toContain('Exit code');
  });
});

describe('hints', () => {
  const bare = (): string => file('bang.csv', 'Tỉnh;Điểm;Xếp hạng\nHà Nội;60,74;14\nĐà Nẵng;70,00;1\n');

  test('what the file does not say is asked for, and said by options', { timeout }, async () => {
    const asked = await parlens('import', bare(), '--json');
    expect(asked.code).toBe(1);
    expect(reportOf(asked).needs.map(({ option }) => option)).toEqual(
      expect.arrayContaining(['--index', '--year']),
    );
    const told = await parlens(
      'import',
      bare(),
      '--json',
      '--index',
      'pci',
      '--year',
      '2016',
      '--stage',
      'appraised',
    );
    expect(told.code).toBe(0);
    expect(reportOf(told)).toMatchObject({
      certain: true,
      needs: [],
      counts: { values: 2 },
      sheets: [{ index: 'PCI', year: 2016, stage: 'appraised' }],
    });
  });

  test('of several years the one is taken', { timeout }, async () => {
    const path = resolve('tests/fixtures/spreadsheet/variants');
    const years = readdirSync(path).find((name) => name.startsWith('v') && name.endsWith('.ods'));
    expect(years).toBeDefined();
    const workbooks = resolve('../shared/data/workbooks/PAPI_2011-2019.xlsx');
    if (!existsSync(workbooks)) return;
    const { sheets } = reportOf(await parlens('import', workbooks, '--json', '--year', '2015'));
    expect(sheets.filter(({ taken }) => taken).map(({ year }) => year)).toEqual([2015]);
  });
});

describe('storing', () => {
  test('the tasks of a plan, from a Word document', { timeout }, async () => {
    mkdirSync(home, { recursive: true });
    const plan = 'tests/fixtures/plan-tasks/p002.docx';
    const known = reportOf(await parlens('import', plan, '--json'));
    expect(known).toMatchObject({ kind: 'plan-tasks', certain: true, plan: { plan: 'P002' } });
    const answer = await parlens('import', plan, '--plan', 'new', '--commit', '--json');
    expect(answer.code).toBe(0);
    expect(reportOf(answer)).toMatchObject({
      kind: 'plan-tasks',
      plan: { plan: null, number: '12/KH-SGTVT', unit: 'quang-tri-so-gtvt', fromYear: 2024 },
      counts: { entries: 17 },
      stored: { entries: 17, scores: 0 },
    });
  });

  test('a scheme and units that nobody knows are made where that is said', { timeout }, async () => {
    mkdirSync(home, { recursive: true });
    const sheet = file(
      'ddci.csv',
      [
        'UBND TỈNH QUẢNG NINH;;;;',
        'KẾT QUẢ DDCI NĂM 2023 KHỐI ĐỊA PHƯƠNG;;;;',
        'Địa phương;Tính minh bạch;Tính năng động;Điểm DDCI;Xếp hạng',
        'Thành phố Hạ Long;7,9;8,1;81,3;1',
        'Huyện Tiên Yên;7,5;7,9;79,6;2',
      ].join('\n'),
    );
    const values = join(folder, 'ddci-values.csv');
    const told = ['--index', 'DDCI_QN', '--level', 'district'];
    const asked = await parlens('import', sheet, ...told);
    expect(asked.code).toBe(1);
    expect(asked.output).toContain('--new-scheme');
    const made = ['--new-scheme', '--new-units', '--commit', '--json', '--values', values];
    const answer = await parlens('import', sheet, ...told, ...made);
    expect(answer.code).toBe(0);
    expect(reportOf(answer)).toMatchObject({ counts: { values: 6, units: 2 }, stored: { scores: 6 } });
    const lines = readFileSync(values, 'utf8').split('\n');
    expect(
      lines.filter((line) => line.includes(',TOTAL,')).map((line) => line.split(',').slice(3, 8)),
    ).toEqual([
      ['Thành phố Hạ Long', 'TOTAL', 'published', '81.3', '1'],
      ['Huyện Tiên Yên', 'TOTAL', 'published', '79.6', '2'],
    ]);
    const again = await parlens('import', sheet, ...told, '--json');
    expect(reportOf(again)).toMatchObject({ certain: true, counts: { values: 6, units: 2 }, problems: [] });
  });

  test('a list of units is of the day that is said', { timeout }, async () => {
    const list = file(
      'danh sach.csv',
      [
        'STT,Tỉnh,Mã tỉnh,Huyện,Mã huyện,Xã,Mã xã',
        '1,Tỉnh Quảng Ngãi,51,Huyện Bình Sơn,524,Xã Bình Thuận,21052',
        '2,Tỉnh Quảng Ngãi,51,Huyện Sơn Tịnh,527,Xã Tịnh Thọ,21154',
      ].join('\n'),
    );
    const dayOf = async (...asked: string[]) => {
      const answer = await parlens('import', list, '--json', ...asked);
      expect(answer.code).toBe(0);
      const { kind, problems } = reportOf(answer);
      return [kind, problems.find(({ code }) => code === 'list-of-day')?.found];
    };
    expect(await dayOf()).toEqual(['registers', '30/06/2025']);
    expect(await dayOf('--as-of', '2024-12-31')).toEqual(['registers', '31/12/2024']);
    const wrong = await parlens('import', list, '--as-of', '31/12/2024');
    expect(wrong).toMatchObject({ code: 2, output: '' });
    expect(wrong.errors).toContain('--as-of 31/12/2024');
  });

  test('a template that openpyxl filled and saved is read without a question', { timeout }, async () => {
    const values = join(folder, 'template-values.csv');
    const filled = resolve('tests/fixtures/spreadsheet/templates/PCI_2019_openpyxl.xlsx');
    const answer = await parlens('import', filled, '--json', '--values', values);
    expect(answer).toMatchObject({ code: 0, errors: '' });
    expect(reportOf(answer)).toMatchObject({ certain: true, needs: [] });
    const rows = readFileSync(values, 'utf8').trimEnd().split('\n').slice(1);
    const sheet = (await readXlsx(readFileSync(filled))).sheets[0];
    const typed = (sheet?.rows ?? [])
      .slice(4)
      .flatMap((row, at) =>
        row.flatMap((value, column) =>
          column >= 3 && typeof value === 'number' ? [`${value} ${letterOf(column)}${at + 5}`] : [],
        ),
      );
    expect(typed.length).toBeGreaterThan(500);
    const read = rows.map((line) => line.split(','));
    expect(read.map((row) => `${Number(row[6])} ${row.at(-1) ?? ''}`).sort()).toEqual(typed.sort());
    expect(new Set(read.map((row) => row.slice(0, 2).join(' ')))).toEqual(new Set(['PCI 2019']));
  });

  test('a certain file is stored as by the server, once', { timeout }, async () => {
    mkdirSync(home, { recursive: true });
    const answer = await parlens('import', clean(), '--commit', '--json');
    expect(answer.code).toBe(0);
    const { stored } = reportOf(answer);
    expect(stored?.scores).toBe(3);
    const again = await parlens('import', clean(), '--commit');
    expect(again.code).toBe(3);
    expect(again.errors).toContain('--again');
    expect(
      (await parlens('import', file('bang.csv', 'Tỉnh;Điểm\nHà Nội;60\nHuế;50\n'), '--commit', '--json'))
        .code,
    ).toBe(1);

    const server = await startServer(home, { PARLENS_ENTRY: '1' });
    try {
      const entry = /\S+\/enter\?token=\S+/.exec(server.output())?.[0] ?? '';
      const client = new Client(server.address);
      await client.get(new URL(entry).pathname + new URL(entry).search);
      const history = await client.rows<{ upload: string; fileName: string; state: string }>('/api/uploads');
      expect(history.filter(({ fileName }) => fileName === 'PCI 2016.csv')).toMatchObject([
        { upload: stored?.upload, fileName: 'PCI 2016.csv', state: 'committed' },
      ]);
      const busy = await parlens('import', clean(), '--commit', '--again', '--language', 'en');
      expect(busy).toMatchObject({ code: 3, output: '' });
      expect(busy.errors).toContain('A server has this PARLENS_HOME open');
      expect((await parlens('import', clean(), '--json')).code).toBe(0);
      await client.post('/api/upload-undo', { upload: stored?.upload });
      const after = await client.rows<{ upload: string; state: string }>('/api/uploads');
      expect(after.find(({ upload }) => upload === stored?.upload)).toMatchObject({ state: 'undone' });
    } finally {
      await stopServer(server);
    }
  });
});
