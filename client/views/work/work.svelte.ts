import { duties, reminders } from '../../../server/contract/plans/duties.ts';
import { tasks } from '../../../server/contract/plans/register.ts';
import { ask } from '../../api/ask.ts';
import { answerTo, bothOf } from '../../state/answer.svelte.ts';
import type { LogChoice } from '../plans/selection.ts';
import { toDoOf } from './to-do.ts';
import { presentDay } from '../../state/present-day.ts';

type Chosen = { unit: string | null; on: string | null; isBelow: boolean; log: LogChoice };

/** What a unit leads, coordinates and owes on a day. Call while a component is being made. */
export function workOf(chosen: () => Chosen) {
  const params = () => {
    const { unit, on, isBelow, log } = chosen();
    return unit === null ? null : { unit, below: isBelow, log, ...(on === null ? {} : { on }) };
  };
  type Params = NonNullable<ReturnType<typeof params>>;
  const own = answerTo((asked: Params, signal) => ask(tasks, asked, signal), params);
  const owed = answerTo((asked: Params, signal) => ask(duties, asked, signal), params);
  const followUps = answerTo((asked: Params, signal) => ask(reminders, asked, signal), params);
  const answer = bothOf(own, owed);
  const day = $derived(chosen().on ?? presentDay());
  const ownTasks = $derived((own.value?.rows ?? []).filter((task) => task.role !== null && task.isCountable));
  const ownDuties = $derived(owed.value?.rows ?? []);
  const toDo = $derived(toDoOf(ownTasks, ownDuties, day));
  return {
    answer,
    get day() {
      return day;
    },
    get tasks() {
      return ownTasks;
    },
    get duties() {
      return ownDuties;
    },
    /** Reminders and checks of what is late or soon due. */
    get followUps() {
      return followUps.value?.rows ?? [];
    },
    get toDo() {
      return toDo;
    },
  };
}
