import { codeBook } from '../../contract/plans/register.ts';
import type { Rows } from '../../database/connection.ts';

export const codeBookRows = (reader: { rows: Rows }, kind: string | null) =>
  reader.rows(
    codeBook.columns,
    `select kind, code, name_vi as "nameVi", name_en as "nameEn", note
     from code_book where $kind is null or kind = $kind order by position`,
    { kind },
  );
