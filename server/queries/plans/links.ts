import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

export const planOfLink = async (reader: Reader, link: string): Promise<string | undefined> => {
  const columns = z.object({ plan: z.string() });
  const select = 'select plan_id as plan from plan_link where link_id = $link';
  return (await reader.rows(columns, select, { link }))[0]?.plan;
};

export const mentionById = async (reader: Reader, mention: string) =>
  (
    await reader.rows(
      z.object({ index: z.string().nullable(), component: z.string().nullable() }),
      'select index_code as index, component from component_mention where mention_id = $mention',
      { mention },
    )
  )[0];

export const isComponentOf = async (reader: Reader, index: string, component: string): Promise<boolean> => {
  const found = await reader.rows(
    z.object({ component: z.string() }),
    `select c.component from component c join edition e using (edition_id)
     where e.index_code = $index and c.component = $component limit 1`,
    { index, component },
  );
  return found.length > 0;
};
