-- Who may come in, and what was done by whom.
create table installation (key text primary key, value text not null);
create table account (
  account_id text primary key,
  name text not null unique,
  role text not null check (role in ('viewer', 'planner', 'analyst', 'administrator')),
  unit_id text,
  password_hash text,
  is_active boolean not null default true,
  created_at timestamp not null default current_timestamp
);
create table entry_address (
  token_hash text primary key,
  account_id text not null,
  expires_at timestamp not null,
  used_at timestamp
);
create table session (session_hash text primary key, content text not null, account_id text, expires_at timestamp not null);
create sequence audit_order;
create table audit (
  position bigint primary key default nextval('audit_order'),
  done_at timestamp not null default current_timestamp,
  account_id text,
  command text not null,
  detail text not null
);

-- Reference tables and published scores, loaded from the text files in data/.
create table source (
  source_id text primary key,
  title text not null,
  publisher text,
  address text,
  licence text,
  read_on text,
  is_demonstration boolean not null default false
);
create table unit (
  unit_id text primary key,
  code text,
  name_vi text not null,
  name_en text not null,
  type text not null,
  level text not null,
  region_vi text,
  region_en text,
  valid_from date,
  valid_to date,
  parent_id text,
  source_id text not null
);
create table unit_successor (
  unit_id text not null,
  successor_id text not null,
  kind text not null check (kind in ('merged', 'absorbed', 'renamed')),
  effective_on date not null,
  source_id text not null,
  primary key (unit_id, successor_id)
);
create table index_register (
  index_code text primary key,
  name_vi text not null,
  name_en text not null,
  owner_vi text not null,
  owner_en text not null,
  unit_level text not null,
  decimals integer not null,
  total_component text not null,
  is_example boolean not null,
  description_vi text not null,
  description_en text not null
);
create table edition (
  edition_id text primary key,
  index_code text not null,
  unit_level text not null,
  valid_from_year integer not null,
  valid_to_year integer,
  name_vi text not null,
  name_en text not null,
  legal_basis text,
  source_id text not null,
  note text
);
create table component (
  edition_id text not null,
  component text not null,
  parent text,
  name_vi text not null,
  name_en text not null,
  kind text not null,
  max double,
  weight double,
  direction text not null,
  position integer not null,
  is_mechanical boolean not null,
  source_id text not null,
  note text,
  primary key (edition_id, component)
);
-- Which component of an edition goes on as which component of the next; only 'same' and 'renamed' are comparable.
create table crosswalk (
  index_code text not null,
  from_edition text not null,
  from_component text not null,
  to_edition text not null,
  to_component text not null,
  relation text not null check (relation in ('same', 'renamed', 'changed')),
  note text
);
create table score (
  index_code text not null,
  year integer not null,
  unit_id text not null,
  component text not null,
  stage text not null check (stage in ('self_scored', 'appraised', 'published')),
  edition_id text not null,
  points double,
  max double,
  rank integer,
  rank_basis text,
  source_id text not null,
  is_computed boolean not null,
  is_shown boolean not null,
  note text,
  is_shipped boolean not null
);
create table group_average (
  index_code text not null,
  year integer not null,
  group_name text not null,
  component text not null,
  points double,
  max double,
  source_id text not null,
  note text
);

-- Communication plans and what was done.
create table channel (channel text primary key, name_vi text not null, name_en text not null, position integer not null);
create table plan (
  plan_id text primary key,
  title_vi text not null,
  title_en text not null,
  issuing_unit text not null,
  year_from integer not null,
  year_to integer not null
);
create table task (
  task_id text primary key,
  plan_id text not null,
  task_code text not null,
  name_vi text not null,
  name_en text not null,
  channel text,
  position integer not null
);
create table task_link (
  link_id text primary key,
  task_id text not null,
  index_code text not null,
  component text,
  origin text not null
);
create table activity (
  activity_id text primary key,
  origin text not null check (origin in ('recorded', 'demonstration', 'example')),
  unit_id text not null,
  day date not null,
  channel text not null,
  task_id text,
  quantity double not null,
  title text
);
-- Which unit-years were reported: there, no activity means 0; elsewhere it means missing.
create table activity_report (
  origin text not null,
  unit_id text not null,
  year integer not null,
  is_reported boolean not null,
  primary key (origin, unit_id, year)
);

-- What is read: the shown, published score with its maximum.
create view shown_score as
select
  s.index_code, s.year, s.unit_id, s.component, s.edition_id, s.points,
  coalesce(s.max, c.max) as max,
  100 * s.points / nullif(coalesce(s.max, c.max), 0) as percent,
  s.rank as published_rank, s.source_id, s.is_computed, s.note,
  c.kind, c.parent, c.position
from score s
join component c on c.edition_id = s.edition_id and c.component = s.component
where s.is_shown and s.stage = 'published';

-- How many units of its level existed at the end of each year that an index was measured.
create view index_year as
select
  i.index_code, i.unit_level, y.year,
  (select count(*) from unit u where u.level = i.unit_level
    and coalesce(u.valid_from, date '0001-01-01') <= make_date(y.year, 12, 31)
    and coalesce(u.valid_to, date '9999-12-31') >= make_date(y.year, 12, 31)) as unit_count
from index_register i join (select distinct index_code, year from score) y using (index_code);

-- The same with rank: the published one, else the place among all units that have points (ties share a place).
-- Where fewer than 60 % of the units have points, a place among them would say nothing and is left out.
create view ranked_score as
with counted as (
  select
    s.*, u.level,
    count(s.points) over (partition by s.index_code, s.year, s.component, u.level) as scored_units,
    case when s.points is not null then rank() over (
      partition by s.index_code, s.year, s.component, u.level, s.points is null order by round(s.points, 6) desc)
    end as place,
    s.points is not null and count(*) over (
      partition by s.index_code, s.year, s.component, u.level, round(s.points, 6)) > 1 as is_tied
  from shown_score s join unit u using (unit_id)
)
select
  c.* exclude (place),
  coalesce(c.published_rank, case when c.scored_units >= 0.6 * y.unit_count then c.place end) as rank,
  case when c.scored_units >= 0.6 * y.unit_count then c.scored_units
    when c.published_rank is not null then y.unit_count end as of_units
from counted c left join index_year y on y.index_code = c.index_code and y.year = c.year and y.unit_level = c.level;
