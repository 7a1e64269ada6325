import type { uploads as vi } from '../vi/uploads.ts';

const some = (count: string, one: string, many = `${one}s`): string =>
  `${count} ${count === '1' ? one : many}`;

export const uploads: typeof vi = {
  notYours: 'Seeing uploads takes the role of planner, analyst or administrator.',
  toSignIn: 'To the account page',
  nothingYet: 'No file is stored yet. Drop a score sheet or an activity log here to begin.',
  noPlanTasksYet: 'No table of tasks has been brought into a plan of yours yet.',
  onlyPlanTasks:
    'Here are the tables of tasks brought into the plans that you are in charge of; paste a new one from the page of its plan. Bringing in scores and logs takes the role of analyst.',
  finding: (files, last, day) =>
    files === '1'
      ? `One file was loaded: ${last}, on ${day}.`
      : `${files} files were loaded; the latest is ${last}, on ${day}.`,
  waiting: (files) => `${some(files, 'file')} ${files === '1' ? 'was' : 'were'} read but not stored yet.`,

  newTitle: 'Bring in a file',
  newSubtitle: 'No need to edit it first: titles, merged cells, totals and notes are recognised',
  invitation: 'Drop files here, or',
  choose: 'Choose files',
  accepted:
    '.xlsx, .xls, .ods, .csv, .tsv, plans as .docx; up to 50 MB each; several at once. Nothing is stored until you confirm.',
  pasteTitle: 'Or paste cells copied from a spreadsheet',
  pasteLabel: 'The cells, with their headings',
  pasteHint: 'Select cells in Excel, Ctrl+C, then Ctrl+V here (or anywhere on this page).',
  paste: 'Read the pasted cells',
  pasted: 'Pasted cells',
  tooLarge: (name) => `${name} is larger than 50 MB and was not sent. Split it by year or by sheet.`,
  queue: 'Files on their way',
  queueStates: {
    waiting: 'Waiting for its turn',
    sending: (percent) => `Sending: ${percent}`,
    reading: 'Reading and recognising',
    readingLong: (percent) => `Reading and recognising: ${percent}`,
    done: (values) => `${some(values, 'value')} recognised`,
    doneLog: (activities) => `${activities} activities recognised`,
    nothing: 'Read, but no value was recognised yet',
    failed: 'Could not be brought in',
    cancelled: 'Cancelled; nothing of it was kept',
  },
  cancelFile: (name) => `Cancel ${name}`,
  cancel: 'Cancel',
  again: 'Try again',
  open: 'Look and confirm',
  dismiss: (name) => `Remove ${name} from the list`,
  alreadyLoaded: (at, by) => `This file was already loaded on ${at} by ${by}.`,
  alreadyUnder: (name) => `It was called ${name} then.`,
  seeThatOne: 'See that upload',
  loadAnyway: 'Bring it in again',

  historyTitle: 'Uploads',
  historySubtitle: 'Who brought in which file, and when; every upload can be undone',
  file: 'File',
  state: 'State',
  content: 'Content',
  values: 'Values',
  shown: 'In use',
  problems: 'Problems',
  when: 'When',
  who: 'Who',
  whenAndWho: 'When and who',
  actions: 'What can be done',
  originalFile: 'Original file',
  originalOf: (name) => `Download the original file ${name}`,
  undo: 'Undo',
  redo: 'Redo',
  continue: 'Continue',
  activities: (count) => some(count, 'activity', 'activities'),
  ofUnits: (units) => some(units, 'unit'),
  errors: (count) => some(count, 'error'),
  warnings: (count) => some(count, 'warning'),
  noProblems: 'none',
  allStates: 'All',
  commandLine: 'command line',

  templatesTitle: 'Templates to fill in',
  templatesSubtitle:
    'Excel files with the units, components and maxima in place; they read back without a question',
  scoreTemplate: 'Score sheet',
  logTemplate: 'Activity log',
  downloadTemplate: 'Download the template',
  plan: 'Plan',
  noPlans: 'There is no plan yet to make a log template for.',

  readingsTitle: 'Remembered readings',
  readingsSubtitle: 'The next file with the same headings is read as was confirmed',
  readingsNone: 'No reading is remembered yet.',
  remembered: 'Reading',
  fromFile: 'From the file',
  forget: 'Forget it',
  forgotten: 'The reading was forgotten',

  undoTitle: (name) => `Undo ${name}?`,
  undoText: (scores) =>
    `${some(scores, 'score')} of this upload will be taken back; what it replaced holds again. It can be redone at any time.`,
  undoLog: 'The activities of this upload will be taken back. It can be redone at any time.',
  undoLater: (count) =>
    `${some(count, 'later upload')} also ${count === '1' ? 'speaks' : 'speak'} of these scores. What ${count === '1' ? 'it says' : 'they say'} stays:`,
  undoLaterItem: (name, scores, at) => `${name} (${some(scores, 'score')}, ${at})`,
  undoConfirm: 'Undo the upload',
  undoAnyway: 'Undo it all the same',
  undone: (name) => `${name} was undone`,
  redone: (name) => `${name} was redone`,
};
