import { newId } from '../../access/secrets.ts';
import { removePart } from '../../commands/plans/removal.ts';
import { insertTopic, putTopicOrder, type Topic, updateTopic } from '../../commands/plans/topics.ts';
import { commands } from '../../contract/index.ts';
import type { Writer } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { commandRoute } from '../../http/route.ts';
import { codeBookRows } from '../../queries/plans/code-book.ts';
import { planTopics } from '../../queries/plans/plans.ts';
import { componentsEver, planOfTopic } from '../../queries/plans/topics.ts';
import { readIndexNames } from './index-names.ts';
import { planInCharge } from './settings.ts';
import { byOf, FieldProblems } from './within.ts';

/** The topic with the codes of its indices; refuses all that is wrong at once. What it was about before may stay. */
const checked = async (writer: Writer, topic: Topic): Promise<Topic> => {
  const problems = new FieldProblems();
  const fields = new Set((await codeBookRows(writer, 'par_field')).map(({ code }) => code));
  topic.reformFields.forEach((field, at) =>
    problems.expect(fields.has(field), `reformFields.${at}`, 'unknown_field'),
  );
  const indices = await readIndexNames(writer, topic.indices, problems, (at) => `indices.${at}`);
  const before = (await planTopics(writer, topic.plan)).find((one) => one.topic === topic.topic);
  const known = new Set([...(await componentsEver(writer, indices)), ...(before?.components ?? [])]);
  topic.components.forEach((component, at) =>
    problems.expect(known.has(component), `components.${at}`, 'unknown_component'),
  );
  problems.refuse();
  const unique = (codes: readonly string[]) => [...new Set(codes)];
  return {
    ...topic,
    indices,
    reformFields: unique(topic.reformFields),
    components: unique(topic.components),
  };
};

const planFor = async (writer: Writer, topic: string): Promise<string> => {
  const plan = await planOfTopic(writer, topic);
  if (plan === undefined) throw new ProblemError('not_found', `there is no topic ${topic}`);
  return plan;
};

export const addTopic = commandRoute(commands.addTopic, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const { plan } = await planInCharge(writer, context, body.plan);
    const topic = `${plan}-T${newId().slice(0, 6)}`;
    await insertTopic(writer, byOf(context.asker), await checked(writer, { ...body, topic }));
    return { topic };
  }),
);

export const changeTopic = commandRoute(commands.changeTopic, 'plan', (body, context) =>
  context.database.transaction(async (writer) => {
    const { plan } = await planInCharge(writer, context, await planFor(writer, body.topic));
    await updateTopic(writer, byOf(context.asker), await checked(writer, { ...body, plan }));
    return {};
  }),
);

export const orderTopics = commandRoute(commands.orderTopics, 'plan', ({ plan, topics }, context) =>
  context.database.transaction(async (writer) => {
    await planInCharge(writer, context, plan);
    const there = (await planTopics(writer, plan)).map(({ topic }) => topic);
    if (topics.toSorted().join() !== there.toSorted().join()) {
      throw new ProblemError('changed_meanwhile', 'these are not all the topics that the plan has now');
    }
    await putTopicOrder(writer, byOf(context.asker), plan, topics);
    return {};
  }),
);

export const removeTopic = commandRoute(commands.removeTopic, 'plan', ({ topic, reason }, context) =>
  context.database.transaction(async (writer) => {
    const { plan, unit } = await planInCharge(writer, context, await planFor(writer, topic));
    const row = (await planTopics(writer, plan)).find((one) => one.topic === topic);
    if (row === undefined) throw new Error('a topic that was just found is gone');
    const { nameVi, nameEn } = row;
    const removal = newId();
    const code = row.code === '' ? null : row.code;
    const what = {
      ...{ removal, kind: 'topic' as const, plan, unit, tasks: [] },
      code,
      nameVi,
      nameEn,
      reason,
    };
    await removePart(writer, byOf(context.asker), topic, what);
    return { removal };
  }),
);
