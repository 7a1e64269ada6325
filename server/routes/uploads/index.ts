import type { FileRoute, Route } from '../../http/route.ts';
import * as commands from './commands.ts';
import { uploadMarked, uploadOriginal } from './downloads.ts';
import * as questions from './questions.ts';
import { uploadsStage } from './stage.ts';
import {
  activityTemplateFile,
  channelTemplateFile,
  schemeTemplateFile,
  scoreTemplateFile,
  unitTemplateFile,
} from './templates.ts';

export const uploadRoutes: readonly Route[] = [
  questions.upload,
  questions.uploadPreview,
  questions.uploadRows,
  questions.uploadActivities,
  questions.uploadEntries,
  questions.uploadTasks,
  questions.uploadProblems,
  questions.uploadDifference,
  questions.uploads,
  questions.uploadMappings,
  commands.uploadMap,
  commands.uploadCommit,
  commands.uploadCancel,
  commands.uploadUndo,
  commands.uploadRedo,
  commands.uploadForgetMapping,
];

export const uploadFileRoutes: readonly FileRoute[] = [
  uploadsStage,
  uploadOriginal,
  uploadMarked,
  scoreTemplateFile,
  activityTemplateFile,
  unitTemplateFile,
  schemeTemplateFile,
  channelTemplateFile,
];
