import fc from 'fast-check';
import { dayNumber, dayOf } from '../../server/planning/calendar.ts';
import { EVIDENCE_TYPES } from '../../server/planning/measures.ts';
import { communes, done, registerWith, seedPlan, settings, unit } from '../unit/planning/seed-plans.ts';

/** Plans with units and any log of theirs, to try what must hold for all. */

export const nine = communes(9, 'HT_UBND');
const ten = Array.from({ length: 6 }, (_, at) =>
  unit(`PB${String(at)}`, 'QTR_SGTVT', { level: 'department', memberOf: ['QTR_SGTVT_PB'] }),
);
export const register = registerWith([...nine, ...ten]);
const plans = ['P000', 'P002', 'P004'].map(seedPlan);
export const unitIds = [...nine, ...ten].map((each) => each.unitId);
export const chosen = settings({
  requestedDays: [{ planId: 'P002', periodKey: '2024-H1', day: '2024-06-15' }],
});

export const someDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2025-02-28') }).map(dayOf);
export const plan = fc.constantFrom(...plans);

export const logOf = (planned: (typeof plans)[number]) =>
  fc
    .array(
      fc.record({
        date: someDay,
        task: fc.constantFrom(...planned.tasks.map((task) => task.taskId)),
        unitId: fc.constantFrom(...unitIds),
        quantity: fc.integer({ min: 1, max: 3 }),
        evidenceTypes: fc.subarray([...EVIDENCE_TYPES], { maxLength: 2 }),
      }),
      { maxLength: 40 },
    )
    .map((rows) => rows.map(({ task, date, unitId, ...more }) => done(date, task, unitId, more)));

export const planAndLog = plan.chain((each) => fc.tuple(fc.constant(each), logOf(each)));
