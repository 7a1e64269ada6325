import type { z } from 'zod';
import type { questions } from '../../contract/index.ts';
import { ProblemError } from '../../errors.ts';
import { countingTasks, settledActivities } from '../../planning/activity.ts';
import { countedIn, planProgress } from '../../planning/task-progress.ts';
import type { UnitRegister } from '../../planning/unit-register.ts';
import { narrowed } from './narrow.ts';
import { spanIn } from './progress.ts';
import { type Reader, readLog, readPlan, readSettings, unitsIn } from './room.ts';
import { mustBeListable } from './size.ts';
import { shownActivities } from './summary.ts';

type Asked = Pick<
  z.output<typeof questions.activities.params>,
  'plan' | 'task' | 'unit' | 'below' | 'from' | 'to' | 'log' | 'counted'
>;

/** The very entries that a figure of a report counts: under the settings of the plan, in the periods of its tasks. */
export const countedEntries = async (
  reader: Reader,
  asked: Asked,
  register: UnitRegister,
  on: string,
): Promise<string[]> => {
  const [planId, ...others] = asked.plan ?? [];
  if (planId === undefined || others.length > 0)
    throw new ProblemError('bad_request', 'what is counted is asked of one plan', {
      fields: { plan: 'unknown_plan' },
    });
  const whole = await readPlan(reader, planId);
  const settings = (await readSettings(reader))(planId);
  mustBeListable(whole, register, settings);
  const units = unitsIn(register, asked);
  const log = await readLog(reader, [planId], asked.log);
  const span = spanIn(whole, asked);
  const counting = countingTasks(whole);
  const tasks = asked.task?.map((task) => counting.get(task) ?? task) ?? null;
  if (asked.counted === 'entries') {
    const shown = shownActivities(settledActivities(log, whole, register, settings), span, on, units);
    return shown
      .filter(({ taskIds }) => tasks === null || taskIds.some((task) => tasks.includes(task)))
      .map(({ activityId }) => activityId);
  }
  const { plan, activities } = narrowed(whole, log, register, units, on);
  const { results } = planProgress(plan, register, activities, on, settings, span, units);
  const own = results.filter(({ instance }) => tasks === null || tasks.includes(instance.taskId));
  return [...new Set(countedIn(own, on).flatMap(({ activityIds }) => activityIds))];
};
