import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panelGrid, reportedEffort } from '../../../server/workers/panel-grid.ts';

const places = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2015, max: 2019 })), {
    selector: String,
    maxLength: 12,
  })
  .map((pairs) => ({ unit: pairs.map(([unit]) => unit), year: pairs.map(([, year]) => year) }));

test('what was done where nobody reported is left out without a change of the grid', () => {
  fc.assert(
    fc.property(places, places, places, (done, reports, scored) => {
      const effort = [{ row: 'radio', ...done, x: done.unit.map((_, at) => (at % 3 === 0 ? null : at)) }];
      const score = { percent: scored.unit.map(() => 50), version: scored.unit.map(() => 1) };
      const input = {
        units: ['a', 'b', 'c', 'd'],
        scores: [{ component: 'D1', ...scored, ...score }],
        ...{ effort, reports, rows: ['radio'], tagged: [], lags: [1], scale: 'raw' as const },
      };
      const [left] = reportedEffort(effort, reports);
      const { family: _one, ...whole } = panelGrid(input);
      const { family: _other, ...fewer } = panelGrid({ ...input, effort: left === undefined ? [] : [left] });
      expect(fewer).toEqual(whole);
      const reported = new Set(reports.unit.map((unit, at) => `${unit} ${reports.year[at]}`));
      expect(left?.unit.every((unit, at) => reported.has(`${unit} ${left.year[at]}`))).toBe(true);
    }),
  );
});
