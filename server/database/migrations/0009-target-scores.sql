-- What a unit wants to reach stands as a stage of its own among the scores: so it has history, undo, source and cell.
create temp table score_kept as from score;
drop table score;
create table score (
  index_code text not null,
  year integer not null,
  unit_id text not null,
  component text not null,
  stage text not null check (stage in ('self_scored', 'appraised', 'published', 'target')),
  edition_id text not null,
  points double,
  max double,
  rank integer,
  rank_basis text,
  source_id text not null,
  is_computed boolean not null,
  is_shown boolean not null,
  note text,
  is_shipped boolean not null,
  upload_id text,
  sheet text,
  cell text,
  valid_from timestamp default (now() at time zone 'UTC'),
  rating text
);
insert into score by name from score_kept;
drop table score_kept;
alter table score_past add column rating text;

-- Targets that stood beside the scores of their row.
create temp table target_kept as
select r.* exclude (target) replace ('target' as stage, target as points, null as rank, null as rating, null as missing)
from upload_row r where target is not null;
create temp table row_kept as
from upload_row where target is null or points is not null or rank is not null or rating is not null;
-- Rows and columns of one table cannot both be changed in one transaction: it is made anew.
drop view index_target;
drop table upload_row;
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
  missing text
);
insert into upload_row by name select * exclude (target) from row_kept;
insert into upload_row by name from target_kept;
drop table row_kept;
insert into score by name
select r.index_code, r.year, r.unit_id, r.component, r.stage, arg_max(r.edition_id, p.position) as edition_id,
  arg_max(r.points, p.position) as points, 'upload-' || arg_max(r.upload_id, p.position) as source_id,
  false as is_computed, true as is_shown, false as is_shipped, arg_max(r.upload_id, p.position) as upload_id,
  arg_max(r.sheet, p.position) as sheet, arg_max(r.cell, p.position) as cell,
  arg_max(p.committed_at, p.position) as valid_from
from target_kept r join upload p using (upload_id) where p.state = 'committed'
group by r.index_code, r.year, r.unit_id, r.component, r.stage;
drop table target_kept;
update remembered_reading set choices = replace(choices, '"role":"target"', '"role":"score","stage":"target"');
update upload set choices = replace(choices, '"role":"target"', '"role":"score","stage":"target"'),
  recognition = replace(recognition, '"role":"target"', '"role":"score","stage":"target"');

-- A year for which only targets are known was not measured.
create or replace view index_year as
  select
    i.index_code, i.unit_level, y.year,
    (select count(*) from unit u where u.level = i.unit_level
      and coalesce(u.valid_from, date '0001-01-01') <= make_date(y.year, 12, 31)
      and coalesce(u.valid_to, date '9999-12-31') >= make_date(y.year, 12, 31)) as unit_count
  from index_register i
  join (
    select index_code, year from score where stage <> 'target'
    union select index_code, year from score_past where stage <> 'target'
  ) y using (index_code);
