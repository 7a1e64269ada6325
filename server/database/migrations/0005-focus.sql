-- Standard errors of totals or components, where the owner of an index publishes them: only then has a rank an interval.
create table score_error (
  index_code text not null,
  year integer not null,
  unit_id text not null,
  component text not null,
  standard_error double not null check (standard_error > 0),
  source text not null,
  primary key (index_code, year, unit_id, component)
);

-- A what-if that somebody wants to find again: `question` is the text of its address. Whoever has the id may look at it.
create table scenario (
  scenario_id text primary key,
  name text not null,
  note text,
  index_code text not null,
  year integer not null,
  unit_id text not null,
  question text not null,
  account_id text not null,
  created_at timestamp not null,
  changed_at timestamp not null
);

-- Components that somebody chose to work on, with what was said about each.
create table selection (
  selection_id text primary key,
  name text not null,
  note text,
  unit_id text,
  is_pinned boolean not null,
  account_id text not null,
  created_at timestamp not null,
  changed_at timestamp not null
);
create table selected_component (
  selection_id text not null,
  index_code text not null,
  component text not null,
  is_pinned boolean not null,
  comment text,
  position integer not null
);

-- What planners said of the crosswalk, each with a reason; the latest of a pair holds over what is shipped.
create sequence crosswalk_edit_order;
create table crosswalk_edit (
  position bigint primary key default nextval('crosswalk_edit_order'),
  index_code text not null,
  from_edition text not null,
  from_component text not null,
  to_edition text not null,
  to_component text not null,
  relation text not null check (relation in ('same', 'renamed', 'changed', 'none')),
  relation_before text not null,
  reason text not null,
  account_id text not null,
  edited_at timestamp not null
);
