import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** What must be pure: reading, folds, the kernel's core. Same input, same output, on any machine, at any time. */
const PURE = [
  'services/kernel/core/**', 'services/kernel/reading/**', 'services/kernel/figures/**', 'services/producer/segment/**', 'services/producer/ledger.ts', 'services/producer/ledger/**',
  'services/*/extract.ts', 'services/*/extract/**', 'services/*/projection.ts', 'services/*/present.ts', 'services/*/projection/**',
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.ci/venv/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', 'bin/*.mjs'] }, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true, allow: [{ name: 'bigint', from: 'lib' }] }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly' } } },
  { files: ['services/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-console': 'error' } },
  {
    files: PURE,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [
        { group: ['node:*', '!node:crypto', 'fs', 'path', 'crypto', 'lmdb', 'kafkajs', 'ioredis', 'pino'], message: 'Pure code does no I/O: take what you need as an argument.' },
        { group: ['**/ops/**', '**/config/**', '**/log/**', '**/store/**', '**/runner/**', '**/cli/**'], message: 'Pure code stands below adapters and processes.' },
      ], paths: [{ name: 'node:crypto', allowImportNames: ['hash'], message: 'Of node:crypto only `hash` is a pure function.' }] }],
      'no-restricted-globals': ['error', 'process', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'crypto', 'Buffer'],
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'No clock in pure code.' },
        { object: 'Math', property: 'random', message: 'No randomness in pure code.' }],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in pure code.' }],
    },
  },
);
