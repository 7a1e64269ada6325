import type { uploadPlanTasks as vi } from '../vi/upload-plan-tasks.ts';

export const uploadPlanTasks: typeof vi = {
  understood: (entries) => `${entries} entries were recognised: a plan and its tasks.`,
  ofPlan: (title) => `They belong to the plan: ${title}.`,
  ofNewPlan: (title) => `A new plan will be made: ${title}.`,
  title: 'Against the tasks that the plan has',
  titleStored: 'What this upload changed in the plan',
  subtitle: 'Nothing is stored yet; tasks that the file does not have stay in the plan',
  commit: (entries) => `Store ${entries} entries in the plan`,
  committed: (entries) => `Stored: ${entries} entries of the plan were added or changed`,
  sameAsStored: 'Every task of the file is in the plan already, exactly so.',
  undoText: (entries) =>
    `${entries} entries of this upload will be taken out of the plan or be as before. Tasks for which something was logged stay. It can be done again at any time.`,
  undoEdited:
    'Tasks of this upload were changed or removed by hand since. Undoing drops changes of what the upload had filled; removed tasks stay in the list of removed ones.',
  editedTask: {
    changed: (name) => `Changed: ${name}`,
    removed: (name) => `Removed: ${name}`,
  },
  pasted: 'Pasted table of tasks',
  historyContent: (entries) => `Tasks of a plan, ${entries} entries`,
  queueDone: (entries) => `${entries} entries of a plan recognised`,
  seePlan: 'See the plan',
  looks: { component: 'Task', beside: 'Told of that task' },

  plan: 'Plan',
  newPlan: 'Make a new plan',
  formTitle: 'The new plan, as the document has it',
  unit: 'Issued by',
  notChosen: 'Not chosen',
  number: 'Number of the document (optional)',
  issueDate: 'Day of issue (optional)',
  issueDateHint: 'Day, month or year; for example 15/01/2024, 01/2024',
  issueDateWrong: 'A day as 15/01/2024, a month as 01/2024, or a year.',
  planTitle: 'Title of the plan',
  fromYear: 'From year',
  toYear: 'To year',
  apply: 'Read anew for this plan',
  needed: 'The issuer, a title and the years are needed.',
  yearsReversed: 'The last year must not be before the first.',
};
