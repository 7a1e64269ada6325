import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../../helpers/client.ts';
import { type Office, openOffice, run } from '../../helpers/office.ts';

let office: Office;
let plan: string;
const unit = 'quang-ninh';

/** A plan of this year, so that something falls due around the day on which the test runs. */
beforeAll(async () => {
  office = await openOffice();
  const year = new Date().getFullYear();
  const added = await run<{ plan: string }>(office.administrator, 'add-plan', {
    unit,
    titleVi: 'Kế hoạch tuyên truyền',
    issuer: 'UBND tỉnh',
    fromYear: year,
    toYear: year + 1,
    tasks: [
      {
        code: '1',
        nameVi: 'Phát thanh; chuyên đề, tin',
        leads: [unit],
        targets: [{ value: 2, measure: 'broadcast', per: 'month' }],
      },
    ],
  });
  plan = added.plan;
});
afterAll(() => office.close());

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('deadlines as iCalendar', () => {
  test('one entry a month, all day long, with the text escaped', async () => {
    const response = await office.reader.get(`/api/calendar.ics?plan=${plan}`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      /filename="Lich cac han - [^"]+\.ics"; filename\*=UTF-8''Lịch các hạn – .+\.ics$/,
    );
    const text = unfolded(await response.text());
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    const events = text.split('BEGIN:VEVENT').slice(1);
    expect(events.length).toBeGreaterThanOrEqual(12);
    expect(events[0]).toMatch(/DTSTART;VALUE=DATE:\d{8}/);
    expect(events[0]).toContain('Phát thanh\\; chuyên đề\\, tin');
    expect(new Set(events.map((event) => /UID:(\S+)/.exec(event)?.[1])).size).toBe(events.length);
  });

  test('of a unit only', async () => {
    const other = await (await office.reader.get('/api/calendar.ics?unit=ha-noi')).text();
    expect(other).not.toContain(plan);
    expect((await office.reader.get('/api/calendar.ics?unit=nowhere')).status).toBe(404);
    expect((await office.reader.get('/api/calendar.ics?units=x')).status).toBe(400);
  });
});

describe('an address for calendar programs', () => {
  const open = (address: string) =>
    new Client(office.server.address).get(address.replace(office.server.address, ''));

  test('needs no sign-in, stops when a new one is made, and when the account is closed', async () => {
    const member = await office.as('viewer', unit);
    const make = () => run<{ address: string }>(member, 'make-calendar-address', { plan });
    const first = await make();
    expect(first.address).toMatch(/\/api\/calendar-feed\.ics\?token=[\w-]{40,}$/);
    expect(unfolded(await (await open(first.address)).text())).toContain('Phát thanh');
    const second = await make();
    expect((await open(first.address)).status).toBe(404);
    expect((await open(second.address)).status).toBe(200);
    const { account } = (await member.json('/api/session')) as { account: { account: string; role: string } };
    await run(office.administrator, 'change-account', {
      account: account.account,
      role: account.role,
      unit,
      isActive: false,
    });
    expect((await open(second.address)).status).toBe(404);
  });

  test('is known to its account as being in use, and stops on request', async () => {
    const member = await office.as('planner', unit);
    const inUse = async () => (await member.json('/api/calendar-address'))['inUse'];
    expect(await inUse()).toBeNull();
    const { address } = await run<{ address: string }>(member, 'make-calendar-address', { unit });
    expect(await inUse()).toMatchObject({ unit, plan: null });
    await run(member, 'remove-calendar-address', {});
    expect(await inUse()).toBeNull();
    expect((await open(address)).status).toBe(404);
    expect((await office.reader.get('/api/calendar-address')).status).toBe(401);
  });

  test('a stranger gets none', async () => {
    const response = await office.reader.post('/api/make-calendar-address', {});
    expect(response.status).toBe(401);
    expect((await open('/api/calendar-feed.ics?token=x')).status).toBe(404);
  });
});
