import type { z } from 'zod';
import type { addTopic } from '../../contract/plans/topics.ts';
import type { Writer } from '../../database/connection.ts';
import { recordAudit } from '../audit.ts';
import { adoptPlan } from './plans.ts';

type By = string | null;
export type Topic = z.output<typeof addTopic.body> & { topic: string };

const columnsOf = ({ plan, topic, code, nameVi, nameEn, reformFields, indices, components }: Topic) => ({
  ...{ plan, topic, code, nameVi, reformFields, indices, components },
  nameEn: nameEn === '' ? nameVi : nameEn,
});

/** After those that the plan has. */
export const insertTopic = async (writer: Writer, by: By, topic: Topic): Promise<void> => {
  await writer.run(
    `insert into plan_topic by name select $topic as topic_id, $plan as plan_id, $code as code, $nameVi as name_vi,
      $nameEn as name_en, $reformFields::text[] as reform_fields, $indices::text[] as index_codes,
      $components::text[] as components, []::text[] as mention_ids,
      (select coalesce(max(position), 0) + 1 from plan_topic where plan_id = $plan) as position`,
    columnsOf(topic),
  );
  await adoptPlan(writer, by, topic.plan);
  await recordAudit(writer, by, 'add-topic', `${topic.plan}, ${topic.nameVi}`);
};

export const updateTopic = async (writer: Writer, by: By, topic: Topic): Promise<void> => {
  await writer.run(
    `update plan_topic set code = $code, name_vi = $nameVi, name_en = $nameEn, reform_fields = $reformFields::text[],
      index_codes = $indices::text[], components = $components::text[]
     where topic_id = $topic and plan_id = $plan`,
    columnsOf(topic),
  );
  await adoptPlan(writer, by, topic.plan);
  await recordAudit(writer, by, 'change-topic', `${topic.topic}, ${topic.nameVi}`);
};

export const putTopicOrder = async (
  writer: Writer,
  by: By,
  plan: string,
  topics: readonly string[],
): Promise<void> => {
  await writer.run(
    `update plan_topic set position = list_position($topics::text[], topic_id) where plan_id = $plan`,
    { plan, topics: [...topics] },
  );
  await adoptPlan(writer, by, plan);
  await recordAudit(writer, by, 'order-topics', plan);
};
