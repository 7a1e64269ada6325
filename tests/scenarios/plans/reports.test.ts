import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBelow, newKey, type Office, openOffice, record, run, send } from '../../helpers/office.ts';
import { partsOfZip } from '../../helpers/zip.ts';

const department = 'quang-tri-so-gtvt';
const head = `${department}-van-phong-so`;
const culture = 'quang-ngai-tra-bong-phong-van-hoa-va-thong-tin';
let office: Office;
let units: string[];

beforeAll(async () => {
  office = await openOffice();
  units = await addBelow(office.administrator, department, 4, { level: 'department', stem: 'phong' });
  await run(office.administrator, 'set-group-members', { group: 'QTR_SGTVT_PB', units });
  const done = (task: string, day: string, evidenceTypes: string[], unit = head) => {
    return { unit, day, tasks: [task], evidenceTypes };
  };
  await record(office.administrator, [
    done('P002-2.1', '2024-01-31', ['plan']),
    done('P002-2.11', '2024-02-10', ['article']),
    done('P002-2.11', '2024-03-10', ['article']),
    done('P002-2.13', '2024-07-11', ['article']),
    done('P002-2.9', '2024-10-05', ['decision']),
    done('P002-2.5', '2024-03-01', ['article'], units[0]),
    done('P002-2.5', '2024-03-02', ['plan'], units[1]),
    { unit: culture, day: '2024-07-02', tasks: ['P004-III.10.b'] },
    { unit: culture, day: '2024-07-09', tasks: ['P004-III.10.b'] },
    { unit: culture, day: '2024-12-09', tasks: ['P004-III.10.b'] },
  ]);
  await run(office.administrator, 'receive-report', {
    key: newKey(),
    task: 'P002-2.4-i',
    unit: units[0],
    period: '2024',
    day: '2024-11-20',
  });
});
afterAll(() => office.close());

type Line = {
  code: string;
  expected: number | null;
  counted: number;
  share: number | null;
  status: string;
  periods: string;
};
type Report = {
  letterhead: Record<string, unknown>;
  subject: string;
  periodText: string;
  referenceDay: string;
  summary: Record<string, number | boolean | null>;
  groups: { title: string; tasks: Line[] }[];
  channels: { channel: string; activities: number }[];
  shortfalls: {
    task: string;
    unit: string;
    unitId: string | null;
    period: string;
    what: string;
    daysLate: number;
  }[];
  duties: Record<string, unknown> | null;
  goals: { goal: string; verdict: string }[];
  components: { index: string; component: string; activities: number; score: number | null }[];
  rules: string[];
  recipients: string[];
  signature: { capacity: string[]; name: string | null };
  narrative: Record<string, string[]>;
};
const reportOf = async (query: string) => {
  const reply = await office.reader.json(`/api/plan-report?${query}`);
  return { ...reply, report: reply['report'] as Report };
};
const lineOf = (report: Report, code: string) =>
  report.groups.flatMap(({ tasks }) => tasks).find((line) => line.code === code);

describe('the year of Quảng Trị', () => {
  test('plan against done, task by task, as the document groups them', async () => {
    const { report } = await reportOf('plan=P002&period=2024');
    expect(report.letterhead).toMatchObject({
      parentName: 'UBND tỉnh Quảng Trị',
      unitName: 'Sở Giao thông vận tải',
      symbol: 'BC-SGTVT',
      place: 'Quảng Trị',
      number: null,
      year: 2024,
    });
    expect(report).toMatchObject({ periodText: 'năm 2024', referenceDay: '2024-12-31' });
    expect(report.groups.map(({ title }) => title.slice(0, 3))).toEqual(['1.1', '1.2', '1.3', 'IV.']);
    expect(lineOf(report, '2.11')).toMatchObject({ expected: 2, counted: 2, share: 1, status: 'done' });
    expect(lineOf(report, '2.9')).toMatchObject({ status: 'done_late' });
    expect(lineOf(report, '2.10')).toMatchObject({ expected: null, share: null, status: 'no_target' });
    expect(report.summary).toMatchObject({ activities: 8, withTarget: 12 });
  });

  test('who and what is missing', async () => {
    const { report } = await reportOf('plan=P002&period=2024');
    const missing = report.shortfalls.filter(({ unitId }) => unitId === units[1]).map(({ what }) => what);
    expect(missing).toEqual(['chưa gửi báo cáo', 'thiếu báo cáo, kết luận cuộc họp']);
    expect(report.shortfalls.some(({ unitId }) => unitId === units[0])).toBe(false);
    expect(report.duties).toMatchObject({ owed: 10, received: 1, missing: 4 });
  });

  test('of six months: what came later is not in it', async () => {
    const { report, ...frame } = await reportOf('plan=P002&period=2024-H1');
    expect(frame).toMatchObject({ from: '2024-01-01', to: '2024-06-30', period: '2024-H1' });
    expect(report.periodText).toBe('6 tháng đầu năm 2024');
    expect(report.referenceDay).toBe('2024-06-30');
    expect(report.summary['activities']).toBe(5);
    expect(lineOf(report, '2.13')).toMatchObject({ expected: 1, counted: 0 });
  });

  test('of a unit: what it owes and did', async () => {
    const { report } = await reportOf(`plan=P002&period=2024&unit=${units[1] ?? ''}`);
    expect(report.summary).toMatchObject({ activities: 1, units: 1 });
    expect(report.shortfalls.every(({ unitId }) => unitId === units[1])).toBe(true);
    expect(report.duties).toMatchObject({ owed: 2, received: 0, missing: 1 });
    expect(report.recipients).toEqual(['Sở Giao thông vận tải']);
  });
});

describe('a quarter of Trà Bồng', () => {
  test('2 of 13 weeks; goals and components with their scores', async () => {
    const { report } = await reportOf('plan=P004&period=2024-Q3');
    expect(lineOf(report, 'III.10.b')).toMatchObject({ expected: 13, counted: 2, periods: '2/13 tuần' });
    expect(report.subject).toMatch(/quý III năm 2024$/);
    expect(report.letterhead).toMatchObject({ parentName: null, unitName: 'Ủy ban nhân dân huyện Trà Bồng' });
    expect(report.goals.map(({ goal }) => goal.split(':')[0])).toEqual(['PAR INDEX', 'PAPI', 'PCI']);
    const portal = report.components.find(({ component }) => component === 'Thủ tục hành chính công');
    expect(portal).toMatchObject({ index: 'PAPI', activities: 2 });
    expect(portal?.score).toBeGreaterThan(5);
    expect(report.rules[0]).toContain('chậm nhất ngày liền trước');
  });

  test('a setting changes the figures and the rule that is printed', async () => {
    const set = (impliedTargets: boolean | null) =>
      run(office.administrator, 'change-plan-settings', { plan: 'P004', settings: { impliedTargets } });
    await set(false);
    const { report } = await reportOf('plan=P004&period=2024-Q3');
    expect(lineOf(report, 'III.10.b')).toMatchObject({ expected: null, share: null, status: 'no_target' });
    expect(report.rules.join(' ')).toContain('không có chỉ tiêu định lượng');
    await set(null);
  });
});

describe('the frame of the document', () => {
  test('the period ends the subject, and its year is said once', async () => {
    const subjectOf = async (query: string) => (await reportOf(query)).report.subject;
    expect(await subjectOf('plan=P002&period=2024-H1')).toBe(
      'Kết quả thực hiện công tác tuyên truyền cải cách hành chính 6 tháng đầu năm 2024',
    );
    expect(await subjectOf('plan=P002&period=2024')).toMatch(/cải cách hành chính năm 2024$/);
    expect(await subjectOf('plan=P004&period=2024-Q3')).toMatch(/giai đoạn 2022-2025, quý III năm 2024$/);
  });

  test('a committee signs as a body; remarks of a reader are not printed', async () => {
    const { report } = await reportOf('plan=P004&period=2024-Q3');
    expect(report.signature.capacity).toEqual(['TM. Ủy ban nhân dân', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(report.recipients).toContain('UBMTQVN và hội, đoàn thể');
    expect(report.recipients).toContain('Lãnh đạo UBND huyện');
    const department = await reportOf('plan=P001&period=2020');
    expect(department.report.signature.capacity).toEqual(['Thủ trưởng đơn vị']);
  });
});

describe('a unit that has no part in the plan', () => {
  test.each(['', '.docx', '.xlsx'])('gets no report of zeros (plan-report%s)', async (ending) => {
    const response = await office.reader.get(`/api/plan-report${ending}?plan=P004&unit=ca-mau`);
    expect(response.status).toBe(404);
    const message = 'ca-mau has no task of P004, and no goal is set for it';
    expect(await response.json()).toMatchObject({ code: 'no_part', message, fields: { unit: message } });
  });

  test('takes no words of an author either', async () => {
    const body = { plan: 'P004', unit: 'ca-mau', period: '2024', text: { results: ['Đã thực hiện.'] } };
    expect(await send(office.administrator, 'write-report-text', body)).toMatchObject({
      status: 404,
      body: { code: 'no_part' },
    });
  });

  test('has a part that leads a task, has such units below it, or is rated by a goal', async () => {
    expect((await reportOf(`plan=P004&unit=${culture}`)).report.groups.length).toBeGreaterThan(0);
    expect((await reportOf('plan=P004&unit=quang-ngai')).report.summary['activities']).toBe(3);
    const rated = await reportOf('plan=P004&unit=quang-ngai&below=false');
    expect(rated.report.goals.length).toBeGreaterThan(0);
  });
});

describe('what the author writes', () => {
  const text = {
    number: '8',
    date: '2024-12-05',
    capacity: ['Giám đốc'],
    signer: 'Nguyễn Văn A',
    results: ['Công tác tuyên truyền bám sát Kế hoạch.'],
    difficulties: ['Một số đơn vị gửi báo cáo chậm.'],
  };
  const key = { plan: 'P002', unit: department, period: '2024' };

  test('stays with that report and no other', async () => {
    await run(office.administrator, 'write-report-text', { ...key, text });
    const { report } = await reportOf('plan=P002&period=2024');
    expect(report.letterhead).toMatchObject({ number: '8', date: '2024-12-05' });
    expect(report.signature).toEqual({ capacity: ['Giám đốc'], name: 'Nguyễn Văn A' });
    expect(report.narrative['difficulties']).toEqual(text.difficulties);
    expect((await reportOf('plan=P002&period=2024-H1')).report.letterhead).toMatchObject({ number: null });
  });

  test('who reports writes, others do not', async () => {
    const own = await office.as('planner', units[2] ?? '');
    const body = { plan: 'P002', period: '2024', text: { results: ['Đã thực hiện.'] } };
    expect((await send(own, 'write-report-text', { ...body, unit: units[2] })).status).toBe(200);
    expect((await send(own, 'write-report-text', { ...body, unit: units[3] })).status).toBe(403);
    expect((await send(own, 'write-report-text', { ...body, unit: department })).status).toBe(403);
    expect((await send(own, 'write-report-text', { ...body, unit: 'nowhere' })).status).toBe(400);
  });
});

describe('as a file', () => {
  const open = async (path: string) => {
    const response = await office.reader.get(path);
    expect(response.status).toBe(200);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    return {
      name,
      type: response.headers.get('content-type'),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  };

  test('DOCX holds the motto, the number, the words of the author and every task', async () => {
    const { name, type, bytes } = await open('/api/plan-report.docx?plan=P002&period=2024');
    expect(name).toContain(
      'filename="Bao cao ket qua thuc hien cong tac tuyen truyen cai cach hanh chinh - So Giao thong van tai tinh Quang Tri - Nam 2024.docx"',
    );
    expect(type).toContain('wordprocessingml.document');
    const words = String(partsOfZip(bytes)['word/document.xml']).replaceAll(/<[^>]+>/g, ' ');
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 08/BC-SGTVT',
      'bám sát Kế hoạch',
      '2.15',
      '2.10',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('XLSX holds the same figures as numbers', async () => {
    const { type, bytes } = await open('/api/plan-report.xlsx?plan=P002&period=2024');
    expect(type).toContain('spreadsheetml.sheet');
    const { sheets } = await readXlsx(bytes);
    const rows = sheets.flatMap((sheet) => sheet.rows);
    const row = rows.find((cells) => cells.includes('2.11'));
    expect(row).toContain(2);
    expect(rows.some((cells) => cells.includes('2.10'))).toBe(true);
  });

  test.each([
    ['/api/plan-report.docx?plan=P999', 404],
    ['/api/plan-report.docx?plan=P002&period=2024-13', 400],
    ['/api/plan-report.xlsx?plan=P002&unit=nowhere', 404],
    ['/api/plan-report.xlsx?plan=P002&wanted=x', 400],
  ])('%s is refused', async (path, status) => {
    expect((await office.reader.get(path)).status).toBe(status);
  });
});
