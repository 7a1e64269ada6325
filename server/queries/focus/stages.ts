import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';

const columns = z.object({
  component: z.string(),
  edition: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
  max: z.number().nullable(),
  selfScored: z.number().nullable(),
  appraised: z.number().nullable(),
  published: z.number().nullable(),
  selfSource: z.string().nullable(),
  appraisedSource: z.string().nullable(),
  publishedSource: z.string().nullable(),
  note: z.string().nullable(),
});

/** Points of one unit and year at every stage, with the document of each: file, sheet and cell, or the source. */
const select = `
  with shown as (
    select s.*, case when s.upload_id is null then r.title
      else concat_ws(' · ', p.file_name, s.sheet, s.cell) end as document
    from score s left join upload p using (upload_id) left join source r on r.source_id = s.source_id
    where s.index_code = $index and s.year = $year::integer and s.unit_id = $unit and s.is_shown
  )
  select s.component, any_value(s.edition_id) as edition, any_value(c.kind) as kind, any_value(c.parent) as parent,
    any_value(coalesce(s.max, c.max)) as max,
    any_value(s.points) filter (s.stage = 'self_scored') as "selfScored",
    any_value(s.points) filter (s.stage = 'appraised') as appraised,
    any_value(s.points) filter (s.stage = 'published') as published,
    any_value(s.document) filter (s.stage = 'self_scored') as "selfSource",
    any_value(s.document) filter (s.stage = 'appraised') as "appraisedSource",
    any_value(s.document) filter (s.stage = 'published') as "publishedSource",
    string_agg(distinct s.note, '; ') as note
  from shown s join component c on c.edition_id = s.edition_id and c.component = s.component
  group by s.component order by any_value(c.position), s.component`;

export type StageRow = z.output<typeof columns>;

export const stageRows = (
  connection: Connection,
  choice: { index: string; unit: string; year: number },
): Promise<StageRow[]> => connection.rows(columns, select, choice);
