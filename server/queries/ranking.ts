import { z } from 'zod';
import { ranking } from '../contract/scores.ts';
import type { Connection } from '../database/connection.ts';
import { isComparable, tookInAnother } from './comparable.ts';

type Choice = {
  index: string;
  year: number;
  component: string;
  against: number;
  region: string | null;
  /** A UTC moment; null: now. */
};

const level = '(select unit_level from index_register where index_code = $index)';

const select = `
  with now as (
    select * from ranked_score where index_code = $index and year = $year::integer and component = $component
  ),
  earlier as (
    select * from ranked_score where index_code = $index and year = $against::integer and component = $component
  )
  select n.unit_id as unit, u.name_vi as "unitName", u.code, n.points, n.max, n.percent,
    n.rank, n.of_units as of, n.is_tied as "isTied",
    n.published_rank as "publishedRank", b.points as "previousPoints",
    b.rank as "previousRank",
    case when ${isComparable('b.edition_id', 'n.edition_id', 'n.component')}
      and not ${tookInAnother('n.unit_id', 'b.year', 'n.year')} then n.points - b.points end as "pointsChange",
    b.rank - n.rank as "rankChange",
    n.source_id as source, n.is_computed as "isComputed", n.note
  from now n join unit u using (unit_id) left join earlier b using (unit_id)
  where u.level = ${level} and ($region is null or u.region_en = $region)
  order by n.rank nulls last, u.name_vi collate vi`;

/** Units that existed at the end of the year, and those scored although they had just ended. */
const selectAbout = `
  select
    (select any_value(edition_id) from shown_score
      where index_code = $index and year = $year::integer and component = $component) as edition,
    (select any_value(edition_id) from shown_score
      where index_code = $index and year = $against::integer and component = $component) as "againstEdition",
    (select count(*) from unit u where u.level = ${level} and (
      (coalesce(u.valid_from, date '0001-01-01') <= make_date($year::integer, 12, 31)
        and coalesce(u.valid_to, date '9999-12-31') >= make_date($year::integer, 12, 31))
      or u.unit_id in (select unit_id from shown_score where index_code = $index and year = $year::integer))
    ) as expected,
    (select count(*) from shown_score s join unit u using (unit_id) where u.level = ${level}
      and s.index_code = $index and s.year = $year::integer and s.component = $component and s.points is not null
    ) as scored`;

const selectIsComparable = `select coalesce(${isComparable('$againstEdition', '$edition', '$component')}, false) as yes`;

const aboutColumns = z.object({
  edition: z.string().nullable(),
  againstEdition: z.string().nullable(),
  expected: z.number(),
  scored: z.number(),
});

export const rankingRows = (connection: Connection, choice: Choice) =>
  connection.rows(ranking.columns, select, choice);

export const rankingAbout = async (connection: Connection, choice: Choice) => {
  const { index, year, component, against } = choice;
  const about = await connection.one(aboutColumns, selectAbout, {
    index,
    year,
    component,
    against,
  });
  const compared = await connection.one(z.object({ yes: z.boolean() }), selectIsComparable, {
    edition: about.edition,
    againstEdition: about.againstEdition,
    component,
  });
  return { index, year, component, against, ...about, isComparable: compared.yes };
};
