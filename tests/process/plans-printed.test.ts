import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKey, type Office, openOffice, record, run } from '../helpers/office.ts';

/** Reports of all five plans and of every kind of period, opened by LibreOffice: their pages are read as text. */
const plans = [
  ['P000', 2024, 'Hương Trà'],
  ['P001', 2020, 'Quảng Ngãi'],
  ['P002', 2024, 'Quảng Trị'],
  ['P003', 2025, 'Thanh Đa'],
  ['P004', 2024, 'Trà Bồng'],
] as const;
const periods = (year: number) =>
  [
    [`${year}-05`, 'tháng 5'],
    [`${year}-Q3`, `quý III`],
    [`${year}-H1`, `6 tháng đầu năm ${year}`],
    [`${year}-9M`, `9 tháng đầu năm ${year}`],
    [String(year), `Năm ${year}`],
    [`${year}-02-10..${year}-08-20`, `10/02/${year}`],
  ] as const;

let office: Office;
const folder = mkdtempSync(join(tmpdir(), 'parlens-printed-'));
const nameOf = (plan: string, period: string) => `${plan}_${period.replaceAll('.', '-')}`;

/** The server of this test answers meanwhile. */
const convert = async (files: readonly string[]): Promise<void> => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const target = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf')];
  await promisify(execFile)('soffice', [profile, ...target, ...files]);
};

beforeAll(async () => {
  office = await openOffice();
  const { administrator } = office;
  const done = (unit: string, task: string, day: string) => ({
    unit,
    day,
    tasks: [task],
    title: 'Tin, bài có dấu “ngoặc” & ký hiệu <b>',
  });
  await record(administrator, [
    done('thua-thien-hue-huong-tra-trung-tam-van-hoa-thong-tin-va-the-thao', 'P000-II.2.c', '2024-05-03'),
    done('quang-ngai-so-vhttdl-van-phong-so', 'P001-III2.2.a-2b', '2020-05-03'),
    done('quang-tri-so-gtvt-van-phong-so', 'P002-2.13', '2024-05-20'),
    done('ha-noi-thanh-da', 'P003-II.2-1b', '2025-05-05'),
    done('quang-ngai-tra-bong-phong-van-hoa-va-thong-tin', 'P004-III.10.b', '2024-07-02'),
  ]);
  const report = {
    task: 'P001-III2.2.a-1b',
    unit: 'quang-ngai-so-vhttdl-van-phong-so',
    period: '2020-Q1',
    day: '2020-04-02',
  };
  await run(administrator, 'receive-report', { key: newKey(), ...report });
  const files: string[] = [];
  for (const [plan, year] of plans) {
    for (const [period] of periods(year)) {
      for (const ending of ['docx', 'xlsx']) {
        const response = await office.reader.get(`/api/plan-report.${ending}?plan=${plan}&period=${period}`);
        expect(response.status, `${plan} ${period} ${ending}`).toBe(200);
        const name = join(folder, `${nameOf(plan, period)}_${ending}.${ending}`);
        writeFileSync(name, new Uint8Array(await response.arrayBuffer()));
        files.push(name);
      }
    }
  }
  await convert(files);
}, 600_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The pages as text: one sign for every kind of blank, no line ends. */
const textOf = (name: string): string =>
  execFileSync('pdftotext', [join(folder, 'pdf', `${name}.pdf`), '-'], { encoding: 'utf8' })
    .normalize('NFC')
    .replace(/\s+/g, ' ');

test('every file became pages', () => {
  const made = readdirSync(join(folder, 'pdf'));
  expect(made).toHaveLength(plans.length * 6 * 2);
  for (const name of made) expect(statSync(join(folder, 'pdf', name)).size, name).toBeGreaterThan(5000);
});

describe.each(plans)('%s', (plan, year, place) => {
  test.each(periods(year))('%s', (period, words) => {
    const document = textOf(`${nameOf(plan, period)}_docx`);
    expect(document).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(document).toMatch(/Độc lập - Tự do - Hạnh phúc/);
    expect(document).toContain('BÁO CÁO');
    expect(document).toContain('Nơi nhận');
    expect(document.toLowerCase()).toContain(words.toLowerCase());
    expect(document.toLowerCase()).toContain(place.toLowerCase());
    expect(document).not.toMatch(/undefined|NaN|\[object|null/);
    const workbook = textOf(`${nameOf(plan, period)}_xlsx`);
    expect(workbook.length).toBeGreaterThan(500);
    expect(workbook).not.toMatch(/undefined|NaN|\[object|#REF!|#NAME\?|Err:\d/);
  });

  test('every task that counts stands in the yearly report, in both files', async () => {
    const rows = await office.reader.rows<{ code: string; isCountable: boolean }>(`/api/tasks?plan=${plan}`);
    // A code such as "III.2 (gạch 4)" is broken over lines; what stands before the blank is not.
    const codes = rows.filter(({ isCountable }) => isCountable).map(({ code }) => code.replace(/ \(.*$/, ''));
    const [document, workbook] = ['docx', 'xlsx'].map((ending) =>
      textOf(`${nameOf(plan, String(year))}_${ending}`),
    );
    const bare = (text: string | undefined) => (text ?? '').replaceAll(' ', '');
    const missing = codes.filter(
      (code) => !bare(document).includes(bare(code)) || !bare(workbook).includes(bare(code)),
    );
    expect(missing).toEqual([]);
  });
});
