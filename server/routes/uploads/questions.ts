import { choices as choicesSchema } from '../../contract/uploads/choices.ts';
import { questions } from '../../contract/index.ts';
import type { Connection } from '../../database/connection.ts';
import { ProblemError } from '../../errors.ts';
import { documentRoute, tableRoute } from '../../http/route.ts';
import { differenceOf } from '../../queries/uploads/difference.ts';
import {
  findUpload,
  laterUploads,
  sameContent,
  type StoredUpload,
  uploadHistory,
} from '../../queries/uploads/facts.ts';
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
import type { Recognition } from './read-file.ts';

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
  };
};

export const upload = documentRoute(questions.upload, 'upload', (params, { read }) =>
  read(async (connection) => describeUpload(connection, await findUpload(connection, params.upload))),
);

export const uploadPreview = documentRoute(questions.uploadPreview, 'upload', (params, { read }) =>
  read(async (connection) => {
    const { upload: asked, sheet, ...window } = params;
    const known = recognitionOf(await findUpload(connection, asked)).sheets.find(
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

export const uploadRows = tableRoute(questions.uploadRows, 'upload', (params, { read }) =>
  read(async (connection) => {
    await findUpload(connection, params.upload);
    return rowsOfUpload(connection, params);
  }),
);

export const uploadActivities = tableRoute(questions.uploadActivities, 'upload', (params, { read }) =>
  read(async (connection) => {
    await findUpload(connection, params.upload);
    return activitiesOfUpload(connection, params);
  }),
);

export const uploadEntries = tableRoute(questions.uploadEntries, 'upload', (params, { read }) =>
  read(async (connection) => {
    await findUpload(connection, params.upload);
    return entriesOfUpload(connection, params);
  }),
);

export const uploadProblems = tableRoute(questions.uploadProblems, 'upload', (params, { read }) =>
  read(async (connection) => {
    await findUpload(connection, params.upload);
    return problemsOfUpload(connection, params);
  }),
);

export const uploadDifference = tableRoute(questions.uploadDifference, 'upload', (params, { read }) =>
  read(async (connection) => {
    const { before } = await findUpload(connection, params.upload);
    return differenceOf(connection, { ...params, before });
  }),
);

export const uploads = tableRoute(questions.uploads, 'upload', (params, { read }) =>
  read((connection) => uploadHistory(connection, params)),
);

export const uploadMappings = tableRoute(questions.uploadMappings, 'upload', (_params, { read }) =>
  read(async (connection) => ({ rows: await shownReadings(connection), about: {} })),
);
