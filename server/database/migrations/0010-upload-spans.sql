-- When each upload held: begun by commit or redo, ended by undo. What it brought can be looked up by day.
create table upload_span (upload_id text not null, held_from timestamp not null, held_to timestamp);
insert into upload_span
select upload_id, committed_at, undone_at from upload where committed_at is not null;
