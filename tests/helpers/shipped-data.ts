import { join } from 'node:path';
import { type Data, readData } from '../../scripts/check-data/data.ts';

export const dataFolder = join(import.meta.dirname, '../../data');

let read: Promise<Data> | undefined;

/** The text files of the data folder, read once for all test files of a process. */
export const shippedData = (): Promise<Data> => (read ??= readData(dataFolder));
