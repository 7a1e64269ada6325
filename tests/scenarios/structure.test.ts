import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Client } from '../helpers/client.ts';
import { openServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer();
  client = new Client(server.address);
});
afterAll(() => server.close());

type Change = {
  kind: string;
  from: { component: string; max: number | null } | null;
  to: { component: string; max: number | null } | null;
  isMoved: boolean;
  hasMaxChanged: boolean;
  hasShareChanged: boolean;
  isComparable: boolean;
  note: string | null;
};
type Structure = {
  edition: string;
  against: string | null;
  isDirect: boolean;
  editions: { edition: string; unitLevel: string }[];
  nodes: {
    component: string;
    parent: string | null;
    max: number | null;
    share: number | null;
    isAside: boolean;
  }[];
  changes: Change[];
  edits: { fromComponent: string; relation: string; before: string; reason: string }[];
};

const structure = async (query: string): Promise<Structure> =>
  (await client.json(`/api/structure?${query}`)) as unknown as Structure;

const find = (answer: Structure, component: string, kind?: string): Change | undefined =>
  answer.changes.find(
    ({ from, to, kind: found }) =>
      (to?.component ?? from?.component) === component && (kind === undefined || found === kind),
  );

describe('the structure of an index', () => {
  it('is the latest edition of its own level, beside the one before', async () => {
    const answer = await structure('index=PCI');
    expect(answer).toMatchObject({ edition: 'pci-2025', against: 'pci-2022' });
    const par = await structure('index=PAR_INDEX');
    expect(par).toMatchObject({ edition: 'par-2022', against: 'par-2019' });
  });

  it('shows maxima, weights and shares of the total', async () => {
    const { nodes } = await structure('index=PCI&edition=pci-2013');
    const shares = nodes.filter(({ parent }) => parent === 'TOTAL').map(({ share }) => share ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(nodes.find(({ component }) => component === 'CSTP03')).toMatchObject({ max: 10, share: 0.2 });
    const papi = await structure('index=PAPI&edition=papi-2021');
    expect(papi.nodes.find(({ component }) => component === 'D3.1')).toMatchObject({ share: 3.33 / 80 });
  });

  it('tells what was added, renamed and weighted anew', async () => {
    const answer = await structure('index=PCI&edition=pci-2013&against=pci-2009');
    expect(find(answer, 'CSTP06')).toMatchObject({ kind: 'added', from: null });
    expect(find(answer, 'CSTP08')).toMatchObject({ hasShareChanged: true, hasMaxChanged: false });
  });

  it('tells what was dropped, what changed its maximum and what goes on under another code', async () => {
    const dropped = await structure('index=PAPI&edition=papi-2021&against=papi-2019');
    expect(find(dropped, 'D5.2')).toMatchObject({ kind: 'dropped', to: null });
    expect(find(dropped, 'D5.1')).toMatchObject({ hasMaxChanged: true });
    const moved = await structure('index=PAPI&edition=papi-2018&against=papi-2016');
    const poverty = moved.changes.find(
      ({ from, to }) => from?.component === 'D2.1' && to?.component === 'D2.2',
    );
    expect(poverty).toMatchObject({
      kind: 'changed',
      hasMaxChanged: true,
      isMoved: false,
      isComparable: false,
    });
    expect(find(moved, 'D7')).toMatchObject({ kind: 'added' });
  });

  it('goes by way of the editions between, where the weakest step counts', async () => {
    const answer = await structure('index=PAPI&edition=papi-2021&against=papi-2011');
    expect(answer.isDirect).toBe(false);
    expect(find(answer, 'D1.1')).toMatchObject({ kind: 'same', isComparable: true });
    expect(find(answer, 'D7')).toMatchObject({ kind: 'added' });
    expect(answer.changes.every(({ kind }) => kind !== 'unlinked')).toBe(true);
    const reversed = await structure('index=PAPI&edition=papi-2011&against=papi-2021');
    expect(reversed.changes).toEqual(answer.changes);
  });
});

describe('the crosswalk', () => {
  const edit = {
    index: 'PCI',
    fromEdition: 'pci-2009',
    fromComponent: 'TOTAL',
    toEdition: 'pci-2013',
    toComponent: 'TOTAL',
    relation: 'same',
    reason: 'Công bố của VCCI so sánh hai năm này',
  };
  const isComparable = async (): Promise<unknown> => {
    const answer = await client.json('/api/ranking?index=PCI&year=2013&against=2012');
    return (answer['about'] as Record<string, unknown>)['isComparable'];
  };

  it('is changed by a planner only, with a reason', async () => {
    expect((await client.post('/api/set-crosswalk', edit)).status).toBe(401);
    await client.get(`/enter?token=${server.entry}`);
    const hasty = await client.post('/api/set-crosswalk', { ...edit, reason: 'ok' });
    expect(hasty.status).toBe(400);
    expect(await isComparable()).toBe(false);
    const done = await client.post('/api/set-crosswalk', edit);
    expect(await done.json()).toEqual({ before: 'changed' });
    expect(await isComparable()).toBe(true);
  });

  it('keeps who said so and why, and the trail knows', async () => {
    const { edits } = await structure('index=PCI');
    expect(edits[0]).toMatchObject({ relation: 'same', before: 'changed', reason: edit.reason });
    const trail = (await (await client.get('/api/audit-trail')).json()) as {
      command: string;
      detail: string;
    }[];
    expect(trail[0]).toMatchObject({ command: 'set-crosswalk' });
    expect(trail[0]?.detail).toContain(edit.reason);
  });

  it('can be taken back', async () => {
    const back = { ...edit, relation: 'changed', reason: 'Trở lại như bản phát hành' };
    expect(await (await client.post('/api/set-crosswalk', back)).json()).toEqual({ before: 'same' });
    expect(await isComparable()).toBe(false);
    const none = { ...edit, relation: 'none', reason: 'Không có gì để nối hai bản' };
    await client.post('/api/set-crosswalk', none);
    const answer = await structure('index=PCI&edition=pci-2013&against=pci-2009');
    expect(find(answer, 'TOTAL')).toMatchObject({ kind: 'unlinked', isComparable: false });
  });

  it.each([
    [{ toEdition: 'pci-2022' }, 400, 'bad_request'],
    [{ fromEdition: 'pci-1999' }, 400, 'bad_request'],
    [{ fromComponent: 'CSTP99' }, 404, 'unknown_component'],
    [{ index: 'XYZ' }, 404, 'unknown_index'],
  ])('refuses %o', async (changed, status, code) => {
    const response = await client.post('/api/set-crosswalk', { ...edit, ...changed });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});

describe('two editions that are not neighbours', () => {
  it('takes what the crosswalk says of the two, and goes step by step for the rest', async () => {
    const answer = await structure('index=PCI&edition=pci-2013&against=pci-2006');
    expect(answer.isDirect).toBe(false);
    const unlinked = answer.changes.filter(({ kind }) => kind === 'unlinked');
    expect(unlinked.map(({ to }) => to?.component)).toEqual(['TOTAL']);
    expect(find(answer, 'CSTP01')?.kind).not.toBe('added');
  });
});

describe('gaps between stages', () => {
  type Gap = { component: string; gap: number | null; finalStage: string | null; selfSource: string | null };

  it('are empty where only published points exist', async () => {
    const answer = await client.json('/api/stage-gaps?index=PCI&unit=quang-ngai&year=2019');
    expect(answer['about']).toMatchObject({ stages: ['published'], withGap: 0, lost: null, won: null });
    expect((answer['rows'] as Gap[]).every(({ gap }) => gap === null)).toBe(true);
  });

  it('are sorted by size, with the document of each stage', async () => {
    await server.database.transaction(async (writer) => {
      for (const [component, points, stage] of [
        ['CSTP01', 9, 'self_scored'],
        ['CSTP03', 6.5, 'self_scored'],
        ['CSTP09', 8, 'self_scored'],
        ['CSTP09', 7.5, 'appraised'],
      ] as const) {
        await writer.run(
          `insert into score (index_code, year, unit_id, component, stage, edition_id, points, source_id,
             is_computed, is_shown, is_shipped)
           values ('PCI', 2019, 'quang-ngai', $component, $stage, 'pci-2013', $points, 'vcci-pci-2019', false, true, false)`,
          { component, points, stage },
        );
      }
    });
    const answer = await client.json('/api/stage-gaps?index=PCI&unit=quang-ngai&year=2019');
    const rows = answer['rows'] as Gap[];
    expect(rows.slice(0, 3).map(({ component }) => component)).toEqual(['CSTP09', 'CSTP01', 'CSTP03']);
    expect(rows[0]?.gap).toBeCloseTo(6.2373 - 8, 9);
    expect(rows[0]).toMatchObject({ finalStage: 'published', appraised: 7.5 });
    expect(rows[0]?.selfSource).not.toBeNull();
    const about = answer['about'] as { lost: number; won: number };
    expect(about).toMatchObject({ stages: ['self_scored', 'appraised', 'published'], withGap: 3 });
    expect(about.lost).toBeCloseTo(6.2373 - 8 + (8.2327 - 9), 9);
    expect(about.won).toBeCloseTo(6.9637 - 6.5, 9);
  });
});

describe('lineage', () => {
  type Relative = { unit: string; kind: string; on: string; state: string; steps: number };
  type Lineage = {
    unit: { state: string };
    predecessors: Relative[];
    successors: Relative[];
    bearer: string | null;
    parents: { unit: string; state: string }[];
    levels: { level: string; existing: number; ended: number; lastDay: string | null }[];
  };
  const lineage = async (query: string) => (await client.json(`/api/lineage?${query}`)) as unknown as Lineage;
  const namesOf = (relatives: Relative[]) => relatives.map(({ unit }) => unit).toSorted();

  it('knows what a merged province came from and became', async () => {
    const after = await lineage('unit=quang-ngai-2025&on=2025-07-01');
    expect(namesOf(after.predecessors)).toEqual(['kon-tum', 'quang-ngai']);
    expect(after).toMatchObject({ unit: { state: 'existing' }, bearer: 'quang-ngai-2025' });
    const before = await lineage('unit=kon-tum&on=2025-07-01');
    expect(before).toMatchObject({ unit: { state: 'ended' }, bearer: null });
    expect(before.successors).toMatchObject([{ unit: 'quang-ngai-2025', kind: 'merged', on: '2025-07-01' }]);
    const earlier = await lineage('unit=quang-ngai-2025&on=2025-06-30');
    expect(earlier.unit.state).toBe('not_yet');
  });

  it('counts 63 provinces to 30 June 2025 and 34 after, and no district any more', async () => {
    const before = await lineage('unit=ha-noi&on=2025-06-30');
    const after = await lineage('unit=ha-noi&on=2025-07-01');
    const levelOf = ({ levels }: Lineage, name: string) => levels.find(({ level }) => level === name);
    expect(levelOf(before, 'province')?.existing).toBe(63);
    expect(levelOf(after, 'province')?.existing).toBe(34);
    expect(levelOf(before, 'district')?.existing).toBeGreaterThan(0);
    expect(levelOf(after, 'district')).toMatchObject({ existing: 0, lastDay: '2025-06-30' });
  });

  it('lets a renamed province go on', async () => {
    const renamed = await lineage('unit=thua-thien-hue&on=2025-01-01');
    expect(renamed).toMatchObject({ unit: { state: 'ended' }, bearer: 'hue' });
    const district = await lineage('unit=thua-thien-hue-huong-tra&on=2024-05-01');
    expect(district.parents.map(({ unit }) => unit)).toContain('thua-thien-hue');
  });

  it('lists every change of a level', async () => {
    const answer = (await client.json('/api/territory-changes')) as unknown as {
      unchanged: { unit: string }[];
      changes: { on: string; kind: string; successor: { unit: string }; predecessors: { unit: string }[] }[];
      counts: { day: string; existing: number }[];
    };
    const merged = answer.changes.filter(({ kind }) => kind === 'merged');
    expect(merged).toHaveLength(23);
    expect(merged.flatMap(({ predecessors }) => predecessors)).toHaveLength(52);
    expect(answer.unchanged.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['cao-bang', 'nghe-an']));
    expect(answer.unchanged.length + 1 + 1).toBe(11);
    expect(answer.counts).toEqual([
      { day: '2008-07-31', existing: 64 },
      { day: '2008-08-01', existing: 63 },
      { day: '2025-01-01', existing: 63 },
      { day: '2025-07-01', existing: 34 },
    ]);
  });
});

test.each([
  ['/api/structure?index=XYZ', 404, 'unknown_index'],
  ['/api/structure?index=PCI&edition=papi-2021', 400, 'bad_request'],
  ['/api/structure?index=PAR_INDEX&edition=par-2022&against=par-ministry-2022', 400, 'bad_request'],
  ['/api/stage-gaps?index=PCI&unit=atlantis&year=2019', 404, 'unknown_unit'],
  ['/api/lineage?unit=atlantis', 404, 'unknown_unit'],
])('%s is refused in words', async (path, status, code) => {
  const response = await client.get(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
