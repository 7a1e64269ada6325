import type { Check } from './data.ts';
import { field, listIn } from './read.ts';

/** A component that a plan is linked to exists in some edition of the index. */
export const checkLinks: Check = ({ taskLinks, topics, mentions, editions, components }) => {
  const indexOf = new Map(editions.map((row) => [field(row, 'edition_id'), field(row, 'index')]));
  const known = new Set(
    components.map((row) => `${indexOf.get(field(row, 'edition_id'))} ${field(row, 'component')}`),
  );
  const single = [...taskLinks, ...mentions]
    .filter((row) => field(row, 'component') !== '')
    .filter((row) => !known.has(`${field(row, 'index')} ${field(row, 'component')}`));
  const several = topics.filter((row) =>
    listIn(row, 'components').some(
      (code) => !listIn(row, 'index').some((index) => known.has(`${index} ${code}`)),
    ),
  );
  return [
    ...single.map(
      (row) => `${field(row, 'file')}: ${field(row, 'index')} ${field(row, 'component')} is not known`,
    ),
    ...several.map((row) => `${field(row, 'file')}: ${field(row, 'topic_id')} has an unknown component`),
  ];
};

/** Each task has one primary channel, the one written beside it; each unit among the actors has its identity. */
export const checkTasks: Check = ({ tasks, taskChannels, actors }) => {
  const primary = taskChannels.filter((row) => field(row, 'is_primary') === 'true');
  const pairs = new Set(primary.map((row) => `${field(row, 'task_id')} ${field(row, 'channel')}`));
  return [
    ...tasks
      .filter((task) => !pairs.has(`${field(task, 'task_id')} ${field(task, 'channel')}`))
      .map((task) => `plans/task_channels.csv: ${field(task, 'task_id')} has no primary channel`),
    ...(primary.length === tasks.length ? [] : ['plans/task_channels.csv: a task has two primary channels']),
    ...actors
      .filter((actor) => (field(actor, 'kind') === 'unit') !== (field(actor, 'unit_id') !== ''))
      .map(
        (actor) =>
          `plans/actors.csv: ${field(actor, 'actor_id')} is a ${field(actor, 'kind')} with unit "${field(actor, 'unit_id')}"`,
      ),
  ];
};
