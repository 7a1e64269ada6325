import { spawnSync } from 'node:child_process';
import { startVitest } from 'vitest/node';

/** Builds the client, runs every test and ends with one plain line: `N passed, N failed`. */
const build = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false });
const files = vitest.state.getFiles();
const modules = vitest.state.getTestModules();
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const passed = tests.filter((test) => test.result().state === 'passed').length;
const failed = tests.filter((test) => test.result().state === 'failed').length;
const broken = files.filter((file) => file.result?.state === 'fail' && file.tasks.length === 0).length;
await vitest.close();

console.log(`${passed} passed, ${failed + broken} failed`);
process.exit(failed + broken > 0 || passed === 0 || process.exitCode === 1 ? 1 : 0);
