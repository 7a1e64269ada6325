/**
 * Whether two editions of an index may be compared for one component: the same edition, or the crosswalk says that
 * the component stayed the same, through every edition between them. Written as a fragment so that every query means the same by it.
 */
export const isComparable = (before: string, after: string, component: string): string => `(
  ${before} = ${after} or exists (
    select 1 from comparable_edition w
    where w.from_edition = ${before} and w.to_edition = ${after} and w.kept_component = ${component}))`;

/** Whether the unit took in another between the two years, so that its figures are of another territory. */
export const tookInAnother = (unit: string, before: string, after: string): string => `exists (
  select 1 from unit_successor g
  where g.successor_id = ${unit} and g.kind = 'absorbed'
    and year(g.effective_on) >= ${before} and year(g.effective_on) < ${after})`;
