import { questions } from '../../contract/index.ts';
import { tableRoute } from '../../http/route.ts';
import { type StageRow, stageRows } from '../../queries/focus/stages.ts';
import { checkUnits, findIndex } from '../../queries/index-register.ts';

const withGap = (row: StageRow) => {
  const { selfScored, appraised, published, max } = row;
  const final = published ?? appraised;
  const gap = final === null || selfScored === null ? null : final - selfScored;
  const finalStage =
    published !== null ? ('published' as const) : appraised !== null ? ('appraised' as const) : null;
  return { ...row, gap, gapPercent: gap === null || !max ? null : (100 * gap) / max, finalStage };
};

type GapRow = ReturnType<typeof withGap>;

/** The largest gap first, whatever its sign; without a gap in the order of the scheme. */
const byGap = (a: GapRow, b: GapRow): number =>
  a.gap === null || b.gap === null
    ? Number(a.gap === null) - Number(b.gap === null)
    : Math.round((Math.abs(b.gap) - Math.abs(a.gap)) * 1e9);

/** A part and the whole both have a gap; only the smallest components are summed. */
const sumOfLeaves = (rows: readonly GapRow[], isCounted: (gap: number) => boolean): number | null => {
  const parents = new Set(rows.filter(({ gap }) => gap !== null).map(({ parent }) => parent));
  const gaps = rows.flatMap(({ gap, component, kind }) =>
    gap !== null && kind !== 'part' && !parents.has(component) ? [gap] : [],
  );
  return gaps.length === 0 ? null : gaps.filter(isCounted).reduce((sum, gap) => sum + gap, 0);
};

const stages = { self_scored: 'selfScored', appraised: 'appraised', published: 'published' } as const;

export const stageGaps = tableRoute(questions.stageGaps, 'read', (params, { read }) =>
  read(async (connection) => {
    await findIndex(connection, params.index);
    await checkUnits(connection, [params.unit]);
    const rows = (await stageRows(connection, params)).map(withGap).sort(byGap);
    const present = (['self_scored', 'appraised', 'published'] as const).filter((stage) =>
      rows.some((row) => row[stages[stage]] !== null),
    );
    return {
      rows,
      about: {
        ...params,
        stages: present,
        lost: sumOfLeaves(rows, (gap) => gap < 0),
        won: sumOfLeaves(rows, (gap) => gap > 0),
        withGap: rows.filter(({ gap }) => gap !== null).length,
      },
    };
  }),
);
