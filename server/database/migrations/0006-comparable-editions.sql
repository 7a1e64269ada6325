-- Editions between which a component goes on as the same, step by step: a unit that has no score in an edition between
-- them may still be compared across it.
create view comparable_edition as
with recursive
step as (
  select from_edition, to_edition, from_component as component from crosswalk
  where from_component = to_component and relation in ('same', 'renamed')
),
chain as (
  select * from step
  union
  select c.from_edition, s.to_edition, c.component
  from chain c join step s on s.from_edition = c.to_edition and s.component = c.component
)
select from_edition, to_edition, component as kept_component from chain;
