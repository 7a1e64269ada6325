import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'parlens-test-'));

export const dropHome = (home: string): void => rmSync(home, { recursive: true, force: true });

export type Started = { child: ChildProcess; output: () => string; errors: () => string; address: string };

const readyLine = /ParLens is ready at (http:\S+)/;

/** Starts the server as a user does, on a free port; resolves when it says that it is ready, or when it has ended. */
export const startServer = (home: string, env: Record<string, string> = {}): Promise<Started> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      env: { ...process.env, PORT: '0', PARLENS_HOME: home, PARLENS_PUBLIC: '1', ...env },
    });
    let output = '';
    let errors = '';
    const settle = () =>
      resolve({
        child,
        output: () => output,
        errors: () => errors,
        address: readyLine.exec(output)?.[1] ?? '',
      });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (readyLine.test(output)) settle();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('exit', settle);
  });

export const stopServer = (started: Started, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> =>
  new Promise((resolve) => {
    const { exitCode, signalCode } = started.child;
    if (exitCode !== null || signalCode !== null) resolve(exitCode);
    started.child.on('exit', (code) => resolve(code));
    started.child.kill(signal);
  });

/** Of all threads of a server, in ms: says more than the clock where other work goes on. */
export const processorTime = ({ child }: Started): number => {
  const [, fields = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
};
