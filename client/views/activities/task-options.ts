import type { tasks } from '../../../server/contract/plans/register.ts';
import type { Row } from '../../../server/contract/question.ts';
import type { Option } from '../../components/picking.ts';
import { formatDate } from '../../format/dates.ts';
import { nameOf, type Language } from '../../format/language.ts';
import { planTitle } from '../plan-options.ts';

type Task = { task: string; plan: string; code: string; nameVi: string; nameEn: string };
type Plan = { plan: string; titleVi: string; titleEn: string; fromYear: number; toYear: number };
type OwnTask = Pick<Row<typeof tasks>, 'task' | 'role' | 'isCountable' | 'nextDay'>;

type Given = {
  tasks: readonly Task[];
  plans: readonly Plan[];
  /** What the unit that logs leads or coordinates, as the server says; empty while it is not known. */
  own: readonly OwnTask[];
  year: number | null;
  language: Language;
  text: { ownTasks: string; notInForce: (years: string) => string; due: (day: string) => string };
};

const rankOf = (own: OwnTask | undefined, isInForce: boolean): number => {
  if (!isInForce) return own?.role === undefined || own.role === null ? 4 : 3;
  if (own === undefined || own.role === null || !own.isCountable) return 2;
  return own.role === 'lead' ? 0 : 1;
};

/** Tasks to log for: those of the unit in plans of that year first, then the others of the year, then the rest. */
export function taskOptions({ tasks, plans, own, year, language, text }: Given): Option[] {
  const ownById = new Map(own.map((row) => [row.task, row]));
  const planById = new Map(plans.map((plan) => [plan.plan, plan]));
  const options = tasks.map((task, at) => {
    const plan = planById.get(task.plan);
    const isInForce = plan !== undefined && (year === null || (plan.fromYear <= year && year <= plan.toYear));
    const mine = ownById.get(task.task);
    const rank = rankOf(mine, isInForce);
    const years = plan === undefined ? '' : `${plan.fromYear}–${plan.toYear}`.replace(/^(\d+)–\1$/, '$1');
    const title = plan === undefined ? task.plan : planTitle(plan, language);
    return {
      rank,
      at,
      value: task.task,
      label: `${task.code} · ${nameOf(task, language)}`,
      also: `${task.nameVi} ${task.nameEn} ${task.code}`,
      group:
        rank < 2 ? text.ownTasks : rank < 4 && isInForce ? title : `${title} (${text.notInForce(years)})`,
      hint: rank < 2 && mine?.nextDay ? text.due(formatDate(mine.nextDay, language)) : undefined,
    };
  });
  options.sort((a, b) => a.rank - b.rank || a.at - b.at);
  return options.map(({ rank: _rank, at: _at, ...option }) => option);
}
