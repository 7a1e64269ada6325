import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, record, run } from '../../helpers/office.ts';

/** What a report says itself follows the language; what a plan or an author wrote stays as it is. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const unit = 'quang-tri-so-gtvt-van-phong-so';
  await record(office.administrator, [
    { unit, day: '2024-03-11', tasks: ['P002-2.14'], title: 'Bài về thủ tục', evidenceTypes: ['article'] },
    { unit, day: '2024-04-15', tasks: ['P002-2.6'], title: 'Niêm yết' },
    { unit, day: '2024-05-06', tasks: ['P002-2.3'], evidenceTypes: ['official_letter'] },
  ]);
});
afterAll(() => office.close());

type Report = {
  letterhead: { unitName: string; parentName: string; place: string };
  subject: string;
  periodText: string;
  openings: string[];
  closing: string;
  groups: { tasks: { code: string; name: string; periods: string; planned: string }[] }[];
  channels: { name: string }[];
  shortfalls: { task: string; unit: string; what: string }[];
  goals: { figures: string; unit: string }[];
  components: { component: string; tasks: string }[];
  narrative: { results: string[] };
  rules: string[];
};
const reportOf = async (query: string) =>
  (
    (await office.reader.json(`/api/plan-report?plan=P002&period=2024&on=2024-12-31${query}`)) as {
      report: Report;
    }
  ).report;

/** Letters with marks that English does not have. */
const marked = /[\u00c0-\u024f\u1e00-\u1eff]/u;

describe('in English', () => {
  test('figures, gaps, rules and the usual sentences are English', async () => {
    const report = await reportOf('&lang=en');
    const { letterhead, subject, periodText, openings, closing, channels, shortfalls, goals, rules } = report;
    const said = [
      ...[letterhead.unitName, letterhead.parentName, letterhead.place, subject, periodText, closing],
      ...[...openings, ...rules, ...channels.map(({ name }) => name)],
      ...shortfalls.flatMap(({ task, unit, what }) => [task, unit, what]),
      ...goals.flatMap(({ figures, unit }) => [figures, unit]),
      ...report.components.map(({ component }) => component),
      ...report.groups.flatMap(({ tasks }) => tasks.flatMap(({ name, periods }) => [name, periods])),
    ];
    expect(said.filter((text) => marked.test(text))).toEqual([]);
    const articles = shortfalls.find(({ task }) => task.startsWith('2.13.'));
    expect(articles?.what).toBe('1 article short');
    const letters = report.groups.flatMap(({ tasks }) => tasks).find(({ code }) => code === '2.3');
    expect(letters?.periods).toBe('1 of 2 months');
  });

  test('what the author wrote is not touched', async () => {
    const text = {
      results: ['Đã phát huy vai trò người đứng đầu.'],
      openings: ['Thực hiện chỉ đạo của tỉnh:'],
    };
    const body = { plan: 'P002', unit: 'quang-tri-so-gtvt', period: '2024', text };
    await run(office.administrator, 'write-report-text', body);
    const report = await reportOf('&lang=en');
    expect(report.narrative.results).toEqual(text.results);
    expect(report.openings).toEqual(text.openings);
  });

  test('so does the spreadsheet; the document stays Vietnamese', async () => {
    const nameOf = async (ending: string) => {
      const path = `/api/plan-report.${ending}?plan=P002&period=2024&lang=en`;
      return decodeURIComponent((await office.reader.get(path)).headers.get('content-disposition') ?? '');
    };
    expect(await nameOf('xlsx')).toContain('Report – Plan for communication on administrative reform – ');
    expect(await nameOf('docx')).toContain(
      "UTF-8''Báo cáo kết quả thực hiện công tác tuyên truyền cải cách hành chính – Sở Giao thông vận tải tỉnh Quảng Trị – Năm 2024.docx",
    );
  });
});

test('in Vietnamese as an office writes it, tasks of a component in the order of the plan', async () => {
  const report = await reportOf('');
  expect(report.shortfalls.find(({ task }) => task.startsWith('2.13.'))?.what).toBe('thiếu 01 tin, bài');
  expect(report.rules.join(' ')).toContain('chỉ có một kỳ');
  const served = report.components.map(({ tasks }) => tasks);
  expect(served).toContain('2.6; 2.14');
});
