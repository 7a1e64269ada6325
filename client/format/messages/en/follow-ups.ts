import type { vi } from '../vi.ts';
import { formatCount } from '../../numbers.ts';

const units = (count: number): string => `${formatCount(count, 'en')} ${count === 1 ? 'unit' : 'units'}`;

export const followUps: (typeof vi)['followUps'] = {
  title: 'Reminders and inspections',
  toList: 'Whom to remind',
  kind: 'This activity is',
  kinds: { reminder: 'Reminder', inspection: 'Inspection' },
  noKind: 'Neither',
  documentNumber: 'Number and symbol of the document',
  documentHint: 'For example 12/CV-VP; left empty there is none',
  units: { reminder: 'Units reminded', inspection: 'Units inspected' },
  anyUnits: 'Units reminded or inspected',
  addUnit: 'Add a unit',
  withPart: 'With tasks in the plan',
  about: 'About tasks and reports',
  addAbout: 'Add a task or report',
  aboutHint:
    'Tasks and reports named here are marked as reminded or inspected at the units above. Without a period: every one that has begun.',
  openItems: 'Late or due soon at the units chosen',
  periodsOf: (task, periods) => `${task}: ${periods}`,
  remindedOn: (day, number, times) =>
    `Reminded on ${day}${number === null ? '' : ` (document no. ${number})`}, ${
      times === 1 ? 'once' : `${formatCount(times, 'en')} times`
    } so far`,
  remindedUnits: (count, last) => `${units(count)} reminded, last on ${last}`,
  inspectedOn: (day) => `Inspected on ${day}`,
  neverReminded: 'Not reminded yet',
  filter: 'Reminders and inspections',
  filterChoices: {
    all: 'Every activity',
    any: 'Reminders and inspections',
    reminder: 'Reminders',
    inspection: 'Inspections',
  },
  everyUnit: 'Every unit named',
  everyTask: 'Every task named',
  unitsMore: (names, more) => `${names} and ${formatCount(more, 'en')} more`,

  initiative: 'Initiatives, models, good examples',
  initiatives: {
    initiative: 'Initiative',
    model: 'Model, good practice',
    exemplar: 'Good example',
    none: 'None of these',
  },
  initiativeUnsaid: 'Not said yet',
  initiativeHint:
    'A confirmed activity stands in the list of initiatives, models and good examples, and in reports.',
  proposed: 'To be confirmed',
  initiativeChoices: {
    all: 'Every activity',
    listed: 'Confirmed and to be confirmed',
    any: 'Confirmed',
    initiative: 'Initiatives',
    model: 'Models, good practice',
    exemplar: 'Good examples',
    proposed: 'To be confirmed (by their topic)',
  },
  proposedTitle: 'Is it an initiative, a model or a good example?',
  proposedExplain:
    'Its topic is about initiatives, models and good examples. Once somebody confirms it, it stands in the list and in reports.',
  decided: 'The confirmation was saved',
};
