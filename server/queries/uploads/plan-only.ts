import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

/** Uploads that hold tasks of one stored plan and nothing else, nor make anything beside them: upload_id, plan. */
export const planOnly = `
  select upload_id, min(plan) as plan
  from (
    select upload_id, content::json ->> 'plan_id' as plan from upload_entry where register = 'task'
    union all
    select upload_id, choices::json ->> '$.plan.plan' as plan from upload
    where (choices::json ->> '$.plan.tasksOnly')::boolean
  )
  where upload_id not in (
    select upload_id from upload_row union all select upload_id from upload_activity
    union all select upload_id from upload_entry where register <> 'task'
    union all select upload_id from upload
    where json_array_length(choices, '$.newUnits') + json_array_length(choices, '$.newComponents')
      + json_array_length(choices, '$.newChannels') > 0
  )
  group by upload_id having count(distinct plan) = 1`;

/** The plan of whose tasks an upload is; null where it holds anything else. */
export const planOnlyOf = async (reader: { rows: Rows }, upload: string): Promise<string | null> => {
  const select = `select plan from (${planOnly}) where upload_id = $upload`;
  return (await reader.rows(z.object({ plan: z.string() }), select, { upload }))[0]?.plan ?? null;
};
