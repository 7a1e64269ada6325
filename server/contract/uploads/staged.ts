import { z } from 'zod';
import { problemCodes } from '../problems.ts';

/** What POST /api/uploads-stage answers: multipart, parts `files`, or a field `text` with pasted cells. */
export const stagedFiles = z.object({
  files: z.array(
    z.object({
      fileName: z.string(),
      upload: z.string().nullable().describe('Ask /api/upload for what was understood'),
      isCertain: z.boolean().nullable(),
      values: z.int().nullable(),
      activities: z.int().nullable(),
      entries: z.int().nullable().describe('Rows of registers, tasks of a plan'),
      problem: z
        .object({
          code: z.enum(problemCodes),
          message: z.string(),
          fields: z.record(z.string(), z.string()).optional(),
        })
        .nullable()
        .describe('Why the file was not taken; one file alone fails with this problem itself'),
    }),
  ),
});
export type StagedFiles = z.output<typeof stagedFiles>;
