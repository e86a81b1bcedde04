import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ERROR_CODES } from './errors.js';

describe('docs/errors.md', () => {
  test('has one line for each error code, and no line for another', () => {
    const documented = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
    expect([...documented].sort()).toEqual([...ERROR_CODES].sort());
  });
});
