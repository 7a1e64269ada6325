import { columnRoles, type fileKinds, type registerKinds } from '../../../server/contract/uploads/choices.ts';

type Role = (typeof columnRoles)[number];
type Kind = (typeof fileKinds)[number];
type RegisterKind = (typeof registerKinds)[number];

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
  'checked-units',
  'initiative',
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
  'checked-units',
  'initiative',
]);

const ofNested = [
  'province',
  'province-code',
  'district',
  'district-code',
  'commune',
  'commune-code',
] as const;

const onlyOfRegisters = new Set<Role>([
  ...ofNested,
  'unit-id',
  'name-en',
  'level',
  'type',
  'parent-component',
  'channel-code',
  'valid-from',
  'valid-to',
  'predecessor',
]);

const ofRegister: Record<RegisterKind, readonly Role[]> = {
  units: [
    'ignored',
    'order',
    'unit',
    'unit-code',
    'unit-id',
    ...ofNested,
    'name-en',
    'level',
    'type',
    'parent-unit',
    'valid-from',
    'valid-to',
    'predecessor',
    'note',
  ],
  components: [
    'ignored',
    'order',
    'component',
    'component-code',
    'name-en',
    'parent-component',
    'max',
    'weight',
    'note',
  ],
  channels: ['ignored', 'order', 'channel', 'channel-code', 'name-en', 'note'],
};

const ofTasks: readonly Role[] = [
  ...(['ignored', 'task-code', 'group', 'task', 'outputs', 'lead', 'coordinating', 'due'] as const),
  ...(['target', 'channel', 'recipients', 'budget', 'note'] as const),
];

const onlyOfTasks = new Set<Role>([
  ...([
    'task-code',
    'group',
    'outputs',
    'lead',
    'coordinating',
    'due',
    'recipients',
    'budget',
    'target',
  ] as const),
]);

/** What a column may be in a file of this kind. */
export function rolesFor(kind: Kind, register: RegisterKind = 'units'): readonly Role[] {
  if (kind === 'activities') return ofActivities;
  if (kind === 'registers') return ofRegister[register];
  if (kind === 'plan-tasks') return ofTasks;
  return columnRoles.filter(
    (role) => !onlyOfActivities.has(role) && !onlyOfRegisters.has(role) && !onlyOfTasks.has(role),
  );
}

const ofComponents = new Set<Role>(['score', 'rank', 'rating', 'max', 'weight']);

/** Whether such a column is about one component. */
export const takesComponent = (kind: Kind, role: Role): boolean =>
  kind !== 'registers' && kind !== 'plan-tasks' && ofComponents.has(role);
