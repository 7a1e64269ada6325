import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ProblemError } from '../errors.ts';
import type { Job, JobReply } from './spreadsheet-job.ts';

const childFile = fileURLToPath(new URL('./spreadsheet-child.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Enough for a workbook of 200 000 rows; a file that needs more ends its own process only. */
const heapMegabytes = 1800;
const longestMs = 120_000;

let queue: Promise<unknown> = Promise.resolve();

/** Hands the job to a process of its own, one after another, so that memory stays bounded. */
export const runSpreadsheet = (
  job: Job,
  signal: AbortSignal,
): Promise<Extract<JobReply, { isDone: true }>> => {
  const result = queue.then(() => runAlone(job, signal));
  queue = result.catch(() => undefined);
  return result;
};

const start = (): ChildProcess =>
  fork(childFile, {
    execArgv: ['--import', loader, `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

const runAlone = async (job: Job, signal: AbortSignal): Promise<Extract<JobReply, { isDone: true }>> => {
  if (signal.aborted) throw new ProblemError('cancelled', 'the file was withdrawn');
  const child = start();
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
