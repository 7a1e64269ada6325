-- The index of a primary key made an upload of 600 000 activities take half a minute to be taken back, most of it at
-- the end of the transaction; without it half a second. Ids are made where activities are, each once.
create table activity_kept (
  activity_id text not null,
  origin text not null check (origin in ('recorded', 'demonstration', 'example')),
  unit_id text not null,
  day date not null,
  channel text not null,
  task_id text,
  quantity double not null,
  title text,
  further_channels text[],
  evidence_types text[],
  topics text[],
  audience text[],
  link text,
  place text,
  note text,
  for_period text,
  is_ad_hoc boolean default false,
  is_handled boolean,
  version integer default 1,
  entry_key text,
  recorded_by text,
  recorded_at timestamp,
  further_tasks text[],
  reach double,
  cost double
);
insert into activity_kept by name select * from activity;
drop table activity;
alter table activity_kept rename to activity;
