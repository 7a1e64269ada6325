import type { Database } from '../../server/database/open.ts';

export const components = Array.from({ length: 60 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`);

/** A country of communes: 3 300 units, 60 components, four years of totals. */
export const addCommunes = (database: Database): Promise<void> =>
  database.transaction(async (writer) => {
    await writer.run(
      `insert into unit by name select 'bench-' || i as unit_id, 'Xã ' || i as name_vi, 'Commune ' || i as name_en,
         'commune' as type, 'bench' as level, 'bench' as source_id from range(3300) r(i)`,
    );
    await writer.run(
      `insert into index_register values
         ('BENCH', 'B', 'B', 'B', 'B', 'bench', 2, 'TOTAL', false, '', '', null)`,
    );
    await writer.run(
      `insert into edition values ('bench-2020', 'BENCH', 'bench', 2020, null, 'B', 'B', null, 'bench', null)`,
    );
    await writer.run(
      `insert into component by name
       select 'bench-2020' as edition_id, 'TOTAL' as component, null as parent, 'T' as name_vi, 'T' as name_en,
         'total' as kind, 600.0 as max, 'higher' as direction, 0 as position, false as is_mechanical, 'bench' as source_id
       union all by name
       select 'bench-2020' as edition_id, unnest($components) as component, 'TOTAL' as parent, 'C' as name_vi,
         'C' as name_en, 'dimension' as kind, 10.0 as max, 'higher' as direction, 1 as position,
         false as is_mechanical, 'bench' as source_id`,
      { components },
    );
    await writer.run(
      `insert into score by name
       select 'BENCH' as index_code, y as year, 'bench-' || i as unit_id, c as component, 'published' as stage,
         'bench-2020' as edition_id, 3 + 5 * ((hash(i, y, c) % 1000) / 1000) as points, 'bench' as source_id,
         false as is_computed, true as is_shown, false as is_shipped
       from range(3300) r(i), (select unnest(['2021','2022','2023','2024'])::integer as y), (select unnest($components) as c)`,
      { components },
    );
    await writer.run(
      `insert into score by name
       select index_code, year, unit_id, 'TOTAL' as component, stage, edition_id, sum(points) as points, source_id,
         false as is_computed, true as is_shown, false as is_shipped
       from score where index_code = 'BENCH' group by all`,
    );
  });
