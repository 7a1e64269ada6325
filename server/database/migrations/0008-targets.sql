-- Points that a unit wants to reach, as uploads say: of several the one that was stored last.
create view index_target as
select
  r.index_code, r.year, r.unit_id, r.component, arg_max(r.target, p.position) as points,
  arg_max(r.upload_id, p.position) as upload_id
from upload_row r join upload p using (upload_id)
where p.state = 'committed' and r.target is not null
group by r.index_code, r.year, r.unit_id, r.component;
