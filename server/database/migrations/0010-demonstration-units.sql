-- Beside the invented log: which units are in which group of a plan, and units that are invented with it.
create table demonstration_unit (
  unit_id text primary key, groups text[] not null, is_invented boolean not null, name_vi text, name_en text,
  level text, parent_id text, valid_to date
);
