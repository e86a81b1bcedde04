/** Every rule reads its own examples, and sentences that are nobody's turnout give nothing. */
import { describe, expect, test } from '@jest/globals';
import { entryOf, gives } from './example.test-data.js';
import { extract } from '../extract.js';
import { RULES } from './rules.js';

describe.each(RULES.map(rule => [rule.name, rule] as const))('%s', (name, rule) => {
  test.each(rule.examples.map(([text, ...expected]) => [text, expected] as const))('reads %j', (text, expected) => {
    const claims = extract(entryOf(text));
    expect(claims.map(gives)).toEqual(expected);
    if (expected.length > 0) expect(claims.map(claim => claim.rule)).toContain(name);
  });
});

test('a rule has a name of its own and an example that it reads', () => {
  expect(new Set(RULES.map(rule => rule.name)).size).toBe(RULES.length);
  for (const rule of RULES) expect(rule.examples.some(([, ...expected]) => expected.length > 0)).toBe(true);
});
