import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readingPage } from '../docs/reading-page.js';

test('docs/reading.md is what the rules say of themselves (npm run docs:reading writes it)', () => {
  expect(readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8')).toBe(readingPage());
});
