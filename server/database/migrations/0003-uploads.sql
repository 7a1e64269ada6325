-- Scores know the upload they came from and since when they hold. `score` is what holds now; what was replaced
-- stands in `score_past`, so that it can come back and be looked up by day. Moments are UTC.
alter table score add column upload_id text;
alter table score add column sheet text;
alter table score add column cell text;
alter table score add column valid_from timestamp default (now() at time zone 'UTC');
-- is_base: a shipped score that an upload covers; it holds again when the upload is undone.
create table score_past as select *, valid_from as valid_to, false as is_base from score limit 0;

-- One file brought in at one time by one person. `position` is the order of commits: the later one wins.
create sequence upload_order;
create table upload (
  upload_id text primary key,
  file_name text not null,
  sha256 text not null,
  size bigint not null,
  format text not null,
  kind text not null check (kind in ('scores', 'activities', 'none')),
  state text not null check (state in ('staged', 'committed', 'undone')),
  mode text check (mode in ('merge', 'replace')),
  position bigint,
  staged_at timestamp not null,
  staged_by text,
  committed_at timestamp,
  committed_by text,
  undone_at timestamp,
  undone_by text,
  choices text not null,
  recognition text not null,
  counts text not null
);
-- What was understood of the file: one score a row. Points may be missing, with the reason.
create table upload_row (
  upload_id text not null,
  position integer not null,
  sheet text not null,
  cell text not null,
  index_code text not null,
  year integer not null,
  level text not null,
  unit_id text not null,
  component text not null,
  stage text not null,
  edition_id text not null,
  points double,
  rank integer,
  rating text,
  target double,
  missing text
);
create table upload_activity (
  upload_id text not null,
  position integer not null,
  sheet text not null,
  cell text not null,
  unit_id text not null,
  day date not null,
  channel text not null,
  task_id text,
  quantity double not null,
  title text,
  link text,
  note text
);
-- Unit-years that an upload reported; is_new where nobody had reported them before.
create table upload_report (
  upload_id text not null,
  unit_id text not null,
  year integer not null,
  is_new boolean not null
);
create table upload_problem (
  upload_id text not null,
  position integer not null,
  level text not null check (level in ('error', 'warning', 'note')),
  code text not null,
  sheet text,
  cell text,
  found text not null,
  expected_vi text not null,
  expected_en text not null,
  fix_vi text not null,
  fix_en text not null,
  cells integer not null,
  subject text,
  suggestions text not null
);
-- The sheet as it is, for the preview: a row of cells as JSON.
create table upload_line (upload_id text not null, sheet text not null, line integer not null, cells text not null);
-- A reading once confirmed is proposed again for files with the same headings.
create table remembered_reading (
  signature text primary key,
  choices text not null,
  confirmed_at timestamp not null,
  confirmed_by text,
  upload_id text not null
);

-- Scores as they stood at a moment (null: now), then those shown of them, then those with rank.
create macro score_at(moment) as table
  select * from score where moment is null or valid_from <= moment
  union all by name
  select * exclude (valid_to, is_base) from score_past where valid_from <= moment and valid_to > moment;
create macro shown_score_at(moment) as table
  select
    s.index_code, s.year, s.unit_id, s.component, s.edition_id, s.points,
    coalesce(s.max, c.max) as max,
    100 * s.points / nullif(coalesce(s.max, c.max), 0) as percent,
    s.rank as published_rank, s.source_id, s.is_computed, s.note,
    c.kind, c.parent, c.position
  from score_at(moment) s
  join component c on c.edition_id = s.edition_id and c.component = s.component
  where s.is_shown and s.stage = 'published';
create or replace view index_year as
  select
    i.index_code, i.unit_level, y.year,
    (select count(*) from unit u where u.level = i.unit_level
      and coalesce(u.valid_from, date '0001-01-01') <= make_date(y.year, 12, 31)
      and coalesce(u.valid_to, date '9999-12-31') >= make_date(y.year, 12, 31)) as unit_count
  from index_register i
  join (select index_code, year from score union select index_code, year from score_past) y using (index_code);
create macro ranked_score_at(moment) as table
  with counted as (
    select
      s.*, u.level,
      count(s.points) over (partition by s.index_code, s.year, s.component, u.level) as scored_units,
      case when s.points is not null then rank() over (
        partition by s.index_code, s.year, s.component, u.level, s.points is null order by round(s.points, 6) desc)
      end as place,
      s.points is not null and count(*) over (
        partition by s.index_code, s.year, s.component, u.level, round(s.points, 6)) > 1 as is_tied
    from shown_score_at(moment) s join unit u using (unit_id)
  )
  select
    c.* exclude (place),
    coalesce(c.published_rank, case when c.scored_units >= 0.6 * y.unit_count then c.place end) as rank,
    case when c.scored_units >= 0.6 * y.unit_count then c.scored_units
      when c.published_rank is not null then y.unit_count end as of_units
  from counted c left join index_year y on y.index_code = c.index_code and y.year = c.year and y.unit_level = c.level;
create or replace view shown_score as from shown_score_at(null::timestamp);
create or replace view ranked_score as from ranked_score_at(null::timestamp);
