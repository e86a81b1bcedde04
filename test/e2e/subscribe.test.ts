/** The examples of docs/subscribe.md that need neither Kafka nor Redis, as they stand; test/servers/subscribe.test.ts runs the others. */
import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { examplesUnder } from '../controls/document.js';
import { freePorts } from '../controls/ports.js';
import { NOON_DUMP, file } from './support/dumps.js';
import { folder, picketwire, start, watched, type Running } from './support/picketwire.js';

const [follow, resume] = examplesUnder('docs/subscribe.md', 'Server-sent events', 2);

test('docs/subscribe.md: curl follows a stream, and goes on after a cursor with nothing twice', async () => {
  const data = folder();
  expect((await picketwire(['replay', file('nurses.txt', NOON_DUMP)], { data })).code).toBe(0);
  const [port] = await freePorts(1);
  await start(['up', '--port', String(port), '--json'], { data }).until(/HTTP API: http/);
  const shell = (text: string, env = {}): Running => watched(spawn('sh', ['-c', text], { env: { PATH: process.env['PATH'] ?? '', PICKETWIRE: `http://127.0.0.1:${port}`, ...env } }));
  const first = shell(follow!);
  await first.until(/event: live/);
  expect(first.text()).toContain('"value":60');
  const [, place = ''] = /turnout=([^;\n]+);quotes=.*\nevent: live/.exec(first.text()) ?? [];
  const second = shell(resume!, { CURSOR: place });
  await second.until(/event: live/);
  expect(second.text()).not.toContain('event: change');
});
