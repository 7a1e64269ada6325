// Threads do not inherit the loader that reads TypeScript, so they set it up before the tasks are read.
import { register } from 'tsx/esm/api';

register();

export const { map, cell } = await import('./statistics.ts');
