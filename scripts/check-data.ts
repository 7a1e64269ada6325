import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Check, type Data, readData } from './check-data/data.ts';
import { checkLogs } from './check-data/logs.ts';
import { checkLinks, checkTasks } from './check-data/plans.ts';
import { checkKeys, checkReferences } from './check-data/references.ts';
import { checkComponents, checkCrosswalk, checkEditions } from './check-data/schemes.ts';
import { checkPlaces, checkPoints, checkRanks, checkShown } from './check-data/scores.ts';
import { checkSums } from './check-data/sums.ts';
import { checkTexts, textFiles } from './check-data/texts.ts';
import { checkProvinces, checkSuccession } from './check-data/units.ts';
import { checkWords } from './check-data/words.ts';

export const checks: Check[] = [
  checkKeys,
  checkReferences,
  checkWords,
  checkProvinces,
  checkSuccession,
  checkEditions,
  checkComponents,
  checkCrosswalk,
  checkShown,
  checkPoints,
  checkRanks,
  checkPlaces,
  checkSums,
  checkLinks,
  checkTasks,
  checkLogs,
];

/** Everything that is wrong with a data folder, and how much there is. */
export const checkData = (folder: string, data: Data) => {
  return {
    problems: [...checkTexts(folder), ...checks.flatMap((check) => check(data))],
    rows: Object.values(data).reduce((sum, rows) => sum + rows.length, 0),
    files: textFiles(folder).length,
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '../data');
  const { problems, rows, files } = checkData(folder, await readData(folder));
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`data: ${rows} rows in ${files} files, no problems`);
}
