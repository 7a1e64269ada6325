/** The command line: `npm run -s parlens -- import FILE…`. */
import { StartError } from '../server/errors.ts';
import { readArguments } from './parlens/arguments.ts';
import { importFiles } from './parlens/import-files.ts';
import { helpText } from './parlens/help.ts';

const run = async (): Promise<number> => {
  const asked = readArguments(process.argv.slice(2));
  if (asked.task === 'import') return importFiles(asked);
  const isWrong = asked.why !== null;
  (isWrong ? process.stderr : process.stdout).write(
    `${isWrong ? `${asked.why}\n\n` : ''}${helpText(asked.language)}\n`,
  );
  return isWrong ? 2 : 0;
};

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const why = error instanceof StartError ? error.message : error;
    process.stderr.write(`parlens: ${why instanceof Error ? (why.stack ?? why.message) : String(why)}\n`);
    process.exitCode = 3;
  });
