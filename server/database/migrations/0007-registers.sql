-- What people bring in of registers (units, schemes, channels) stays when the shipped data are loaded anew.
alter table index_register add column upload_id text;
alter table channel add column upload_id text;

-- Entries of registers that a file lists. `content` holds the columns that the file fills, as JSON; `before` the row
-- that was replaced, so that it can come back; both change and before are set when the upload is stored.
create table upload_entry (
  upload_id text not null,
  position integer not null,
  register text not null check (register in ('unit', 'successor', 'index', 'edition', 'component', 'channel')),
  sheet text not null,
  cell text not null,
  key text not null,
  name text not null,
  content text not null,
  change text check (change in ('new', 'changed', 'unchanged')),
  before text
);

create temp table upload_kept as from upload;
drop table upload;
create table upload (
  upload_id text primary key,
  file_name text not null,
  sha256 text not null,
  size bigint not null,
  format text not null,
  kind text not null check (kind in ('scores', 'activities', 'registers', 'none')),
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
