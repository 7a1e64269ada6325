import { z } from 'zod';
import type { Rows } from '../../database/connection.ts';

type Reader = { rows: Rows };

const editionColumns = z.object({
  edition: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  unitLevel: z.string(),
  fromYear: z.number(),
  toYear: z.number().nullable(),
  legalBasis: z.string().nullable(),
  note: z.string().nullable(),
  source: z.string(),
});
export type Edition = z.output<typeof editionColumns>;

/** Editions of an index by level, the earliest first; the level that the index is made for stands first. */
export const editionsOf = (reader: Reader, index: string): Promise<Edition[]> =>
  reader.rows(
    editionColumns,
    `select e.edition_id as edition, e.name_vi as "nameVi", e.name_en as "nameEn", e.unit_level as "unitLevel",
       e.valid_from_year as "fromYear", e.valid_to_year as "toYear", e.legal_basis as "legalBasis", e.note,
       e.source_id as source
     from edition e join index_register i using (index_code) where e.index_code = $index
     order by e.unit_level <> i.unit_level, e.unit_level, e.valid_from_year`,
    { index },
  );

const nodeColumns = z.object({
  component: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  max: z.number().nullable(),
  weight: z.number().nullable(),
  isMechanical: z.boolean(),
  note: z.string().nullable(),
  source: z.string(),
});
export type EditionNode = z.output<typeof nodeColumns>;

export const editionNodes = (reader: Reader, edition: string): Promise<EditionNode[]> =>
  reader.rows(
    nodeColumns,
    `select component, parent, kind, name_vi as "nameVi", name_en as "nameEn", max, weight,
       is_mechanical as "isMechanical", note, source_id as source
     from component where edition_id = $edition order by position, component`,
    { edition },
  );

const linkColumns = z.object({
  fromEdition: z.string(),
  fromComponent: z.string(),
  toEdition: z.string(),
  toComponent: z.string(),
  relation: z.enum(['same', 'renamed', 'changed']),
  note: z.string().nullable(),
});
export type CrosswalkLink = z.output<typeof linkColumns>;

export const crosswalkOf = (reader: Reader, index: string): Promise<CrosswalkLink[]> =>
  reader.rows(
    linkColumns,
    `select from_edition as "fromEdition", from_component as "fromComponent", to_edition as "toEdition",
       to_component as "toComponent", relation, note
     from crosswalk where index_code = $index order by all`,
    { index },
  );

const relation = z.enum(['same', 'renamed', 'changed', 'none']);
const editColumns = z.object({
  fromEdition: z.string(),
  fromComponent: z.string(),
  toEdition: z.string(),
  toComponent: z.string(),
  relation,
  before: relation,
  reason: z.string(),
  by: z.string().nullable(),
  at: z.string(),
});

export const crosswalkEdits = (reader: Reader, index: string) =>
  reader.rows(
    editColumns,
    `select d.from_edition as "fromEdition", d.from_component as "fromComponent", d.to_edition as "toEdition",
       d.to_component as "toComponent", d.relation, d.relation_before as before, d.reason, a.name as by,
       strftime(d.edited_at, '%Y-%m-%dT%H:%M:%SZ') as at
     from crosswalk_edit d left join account a using (account_id)
     where d.index_code = $index order by d.position desc`,
    { index },
  );
