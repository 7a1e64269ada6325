import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const serverAddress = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

export default defineConfig({
  root: new URL('client', import.meta.url).pathname,
  publicDir: 'public',
  plugins: [svelte({ configFile: new URL('svelte.config.js', import.meta.url).pathname })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // How long the parts of the build took is no news for somebody who only wants to start the server.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { port: 5173, proxy: { '/api': serverAddress, '/enter': serverAddress } },
  test: {
    root: import.meta.dirname,
    env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
    expect: { requireAssertions: true },
    // Vitest would leave one of two processors idle.
    maxWorkers: '100%',
    // Tests run as the server does: by Node itself, TypeScript read by tsx.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ['--import', 'tsx'],
    projects: [
      {
        // Unit and API tests in the same processes: each loads the server once.
        extends: true,
        test: {
          name: 'quick',
          isolate: false,
          include: ['tests/{unit,api}/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          execArgv: ['--import', 'tsx', '--max-semi-space-size=64'],
        },
      },
      {
        // What holds runes needs Svelte's compiler, so these pass through Vite.
        extends: true,
        test: {
          name: 'runes',
          include: ['tests/unit/**/*.svelte.test.ts'],
          environment: 'node',
          experimental: { viteModuleRunner: true },
        },
      },
      {
        // Long histories and many cases over HTTP: too much to wait for at every change.
        extends: true,
        test: {
          name: 'scenarios',
          isolate: false,
          include: ['tests/scenarios/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Files, numbers and rows of data by the thousand, for which quick holds an example of each.
        extends: true,
        test: {
          name: 'exhaustive',
          isolate: false,
          include: ['tests/exhaustive/**/*.test.ts'],
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Real processes and threads: the server killed, the reader in a child process, LibreOffice.
        extends: true,
        test: {
          name: 'process',
          include: ['tests/process/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One after the other: each has a server and a browser beside it, and limits of time to keep.
          fileParallelism: false,
          maxConcurrency: 2,
          // Functions are sent to the page as they are written, which tsx does not leave them.
          experimental: { viteModuleRunner: true },
        },
      },
    ],
  },
});
