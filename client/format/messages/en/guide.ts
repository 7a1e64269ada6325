import type { guide as vi } from '../vi/guide.ts';

export const guide: typeof vi = {
  finding: 'Every choice is in the address of the page: copy the address to share exactly what is shown.',
  contents: 'On this page',
  parts: {
    start: {
      title: 'First steps',
      links: [],
      said: [
        'Choose unit, index and year in the bar at the top; the choice follows to every page. Names can be typed without marks: “quang ngai” finds Quảng Ngãi, “brvt” finds Bà Rịa - Vũng Tàu.',
        'Each panel has its table, its downloads (CSV, picture) and its link at the top right. Print with the browser: paper leaves the buttons out and keeps the sources.',
        'The buttons at the top right change the language and the light, dark or high-contrast look.',
      ],
    },
    leaders: {
      title: 'Leaders: where the unit stands',
      links: [
        { path: '/', name: 'Overview' },
        { path: '/trend', name: 'Trends' },
        { path: '/ranking', name: 'Ranking' },
      ],
      said: [
        'Overview gives score, rank and change of each index in a year; Trends and Ranking show the course and the other units.',
        'A gap in a line is where the scheme or the territory changed: the two sides cannot be compared directly and are not joined.',
        'A figure marked “computed” was added up from published figures; one without a mark was published. An empty cell has no figure; it is never 0.',
      ],
    },
    planners: {
      title: 'Planners: what to do, and how far it is done',
      links: [
        { path: '/focus', name: 'Focus' },
        { path: '/structure', name: 'Index structure' },
        { path: '/plans', name: 'Plans' },
        { path: '/relationships', name: 'Relationships' },
        { path: '/help/relationships', name: 'What the map of relationships can and cannot say' },
      ],
      said: [
        'Focus orders components by the points to be gained on the way to the better quarter of similar units, and lets you try “if – then”.',
        'Plans show each task with what is owed, done, due soon, late and missing. A task without a number is counted, never given a percentage.',
        'A task table copied from Word or a spreadsheet is pasted straight into a plan: compared with the tasks it has, stored in one go, undone and redone under Uploads.',
        'The Document tab of a plan keeps its legal basis, its topics with their fields of reform, and its yearly estimates from drawn up to decided.',
        'Remind (on the page of report duties) says which unit still owes which task or report, how much is short and how often it was reminded; copy it into a letter and note the letter on the spot.',
        'Relationships answer which activities tend to go with which scores, with the level of evidence. They are no proof of cause.',
      ],
    },
    officers: {
      title: 'Officers: log what was done',
      links: [
        { path: '/work', name: 'My unit’s work' },
        { path: '/activities/new', name: 'Log an activity' },
        { path: '/duties', name: 'Report duties' },
        { path: '/reports', name: 'Build a report' },
      ],
      said: [
        'Log an activity on a phone in under a minute: task, date, channel, quantity, title, and a link or file as evidence. The form remembers the last choices.',
        'A mistake is corrected or taken back with a reason; the earlier version stays in the history.',
        'A reminder or an inspection is logged with the units and tasks it is about; initiatives, models and good examples are marked among the further fields of the form and make up a list.',
        'Reports for a month, quarter, 6 months, 9 months and year are made from the log, as DOCX in the official layout or as XLSX.',
      ],
    },
    analysts: {
      title: 'Analysts: bring in score sheets and logs',
      links: [
        { path: '/uploads', name: 'Uploads' },
        { path: '/data', name: 'Data' },
        { path: '/lineage', name: 'History of units' },
      ],
      said: [
        'Drop XLSX, XLS, ODS or CSV files, or paste cells, without editing them first. The page says what each cell was taken for, what was not understood and why, and compares with what is stored before anything is kept.',
        "The table of a plan's tasks comes in from a spreadsheet or straight from a Word file: choose a plan that is stored, or make a new one with the number, day and unit that the document gives.",
        'An upload is stored whole or not at all, and can be undone at any time. The original file is kept, and every figure leads back to its cell.',
        'Templates by index, year and level can be had on the Uploads page; filled in, they are read back without a question.',
      ],
    },
  },
  keysTitle: 'Keyboard',
  keys: [
    {
      keys: 'Tab, Shift + Tab',
      does: 'go through buttons and fields; the first press offers to skip to the content',
    },
    { keys: '← ↑ → ↓', does: 'walk the cells of the map, the calendar and the preview; Enter opens a cell' },
    { keys: 'Esc', does: 'closes pickers, dialogs and tips' },
    { keys: 'Enter, Space', does: 'press a button, sort a table by the column in focus' },
  ],
  wordsTitle: 'Words used in ParLens',
  terms: [
    {
      term: 'scheme (edition)',
      means: 'how an index was scored for a span of years: components and their maxima',
    },
    { term: 'component', means: 'a part of a scheme: field, dimension, criterion' },
    { term: 'self-scored, appraised, published', means: 'three stages of the same score' },
    { term: 'target', means: 'the score, rank or rating that a unit wants to reach in a year' },
    { term: 'expected instance', means: 'what a task owes in one period to one unit' },
    { term: 'report duty', means: 'who owes which report to whom by when' },
    { term: 'upload', means: 'one file brought in by one person; it can be undone' },
    { term: 'level of evidence', means: 'from E0 (not enough data) to E4 (consistent)' },
    { term: 'demonstration data', means: 'an activity log made up by ParLens, not real; always labelled' },
  ],
};
