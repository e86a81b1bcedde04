/** Schemathesis asks the HTTP API what its own description allows, and what it does not (https://schemathesis.readthedocs.io). */
import { resolve } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { execa } from 'execa';
import { folder, start } from '../e2e/support/picketwire.js';

jest.setTimeout(300_000);

const SCHEMATHESIS = process.env['SCHEMATHESIS'] ?? 'schemathesis';

it('no request makes the API fail or answer otherwise than it describes', async () => {
  const up = start(['up', resolve('seeds'), '--speed', 'max', '--port', '0'], { data: folder() });
  const [, url] = await up.until(/HTTP API: (http:\S+)/);
  await up.until(/all replayed/);
  const { exitCode, all } = await execa(SCHEMATHESIS, [
    'run', `${url}/openapi.json`, '--no-color', '--seed', process.env['PICKETWIRE_TEST_SEED'] ?? '1', '--max-examples', '25',
    // Not every text is a page: only what the answer before gave.
    '--exclude-checks', 'positive_data_acceptance',
  ], { cwd: folder(), all: true, reject: false });
  expect(`${exitCode}\n${exitCode === 0 ? '' : all}`).toBe('0\n');
});
