import { z } from 'zod';
import { uploadMappings } from '../../contract/uploads/tables.ts';
import type { Connection } from '../../database/connection.ts';

/** Remembered readings as they are kept, by the signature of the headings. */
export const rememberedReadings = async (connection: Connection): Promise<Map<string, string>> => {
  const rows = await connection.rows(
    z.object({ signature: z.string(), choices: z.string() }),
    'select signature, choices from remembered_reading',
  );
  return new Map(rows.map(({ signature, choices }) => [signature, choices]));
};

export const shownReadings = (connection: Connection) =>
  connection.rows(
    uploadMappings.columns,
    `select r.signature, r.choices ->> '$.sheet.register' as register, r.choices ->> '$.sheet.index' as index, r.choices ->> '$.sheet.level' as level,
       r.choices ->> '$.sheet.stage' as stage, r.upload_id as upload, p.file_name as "fileName",
       strftime(r.confirmed_at, '%Y-%m-%dT%H:%M:%SZ') as "confirmedAt", a.name as "confirmedBy"
     from remembered_reading r left join upload p using (upload_id) left join account a on a.account_id = r.confirmed_by
     order by r.confirmed_at desc`,
  );
