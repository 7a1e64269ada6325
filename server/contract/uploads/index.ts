import * as commands from './commands.ts';
import * as tables from './tables.ts';
import { uploadTasks } from './tasks.ts';
import { upload, uploadPreview } from './upload.ts';

export const uploadQuestions = {
  upload,
  uploadPreview,
  uploadRows: tables.uploadRows,
  uploadActivities: tables.uploadActivities,
  uploadEntries: tables.uploadEntries,
  uploadTasks,
  uploadProblems: tables.uploadProblems,
  uploadDifference: tables.uploadDifference,
  uploads: tables.uploads,
  uploadMappings: tables.uploadMappings,
} as const;

export const uploadCommands = {
  uploadMap: commands.uploadMap,
  uploadCommit: commands.uploadCommit,
  uploadCancel: commands.uploadCancel,
  uploadUndo: commands.uploadUndo,
  uploadRedo: commands.uploadRedo,
  uploadForgetMapping: commands.uploadForgetMapping,
} as const;
