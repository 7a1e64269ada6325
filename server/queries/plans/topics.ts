import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';
import type { Row } from '../../contract/question.ts';
import { topics } from '../../contract/plans/register.ts';

/** Whether the name of a topic is about initiatives, models or good examples. */
export const isInitiative = (name: string): string =>
  `regexp_matches(lower(${name}), 'sáng kiến|mô hình|điển hình')`;

/** The topics of one plan, or of all (null), those about initiatives marked by their words. */
export const topicRows = (reader: { rows: Rows }, plan: string | null): Promise<Row<typeof topics>[]> =>
  reader.rows(
    topics.columns,
    `select t.topic_id as topic, t.plan_id as plan, t.code, t.name_vi as "nameVi", t.name_en as "nameEn",
      array_to_string(t.reform_fields, ';') as "reformFields", array_to_string(t.index_codes, ';') as indices,
      array_to_string(t.components, ';') as components,
      ${isInitiative('t.name_vi')} as "isInitiative"
     from plan_topic t join plan p using (plan_id) where $plan is null or t.plan_id = $plan
     order by t.plan_id, t.position`,
    { plan },
  );

export const planOfTopic = async (reader: { rows: Rows }, topic: string): Promise<string | undefined> =>
  (
    await reader.rows(
      z.object({ plan: z.string() }),
      'select plan_id as plan from plan_topic where topic_id = $topic',
      { topic },
    )
  )[0]?.plan;

/** Components that any scheme of one of the indices has or had. */
export const componentsEver = async (reader: { rows: Rows }, indices: string[]): Promise<string[]> =>
  (
    await reader.rows(
      z.object({ component: z.string() }),
      `select distinct c.component from component c join edition e using (edition_id)
       where e.index_code = any($indices)`,
      { indices },
    )
  ).map(({ component }) => component);
