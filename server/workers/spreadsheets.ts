import { type ChildProcess, fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ProblemError } from '../errors.ts';
import type { Job, JobProgress, JobReply, MarkJob, RecogniseJob, Understood } from './spreadsheet-job.ts';

type Report = (progress: JobProgress) => void;
type Done = Extract<JobReply, { isDone: true }>;

const childFile = fileURLToPath(new URL('./spreadsheet-child.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Enough for a workbook of 200 000 rows; a file that needs more ends its own process only. */
const heapMegabytes = 1800;
/** An idle machine needs three seconds for a megabyte of a workbook; a busy one must not give up on a sound file. */
const longestMs = (bytes: number): number => Math.min(120_000 + 20_000 * (bytes / 2 ** 20), 600_000);
/** Whoever reads a page goes before whoever waits longer than this for a file. */
const promptMs = 3_000;

let queue: Promise<unknown> = Promise.resolve();

/** One after another, so that memory stays bounded. */
const run = (job: Job, signal: AbortSignal, report: Report = () => undefined): Promise<Done> => {
  const result = queue.then(() => runAlone(job, signal, report));
  queue = result.catch(() => undefined);
  return result;
};

/** Reads a file in a process of its own. */
export const recogniseSpreadsheet = async (
  job: RecogniseJob,
  signal: AbortSignal,
  report: Report,
): Promise<Understood> => {
  const { understood } = await run(job, signal, report);
  if (understood === null) throw new Error('a file was read and nothing came back');
  return understood;
};

/** Writes the file with its problems marked to `job.to`, in a process of its own. */
export const markSpreadsheet = async (job: MarkJob, signal: AbortSignal): Promise<void> => {
  await run(job, signal);
};

const start = (): ChildProcess =>
  fork(childFile, {
    execArgv: ['--import', loader, `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

let isKeptReady = false;
let ready: ChildProcess | null = null;

const takesJobs = (child: ChildProcess | null): child is ChildProcess =>
  child !== null && child.connected && child.exitCode === null;

/** From now on a process waits for the next file: to load what it needs takes longer than to read a short table. */
export const keepReaderReady = (): void => {
  isKeptReady = true;
  if (takesJobs(ready)) return;
  ready = start();
  ready.on('error', () => undefined);
  ready.unref();
  ready.channel?.unref();
};

const readyOrNew = (): ChildProcess => {
  const child = takesJobs(ready) ? ready : start();
  ready = null;
  child.ref();
  child.channel?.ref();
  return child;
};

const giveWay = ({ pid, exitCode, signalCode }: ChildProcess): void => {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
};

const runAlone = async (job: Job, signal: AbortSignal, report: Report): Promise<Done> => {
  if (signal.aborted) throw new ProblemError('cancelled', 'the file was withdrawn');
  const limitMs = longestMs(statSync(job.path).size);
  const child = readyOrNew();
  const reply = await new Promise<JobReply>((resolve, reject) => {
    // Told once the process is gone: then nothing writes any more.
    let ending = unreadable('too-big', 'the memory for one file');
    const stop = (problem: ProblemError) => {
      ending = problem;
      child.kill('SIGKILL');
    };
    const slow = unreadable('too-slow', `${Math.round(limitMs / 1000)} seconds`);
    const timers = [setTimeout(() => stop(slow), limitMs), setTimeout(() => giveWay(child), promptMs)];
    const onAbort = () => stop(new ProblemError('cancelled', 'the file was withdrawn'));
    signal.addEventListener('abort', onAbort, { once: true });
    child.on('message', (message) => {
      const told = message as JobReply | JobProgress;
      if ('isDone' in told) resolve(told);
      else report(told);
    });
    child.once('error', (cause) => reject(cause));
    child.once('exit', () => reject(ending));
    child.once('close', () => {
      timers.forEach(clearTimeout);
      signal.removeEventListener('abort', onAbort);
      if (isKeptReady) keepReaderReady();
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
