import { join, resolve } from 'node:path';
import { StartError } from './errors.ts';

export type Config = {
  host: string;
  port: number;
  home: string;
  dataFolder: string;
  clientFolder: string;
  isPublic: boolean;
  hasDemonstration: boolean;
  printEntry: boolean;
  trustProxy: boolean;
  logLevel: string;
  questionTimeoutMs: number;
};

const root = resolve(import.meta.dirname, '..');

const wholeNumber = (name: string, value: string | undefined, fallback: number, most: number): number => {
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    throw new StartError(`${name} must be a whole number from 0 to ${most}, found "${value}"`);
  }
  return number;
};

const isOn = (name: string, value: string | undefined, fallback: boolean): boolean => {
  if (value === undefined || value === '') return fallback;
  if (value === '1' || value === '0') return value === '1';
  throw new StartError(`${name} must be 0 or 1, found "${value}"`);
};

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

const logLevel = (value: string | undefined): string => {
  const level = value ?? 'warn';
  if (!logLevels.includes(level)) throw new StartError(`PARLENS_LOG must be one of ${logLevels.join(', ')}`);
  return level;
};

/** The only reader of the environment. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => ({
  host: env['HOST'] ?? '127.0.0.1',
  port: wholeNumber('PORT', env['PORT'], 3000, 65_535),
  home: resolve(root, env['PARLENS_HOME'] ?? 'var'),
  dataFolder: join(root, 'data'),
  clientFolder: join(root, 'dist'),
  isPublic: isOn('PARLENS_PUBLIC', env['PARLENS_PUBLIC'], false),
  hasDemonstration: isOn('PARLENS_DEMO', env['PARLENS_DEMO'], true),
  printEntry: isOn('PARLENS_ENTRY', env['PARLENS_ENTRY'], false),
  trustProxy: isOn('PARLENS_PROXY', env['PARLENS_PROXY'], false),
  logLevel: logLevel(env['PARLENS_LOG']),
  questionTimeoutMs: wholeNumber('PARLENS_TIMEOUT_MS', env['PARLENS_TIMEOUT_MS'], 15_000, 600_000),
});
