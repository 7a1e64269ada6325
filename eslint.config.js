import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Rules for Svelte files only: TypeScript is linted with its types by Oxlint (`.oxlintrc.json`), which does not read
 * templates.
 */
export default defineConfig(
  { ignores: ['**/*.js', 'dist', 'var', 'node_modules', 'shots', 'coverage', '.svelte-check'] },
  {
    files: ['**/*.svelte'],
    extends: [ts.configs.strict, svelte.configs.recommended, prettier, svelte.configs.prettier],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, svelteConfig },
    },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
);
