-- Plans and their tasks come in with files too.
create temp table entry_kept as from upload_entry;
drop table upload_entry;
create table upload_entry (
  upload_id text not null,
  position integer not null,
  register text not null check (
    register in ('unit', 'successor', 'index', 'edition', 'component', 'channel', 'plan', 'task')
  ),
  sheet text not null,
  cell text not null,
  key text not null,
  name text not null,
  content text not null,
  change text check (change in ('new', 'changed', 'unchanged')),
  before text
);
insert into upload_entry by name from entry_kept;
drop table entry_kept;

create temp table upload_kept as from upload;
drop table upload;
create table upload (
  upload_id text primary key,
  file_name text not null,
  sha256 text not null,
  size bigint not null,
  format text not null,
  kind text not null check (kind in ('scores', 'activities', 'registers', 'plan-tasks', 'none')),
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
insert into upload by name from upload_kept;
drop table upload_kept;
