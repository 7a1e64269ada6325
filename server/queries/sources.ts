import { sources } from '../contract/catalogue.ts';
import type { Connection } from '../database/connection.ts';

export const sourceRows = (connection: Connection) =>
  connection.rows(
    sources.columns,
    `select s.source_id as source, s.title, s.publisher, s.address, s.licence, s.read_on as "readOn",
       (select count(*) from score c where c.source_id = s.source_id) as scores, s.is_demonstration as "isDemonstration"
     from source s order by scores desc, s.source_id`,
  );
