import type { Check } from './data.ts';
import { field, groupBy, listIn, numberIn, type Row } from './read.ts';

const checkLog = (activities: readonly Row[], reports: readonly Row[]): string[] => {
  const reported = new Map(
    reports.map((row) => [
      `${field(row, 'unit_id')} ${field(row, 'year')}`,
      field(row, 'is_reported') === 'true',
    ]),
  );
  const twice =
    reports.length === reported.size ? [] : [`${field(reports[0] ?? {}, 'file')}: a unit-year occurs twice`];
  const faults = activities.flatMap((row) => {
    const date = field(row, 'date');
    const say = (fault: string) => `${field(row, 'file')}: ${field(row, 'activity_id')} ${fault}`;
    return [
      ...(reported.get(`${field(row, 'unit_id')} ${date.slice(0, 4)}`) === true
        ? []
        : [say('belongs to a unit-year without a report')]),
      ...(new Date(`${date}T00:00:00Z`).getTime() > 0 ? [] : [say(`has the date "${date}"`)]),
      ...(Number.isInteger(numberIn(row, 'quantity')) && numberIn(row, 'quantity') > 0
        ? []
        : [say(`has the quantity "${field(row, 'quantity')}"`)]),
      ...(['reach', 'cost'] as const).flatMap((name) =>
        field(row, name) === '' || numberIn(row, name) > 0
          ? []
          : [say(`has the ${name} "${field(row, name)}"`)],
      ),
    ];
  });
  return [...twice, ...faults];
};

/** An invented activity of a plan: marked as such, for a task that is there, in the time of its plan and its unit. */
const checkPlanLog: Check = ({ demonstrationPlans, demonstrationUnits, plans, tasks, units, channels }) => {
  const planOf = new Map(plans.map((row) => [field(row, 'plan_id'), row]));
  const taskOf = new Map(tasks.map((row) => [field(row, 'task_id'), row]));
  const invented = demonstrationUnits.filter((row) => field(row, 'is_invented') === 'true');
  const unitOf = new Map([...units, ...invented].map((row) => [field(row, 'unit_id'), row]));
  const known = new Set(channels.map((row) => field(row, 'channel')));
  return demonstrationPlans.flatMap((row) => {
    const [date, task, unit] = [
      field(row, 'date'),
      taskOf.get(field(row, 'task_id')),
      unitOf.get(field(row, 'unit_id')),
    ];
    const isInside = (of: Row | undefined, from: string, to: string) =>
      of !== undefined && (field(of, from) || date) <= date && date <= (field(of, to) || date);
    const isInPlan = (of: Row | undefined, day: string) => {
      const plan = planOf.get(field(of ?? {}, 'plan_id')) ?? {};
      return field(plan, 'year_from') <= day.slice(0, 4) && day.slice(0, 4) <= field(plan, 'year_to');
    };
    const faults = [
      [isInPlan(task, date), 'is for no task of that time'],
      [task !== undefined && field(task, 'countable') === 'true', 'is for a task that does not count'],
      [isInside(unit, 'valid_from', 'valid_to'), 'is of no unit of that time'],
      [known.has(field(row, 'channel')), 'has an unknown channel'],
      [numberIn(row, 'quantity') > 0, 'has no quantity'],
      [field(row, 'title').startsWith('Minh hoạ: '), 'is not marked as a demonstration'],
    ] as const;
    return faults.flatMap(([isRight, fault]) =>
      isRight ? [] : [`${field(row, 'file')}: ${field(row, 'activity_id')} ${fault}`],
    );
  });
};

/** What an activity of the example was about is a topic, and a topic belongs to a component. */
const checkTopics: Check = ({ exampleActivities, exampleTopics, components }) => {
  const topics = new Set(exampleTopics.map((row) => field(row, 'topic_id')));
  const known = new Set(components.map((row) => field(row, 'component')));
  return [
    ...exampleActivities
      .filter((row) => listIn(row, 'topics').some((topic) => !topics.has(topic)))
      .map((row) => `${field(row, 'file')}: ${field(row, 'activity_id')} has an unknown topic`),
    ...exampleTopics
      .filter((row) => !known.has(field(row, 'component')))
      .map((row) => `${field(row, 'file')}: ${field(row, 'component')} is not known`),
  ];
};

/** Activities have an id of their own, a day, a quantity, and lie in a unit-year that was reported. */
export const checkLogs: Check = (data) => {
  const all = [...data.demonstrationActivities, ...data.demonstrationPlans, ...data.exampleActivities];
  const ids = groupBy(all, (row) => field(row, 'activity_id'));
  return [
    ...checkLog(data.demonstrationActivities, data.demonstrationReports),
    ...checkLog(data.exampleActivities, data.exampleReports),
    ...checkPlanLog(data),
    ...checkTopics(data),
    ...[...ids]
      .filter(([, rows]) => rows.length > 1)
      .map(([id, rows]) => `${field(rows[0] ?? {}, 'file')}: activity_id ${id} occurs ${rows.length} times`),
  ];
};
