import { columnRoles, type fileKinds } from '../../../server/contract/uploads/choices.ts';

type Role = (typeof columnRoles)[number];
type Kind = (typeof fileKinds)[number];

const ofActivities: readonly Role[] = [
  'ignored',
  'order',
  'unit',
  'date',
  'task',
  'channel',
  'title',
  'quantity',
  'quantity-unit',
  'audience',
  'cost',
  'link',
  'note',
];

const onlyOfActivities = new Set<Role>([
  'date',
  'task',
  'channel',
  'title',
  'quantity',
  'quantity-unit',
  'audience',
  'cost',
  'link',
]);

/** What a column may be in a file of this kind. */
export const rolesFor = (kind: Kind): readonly Role[] =>
  kind === 'activities' ? ofActivities : columnRoles.filter((role) => !onlyOfActivities.has(role));

const ofComponents = new Set<Role>(['score', 'rank', 'rating', 'target', 'max', 'weight']);

/** Whether such a column is about one component. */
export const takesComponent = (role: Role): boolean => ofComponents.has(role);
