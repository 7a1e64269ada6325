import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, record, run } from '../../helpers/office.ts';
import { partsOfZip } from '../../helpers/zip.ts';

const department = 'quang-tri-so-gtvt';
const head = `${department}-van-phong-so`;
let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Report = {
  summary: Record<string, unknown>;
  groups: unknown[];
  shared: Record<string, unknown>[];
  shortfalls: unknown[];
};
const reportOf = async (query: string) =>
  (await office.reader.json(`/api/plan-report?${query}`))['report'] as Report;
const bytesOf = async (ending: string, query: string) =>
  Buffer.from(await (await office.reader.get(`/api/plan-report.${ending}?${query}`)).arrayBuffer());
const wordsOf = async (query: string) =>
  String(partsOfZip(await bytesOf('docx', query))['word/document.xml']).replaceAll(/<[^>]+>/g, ' ');

describe('a unit that leads none of the tasks it works for', () => {
  const inspectorate = 'quang-tri-so-gtvt-thanh-tra';

  beforeAll(async () => {
    const unit = { unit: inspectorate, nameVi: 'Thanh tra Sở', level: 'department', parent: department };
    await run(office.administrator, 'add-unit', unit);
    const task = { code: '2.16', nameVi: 'Kiểm tra', contentGroup: '1.3', leads: [head] };
    const { tasks } = await run<{ tasks: string[] }>(office.administrator, 'add-tasks', {
      plan: 'P002',
      tasks: [{ ...task, coordinating: [inspectorate] }],
    });
    const done = { unit: inspectorate, evidenceTypes: ['report'] };
    await record(office.administrator, [
      { ...done, day: '2024-04-02', tasks },
      { ...done, day: '2024-09-02', tasks },
      { ...done, day: '2025-01-02', tasks },
      { ...done, day: '2024-05-02', tasks: ['P002-2.10'] },
    ]);
  });

  test('reports what it coordinated and joined, with no target that is not its own', async () => {
    const report = await reportOf(`plan=P002&period=2024&unit=${inspectorate}`);
    expect(report.groups).toEqual([]);
    expect(report.shared).toMatchObject([
      { code: '2.10', role: 'joined', activities: 1, lead: 'Văn phòng Sở' },
      { code: '2.16', role: 'coordinating', activities: 2 },
    ]);
    expect(report.summary).toMatchObject({ tasks: 0, activities: 3, units: 1, isOfPart: true });
    expect(report.shortfalls).toEqual([]);
    expect((await reportOf('plan=P002&period=2024')).shared).toEqual([]);
  });

  test('on paper and as a sheet; nothing is said of targets', async () => {
    const query = `plan=P002&period=2024&unit=${inspectorate}`;
    const words = await wordsOf(query);
    expect(words).toContain('đơn vị thực hiện 03 hoạt động tuyên truyền được ghi nhận');
    expect(words).toContain('Có 02 nhiệm vụ do đơn vị khác chủ trì mà đơn vị phối hợp, tham gia.');
    expect(words).not.toContain('chỉ tiêu định lượng:');
    const { sheets } = await readXlsx(await bytesOf('xlsx', query));
    const rows = sheets.find(({ name }) => name === 'Phối hợp')?.rows ?? [];
    expect(rows.find((cells) => cells[0] === '2.16')?.slice(-2)).toEqual(['Phối hợp', 2]);
  });

  test('a plan says how many tasks its document lists, beside those that are followed', async () => {
    expect((await reportOf('plan=P004&period=2024')).summary).toMatchObject({ listed: 11, tasks: 22 });
    const words = await wordsOf('plan=P004&period=2024');
    expect(words).toContain('Kế hoạch có 11 nhiệm vụ cụ thể. Trong 22 nhiệm vụ được theo dõi');
  });
});
