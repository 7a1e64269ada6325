import type { Client } from './client.ts';
import { type Entry, type Office, run } from './office.ts';

export type Row = Record<string, unknown>;
type Body = Record<string, unknown> & { code: string };

/** A plan made for a test, with its tasks by code. */
export const makePlan = async (
  client: Client,
  plan: { unit: string; fromYear: number; toYear?: number; [name: string]: unknown },
  tasks: readonly Body[],
) => {
  const body = {
    titleVi: `Kế hoạch thử ${plan.fromYear}`,
    issuer: 'Đơn vị thử',
    toYear: plan.fromYear,
    ...plan,
    tasks: tasks.map((task) => ({ nameVi: `Nhiệm vụ ${task.code}`, leads: [plan.unit], ...task })),
  };
  const made = await run<{ plan: string; tasks: string[] }>(client, 'add-plan', body);
  const ids = new Map(tasks.map(({ code }, at) => [code, made.tasks[at] ?? '']));
  const task = (code: string): string => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`no task ${code}`);
    return id;
  };
  return { plan: made.plan, task };
};

/** What the answers say of a plan, task by task. */
export const asker = ({ reader }: Office, plan: string, task: (code: string) => string) => ({
  state: async (code: string, on: string, more = ''): Promise<Row> => {
    const reply = (await reader.json(`/api/plan-summary?plan=${plan}&on=${on}${more}`)) as { tasks: Row[] };
    const found = reply.tasks.find((each) => each['task'] === task(code));
    if (found === undefined) throw new Error(`no state of ${code}`);
    return found;
  },
  owed: (code: string, on: string, more = '') =>
    reader.rows<Row>(`/api/plan-progress?plan=${plan}&task=${task(code)}&on=${on}${more}`),
  duties: (code: string, on: string, more = '') =>
    reader.rows<Row>(`/api/duties?plan=${plan}&task=${task(code)}&on=${on}${more}`),
});

/** One entry for each day. */
export const onDays = (
  task: string,
  unit: string,
  days: readonly string[],
  more: Partial<Entry> = {},
): Entry[] => days.map((day) => ({ unit, day, tasks: [task], ...more }));
