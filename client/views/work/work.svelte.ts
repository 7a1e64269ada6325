import { duties } from '../../../server/contract/plans/duties.ts';
import { tasks } from '../../../server/contract/plans/register.ts';
import { ask } from '../../api/ask.ts';
import { today } from '../../format/dates.ts';
import { answerTo, bothOf } from '../../state/answer.svelte.ts';
import { toDoOf } from './to-do.ts';

/** What a unit leads, coordinates and owes on a day. Call while a component is being made. */
export function workOf(unit: () => string | null, on: () => string | null, below: () => boolean) {
  const params = () => {
    const [asked, day] = [unit(), on()];
    return asked === null ? null : { unit: asked, below: below(), ...(day === null ? {} : { on: day }) };
  };
  type Params = NonNullable<ReturnType<typeof params>>;
  const own = answerTo((asked: Params, signal) => ask(tasks, asked, signal), params);
  const owed = answerTo((asked: Params, signal) => ask(duties, asked, signal), params);
  const answer = bothOf(own, owed);
  const day = $derived(on() ?? today());
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
    get toDo() {
      return toDo;
    },
  };
}
