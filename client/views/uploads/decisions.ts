import type { Choices } from '../../../server/contract/uploads/choices.ts';
import type { NameKind } from './choice-edits.ts';

/** `code` is what the name means, null where it is skipped; for what is created, its name. */
export type Decision = { kind: NameKind; subject: string; code: string | null; isNew: boolean };

const listed = (kind: NameKind, decided: Readonly<Record<string, string | null>>): Decision[] =>
  Object.entries(decided).map(([subject, code]) => ({ kind, subject, code, isNew: false }));

/** Every decision on a name, units first. */
export const decisionsOf = (choices: Choices): Decision[] => [
  ...choices.newUnits.map(({ subject, nameVi }): Decision => ({
    kind: 'unit',
    subject,
    code: nameVi,
    isNew: true,
  })),
  ...listed('unit', choices.units),
  ...choices.newComponents.map(({ subject, nameVi, component }): Decision => ({
    kind: 'component',
    subject,
    code: `${nameVi} (${component})`,
    isNew: true,
  })),
  ...listed('component', choices.components),
  ...listed('task', choices.tasks),
  ...choices.newChannels.map(({ subject, nameVi }): Decision => ({
    kind: 'channel',
    subject,
    code: nameVi,
    isNew: true,
  })),
  ...listed('channel', choices.channels),
];
