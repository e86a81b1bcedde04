import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const CONFIG = 'services/kernel/config';

test('docs/operations.md has a line for each environment variable, and for no other', () => {
  const code = readdirSync(CONFIG).filter((name) => !name.endsWith('.test.ts')).map((name) => readFileSync(join(CONFIG, name), 'utf8')).join('\n');
  const read = new Set([...code.matchAll(/\(env, '([A-Z_]+)'/g)].map(([, name]) => name!));
  read.add('KAFKA_SASL_PASSWORD');
  const described = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name!);
  expect(described.sort()).toEqual([...read].sort());
});
