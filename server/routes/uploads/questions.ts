import { choices as choicesSchema } from '../../contract/uploads/choices.ts';
import { questions } from '../../contract/index.ts';
import type { Connection } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { documentRoute, tableRoute } from '../../http/route.ts';
import { differenceOf } from '../../queries/uploads/difference.ts';
import { laterUploads, sameContent, type StoredUpload, uploadHistory } from '../../queries/uploads/facts.ts';
import { editedSince } from '../../queries/uploads/edited.ts';
import { entriesOfUpload } from '../../queries/uploads/entries.ts';
import { previewOf } from '../../queries/uploads/preview.ts';
import {
  activitiesOfUpload,
  openNames,
  problemGroups,
  problemsOfUpload,
  rowsOfUpload,
  sampleOfUpload,
} from '../../queries/uploads/reading.ts';
import { shownReadings } from '../../queries/uploads/readings.ts';
import { cellName } from '../../spreadsheet/model.ts';
import { shownSheet } from './engine-words.ts';
import { tasksOfUpload } from '../../queries/uploads/tasks.ts';
import type { Recognition } from './read-file.ts';
import { findHandled, plansToSee } from './rights.ts';

const recognitionOf = ({ recognition }: StoredUpload): Recognition => JSON.parse(recognition) as Recognition;

const describeUpload = async (connection: Connection, stored: StoredUpload) => {
  const { choices, recognition: _kept, counts: _counted, before: _before, ...facts } = stored;
  const { isCertain, sheets, counts, problems, plan = null } = recognitionOf(stored);
  const { upload } = facts;
  return {
    ...facts,
    isCertain,
    sheets: sheets.map(shownSheet),
    choices: choicesSchema.parse(JSON.parse(choices)),
    plan,
    counts,
    problems,
    groups: await problemGroups(connection, upload),
    openNames: await openNames(connection, upload),
    sample: await sampleOfUpload(connection, upload),
    sameContent: await sameContent(connection, facts.sha256, upload),
    later: await laterUploads(connection, upload),
    edited: await editedSince(connection, upload),
  };
};

export const upload = documentRoute(questions.upload, 'plan', (params, context) =>
  context.read(async (connection) =>
    describeUpload(connection, await findHandled(connection, context, params.upload)),
  ),
);

export const uploadPreview = documentRoute(questions.uploadPreview, 'plan', (params, context) =>
  context.read(async (connection) => {
    const { upload: asked, sheet, ...window } = params;
    const known = recognitionOf(await findHandled(connection, context, asked)).sheets.find(
      (one) => one.sheet === sheet,
    );
    if (known === undefined) throw new ProblemError('not_found', `the file has no sheet ${sheet}`);
    const { cells, problems, keptRows } = await previewOf(connection, asked, sheet, window);
    return {
      sheet,
      rows: known.rows,
      columns: known.columns,
      keptRows,
      cells: cells.map((cell) => ({
        ...cell,
        problem: problems.get(cellName(cell.row, cell.column)) ?? null,
      })),
    };
  }),
);

export const uploadRows = tableRoute(questions.uploadRows, 'plan', (params, context) =>
  context.read(async (connection) => {
    await findHandled(connection, context, params.upload);
    return rowsOfUpload(connection, params);
  }),
);

export const uploadActivities = tableRoute(questions.uploadActivities, 'plan', (params, context) =>
  context.read(async (connection) => {
    await findHandled(connection, context, params.upload);
    return activitiesOfUpload(connection, params);
  }),
);

export const uploadEntries = tableRoute(questions.uploadEntries, 'plan', (params, context) =>
  context.read(async (connection) => {
    await findHandled(connection, context, params.upload);
    return entriesOfUpload(connection, params);
  }),
);

export const uploadTasks = documentRoute(questions.uploadTasks, 'plan', (params, context) =>
  context.read(async (connection) => {
    const { upload: asked } = params;
    const stored = await findHandled(connection, context, asked);
    const { plan = null, tasks: counts = null } = recognitionOf(stored);
    return {
      ...{ upload: asked, state: stored.state, plan: plan?.value ?? null, counts },
      ...(await tasksOfUpload(connection, asked)),
      problems: (await problemsOfUpload(connection, { upload: asked, page: 1, size: 5000 })).rows,
    };
  }),
);

export const uploadProblems = tableRoute(questions.uploadProblems, 'plan', (params, context) =>
  context.read(async (connection) => {
    await findHandled(connection, context, params.upload);
    return problemsOfUpload(connection, params);
  }),
);

export const uploadDifference = tableRoute(questions.uploadDifference, 'plan', (params, context) =>
  context.read(async (connection) => {
    const { before } = await findHandled(connection, context, params.upload);
    return differenceOf(connection, { ...params, before });
  }),
);

export const uploads = tableRoute(questions.uploads, 'plan', (params, context) =>
  context.read(async (connection) =>
    uploadHistory(connection, { ...params, plans: await plansToSee(connection, context) }),
  ),
);

export const uploadMappings = tableRoute(questions.uploadMappings, 'upload', (_params, { read }) =>
  read(async (connection) => ({ rows: await shownReadings(connection), about: {} })),
);
