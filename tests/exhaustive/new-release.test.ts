import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadShippedData } from '../../server/commands/load-shipped-data.ts';
import { newKey, type Office, openOffice, run } from '../helpers/office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Row = Record<string, unknown>;
const planOf = (plan: string) =>
  office.reader.json(`/api/plan?plan=${plan}`) as Promise<Row & { tasks: Row[] }>;

/** What the next start does when it brings other text files. */
const reload = async () => {
  const { database } = office.server;
  await database.transaction((writer) => writer.run("delete from installation where key = 'data release'"));
  await loadShippedData(database, 'data', false, () => undefined);
};

test('leaves alone plans that people made or changed, and brings back what nobody touched', async () => {
  await run(office.administrator, 'add-unit', {
    unit: 'ha-noi-x',
    nameVi: 'Đơn vị X',
    level: 'commune',
    parent: 'ha-noi',
  });
  const made = await run<{ plan: string }>(office.administrator, 'add-plan', {
    unit: 'quang-tri-so-gtvt',
    titleVi: 'Kế hoạch tuyên truyền năm 2026',
    issuer: 'Sở GTVT',
    fromYear: 2026,
    toYear: 2026,
    tasks: ['2.1', '2.2', '2.10'].map((code) => ({
      code,
      nameVi: `Nhiệm vụ ${code}`,
      channel: 'portal_article',
      leads: ['quang-tri-so-gtvt-van-phong-so'],
    })),
  });
  const gone = await run<{ removal: string }>(office.administrator, 'remove-plan', { plan: 'P003' });
  const task = String((await planOf('P001')).tasks[0]?.['task']);
  await run(office.administrator, 'change-task', { task, code: 'X', nameVi: 'Sửa bởi Sở' });
  await run(office.administrator, 'receive-report', {
    key: newKey(),
    task: 'P000-IV.end-2',
    unit: 'thua-thien-hue-huong-tra',
    day: '2024-10-01',
  });
  const logged = (await office.reader.json('/api/activities'))['about'];
  await reload();
  expect((await planOf(made.plan)).tasks).toHaveLength(3);
  const changed = await planOf('P001');
  expect(changed.tasks).toHaveLength(22);
  expect(changed.tasks[0]).toMatchObject({ code: 'X', nameVi: 'Sửa bởi Sở' });
  expect((await planOf('P004')).tasks.length).toBeGreaterThan(20);
  expect((await office.reader.get('/api/plan?plan=P003')).status).toBe(404);
  await run(office.administrator, 'restore-removed', gone);
  expect((await planOf('P003')).tasks.length).toBeGreaterThan(10);
  expect((await office.reader.json('/api/activities'))['about']).toEqual(logged);
  const catalogue = (await office.reader.json('/api/catalogue')) as { units: { unit: string }[] };
  expect(catalogue.units.filter(({ unit }) => unit === 'ha-noi-x')).toHaveLength(1);
});

test('leaves alone what a planner said of two editions', async () => {
  const isComparable = async () => {
    const answer = await office.reader.json('/api/ranking?index=PCI&year=2013&against=2012');
    return (answer['about'] as Row)['isComparable'];
  };
  expect(await isComparable()).toBe(false);
  await run(office.administrator, 'set-crosswalk', {
    index: 'PCI',
    fromEdition: 'pci-2009',
    fromComponent: 'TOTAL',
    toEdition: 'pci-2013',
    toComponent: 'TOTAL',
    relation: 'same',
    reason: 'Công bố của VCCI so sánh hai năm này',
  });
  await reload();
  expect(await isComparable()).toBe(true);
});
