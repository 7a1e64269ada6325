import type { duties } from '../../../server/contract/plans/duties.ts';
import type { tasks } from '../../../server/contract/plans/register.ts';
import type { Row } from '../../../server/contract/question.ts';

export type Task = Row<typeof tasks>;
export type Duty = Row<typeof duties>;

/** Something that waits for the unit: a task with an open period, or a report that was not received. */
export type ToDo = {
  kind: 'task' | 'report';
  id: string;
  plan: string;
  task: string;
  code: string;
  nameVi: string;
  nameEn: string;
  /** Last day on time. */
  day: string;
  /** Days since then; null: it still lies ahead. */
  daysLate: number | null;
  period: string | null;
  /** Units that lead it or owe it. */
  units: string[];
};

const dayMs = 86_400_000;
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

export const listed = (joined: string): string[] => joined.split(';').filter((part) => part !== '');

const lateness = (day: string, on: string): number | null => (day < on ? daysBetween(day, on) : null);

const fromTask = (task: Task, on: string): ToDo[] =>
  task.role === null || task.nextDay === null || (task.status !== 'late' && task.status !== 'due_soon')
    ? []
    : [
        {
          kind: 'task',
          id: task.task,
          ...{ plan: task.plan, task: task.task, code: task.code, nameVi: task.nameVi, nameEn: task.nameEn },
          ...{
            day: task.nextDay,
            daysLate: lateness(task.nextDay, on),
            period: null,
            units: listed(task.leads),
          },
        },
      ];

const fromDuty = (duty: Duty): ToDo[] =>
  duty.lastDay === null || (duty.state !== 'missing' && duty.state !== 'due_soon')
    ? []
    : [
        {
          kind: 'report',
          id: duty.duty,
          ...{ plan: duty.plan, task: duty.task, code: duty.code, nameVi: duty.nameVi, nameEn: duty.nameEn },
          ...{ day: duty.lastDay, daysLate: duty.daysLate, period: duty.period, units: listed(duty.units) },
        },
      ];

/** What is overdue or due soon, the oldest first. A report that is owed stands for the task that asks for it. */
export function toDoOf(tasks: readonly Task[], duties: readonly Duty[], on: string): ToDo[] {
  const reports = duties.flatMap(fromDuty);
  const reported = new Set(duties.map((duty) => duty.task));
  const others = tasks.filter((task) => !reported.has(task.task)).flatMap((task) => fromTask(task, on));
  return [...reports, ...others].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1,
  );
}

/** For whom an entry begins: the unit itself where it leads, else the only one that does; null: to be chosen. */
export function doerOf(leads: readonly string[], unit: string): string | null {
  if (leads.includes(unit)) return unit;
  return leads.length === 1 ? (leads[0] ?? null) : null;
}

export const toDoChoices = ['all', 'overdue', 'soon'] as const;
export type ToDoChoice = (typeof toDoChoices)[number];

export const isOverdue = (item: ToDo): boolean => item.daysLate !== null;

type Plan = { plan: string; fromYear: number; toYear: number };

/** Plans of the year of the day; all that are named where none is of that year. */
export function plansInForce(plans: readonly Plan[], on: string): ReadonlySet<string> {
  const year = Number(on.slice(0, 4));
  return new Set(
    plans.filter((plan) => plan.fromYear <= year && year <= plan.toYear).map((plan) => plan.plan),
  );
}
