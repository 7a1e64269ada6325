import { z } from 'zod';
import { command } from '../question.ts';
import { choices, uploadId } from './choices.ts';
import { commitMode, uploadState } from './upload.ts';

const given = choices.shape;

export const uploadMap = command({
  name: 'upload-map',
  summary: 'Read a staged file anew with other choices; each part that is given replaces that part',
  body: z.object({
    upload: uploadId,
    sheets: given.sheets.unwrap().optional(),
    units: given.units.unwrap().optional(),
    components: given.components.unwrap().optional(),
    tasks: given.tasks.unwrap().optional(),
    channels: given.channels.unwrap().optional(),
    newUnits: given.newUnits.unwrap().optional(),
    newComponents: given.newComponents.unwrap().optional(),
    newChannels: given.newChannels.unwrap().optional(),
    plan: given.plan.unwrap().optional(),
  }),
  reply: z.object({
    upload: z.string(),
    isCertain: z.boolean(),
    values: z.int(),
    problems: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
  }),
});

const settled = z.object({
  upload: z.string(),
  state: uploadState,
  scores: z.int().describe('Scores of this upload that are shown now'),
  activities: z.int(),
  entries: z.int().describe('Rows of registers that it made or changed'),
});

export const uploadCommit = command({
  name: 'upload-commit',
  summary: 'Store a staged file, all or nothing',
  body: z.object({
    upload: uploadId,
    mode: commitMode
      .default('merge')
      .describe(
        'merge: add and change; replace: what the file does not have of that index, year and level goes',
      ),
    remember: z.boolean().default(true).describe('Propose this reading again for the same headings'),
  }),
  reply: settled,
});

export const uploadCancel = command({
  name: 'upload-cancel',
  summary: 'Drop a staged file; nothing of it remains',
  body: z.object({ upload: uploadId }),
  reply: z.object({}),
});

export const uploadUndo = command({
  name: 'upload-undo',
  summary: 'Take an upload back: what it replaced holds again; what later uploads say stays',
  body: z.object({
    upload: uploadId,
    evenIfBuiltUpon: z
      .boolean()
      .default(false)
      .describe(
        'Without it, later uploads of the same scores, and tasks changed by hand since, are refused as built_upon',
      ),
  }),
  reply: settled,
});

export const uploadRedo = command({
  name: 'upload-redo',
  summary: 'Bring back an upload that was taken back, at its old place in the order',
  body: z.object({ upload: uploadId }),
  reply: settled,
});

export const uploadForgetMapping = command({
  name: 'upload-forget-mapping',
  summary: 'No longer propose a remembered reading',
  body: z.object({ signature: z.string().min(1).max(60) }),
  reply: z.object({}),
});
