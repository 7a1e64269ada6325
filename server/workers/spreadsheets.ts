import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ProblemError } from '../errors.ts';
import type {
  Job,
  JobReply,
  MarkJob,
  PlanTasksJob,
  RecogniseJob,
  TaskTable,
  Understood,
} from './spreadsheet-job.ts';

type Done = Extract<JobReply, { isDone: true }>;

const childFile = fileURLToPath(new URL('./spreadsheet-child.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Enough for a workbook of 200 000 rows; a file that needs more ends its own process only. */
const heapMegabytes = 1800;
const longestMs = 120_000;

let queue: Promise<unknown> = Promise.resolve();

/** One after another, so that memory stays bounded. */
const run = (job: Job, signal: AbortSignal): Promise<Done> => {
  const result = queue.then(() => runAlone(job, signal));
  queue = result.catch(() => undefined);
  return result;
};

/** Reads a file in a process of its own. */
export const recogniseSpreadsheet = async (job: RecogniseJob, signal: AbortSignal): Promise<Understood> => {
  const { understood } = await run(job, signal);
  if (understood === null) throw new Error('a file was read and nothing came back');
  return understood;
};

/** Writes the file with its problems marked to `job.to`, in a process of its own. */
export const markSpreadsheet = async (job: MarkJob, signal: AbortSignal): Promise<void> => {
  await run(job, signal);
};

/** Reads the tasks of a plan, in a process of its own. */
export const readTaskTable = async (job: PlanTasksJob, signal: AbortSignal): Promise<TaskTable> => {
  const { taskTable } = await run(job, signal);
  if (taskTable === undefined) throw new Error('a table of tasks was read and nothing came back');
  return taskTable;
};

const start = (): ChildProcess =>
  fork(childFile, {
    execArgv: ['--import', loader, `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

const runAlone = async (job: Job, signal: AbortSignal): Promise<Done> => {
  if (signal.aborted) throw new ProblemError('cancelled', 'the file was withdrawn');
  const child = start();
  // Whoever reads a page goes before whoever waits for a file.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const reply = await new Promise<JobReply>((resolve, reject) => {
    const stop = (problem: ProblemError) => {
      child.kill('SIGKILL');
      reject(problem);
    };
    const timer = setTimeout(() => stop(unreadable('too-slow', `${longestMs / 1000} seconds`)), longestMs);
    const onAbort = () => stop(new ProblemError('cancelled', 'the file was withdrawn'));
    signal.addEventListener('abort', onAbort, { once: true });
    child.once('message', (message) => resolve(message as JobReply));
    child.once('error', (cause) => reject(cause));
    child.once('exit', () => reject(unreadable('too-big', 'the memory for one file')));
    child.once('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    });
    child.send(job, (error) => {
      if (error !== null) reject(error);
    });
  });
  if (reply.isDone) return reply;
  if (reply.code === 'internal') throw new Error(`the file could not be read: ${reply.detail}`);
  throw unreadable(reply.code, reply.detail);
};

const unreadable = (reason: string, detail: string): ProblemError =>
  new ProblemError('unreadable_file', `the file cannot be read: ${reason}`, { fields: { reason, detail } });
