// Threads do not inherit the loader that reads TypeScript, so they set it up before the tasks are read.
import { register } from 'tsx/esm/api';

register();

const tasks = await import('./statistics.ts');

/** Gives a task its input and the way to say how far it has come. */
const inThread =
  (task) =>
  ({ input, progress }) =>
    task(input, (done, total) => progress.postMessage({ done, total }));

export const map = inThread(tasks.map);
export const cell = inThread(tasks.cell);
export const effort = inThread(tasks.effort);
