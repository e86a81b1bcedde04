import { expect, it } from '@jest/globals';
import { openEmbedded } from '../../services/kernel/embedded/open.js';
import { EVENING_DUMP, NOON_DUMP, file } from './support/dumps.js';
import { folder, objects, picketwire } from './support/picketwire.js';

/** As nothing of ours writes it: neither the mark of a schema nor an event. */
const NO_EVENT = Uint8Array.of(1, 2, 3, 10, 255);

async function replayed(dump: string, data: string): Promise<void> {
  expect((await picketwire(['replay', file('ferry.txt', dump)], { data })).code).toBe(0);
}

async function within<Result>(data: string, act: (opened: ReturnType<typeof openEmbedded>) => Promise<Result>): Promise<Result> {
  const opened = openEmbedded(data);
  try {
    return await act(opened);
  } finally {
    await opened.close();
  }
}

/** A data folder with the noon dump and then a record that cannot be decoded; answers where that stands. */
async function poisoned(): Promise<{ data: string; offset: number }> {
  const data = folder();
  await replayed(NOON_DUMP, data);
  const [position] = await within(data, ({ log }) => log.append([{ key: 'ferry-strike', value: NO_EVENT }]));
  return { data, offset: Number(position!.offset) };
}

const rows = async (data: string): Promise<object[]> => objects((await picketwire(['query', 'cancellations', '--json'], { data })).out);

it('an event that cannot be decoded is passed over by query, and said', async () => {
  const { data, offset } = await poisoned();
  const { code, out, err } = await picketwire(['query', 'turnout', '--json'], { data });
  expect([code, objects(out).length > 0]).toEqual([0, true]);
  expect(err).toContain(`event 0:${offset} of ferry-strike was passed over by turnout: `);
  expect((await picketwire(['query', 'turnout', '--json'], { data })).err).toBe('');
});

it('replay goes on past it: what comes after is folded', async () => {
  const { data } = await poisoned();
  await replayed(EVENING_DUMP, data);
  const clean = folder();
  await replayed(NOON_DUMP, clean);
  await replayed(EVENING_DUMP, clean);
  expect(await rows(data)).toEqual(await rows(clean));
});

it('list names position, service, version and reason; show has the bytes', async () => {
  const { data, offset } = await poisoned();
  await picketwire(['query', 'turnout'], { data });
  const [letter, ...more] = objects((await picketwire(['dlq', 'list', '--json'], { data })).out);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ id: '0:0', projection: 'turnout', version: 1, blog: 'ferry-strike', partition: 0, offset, code: 'event-unreadable', replayed: false });
  expect(letter).toHaveProperty('reason', expect.stringMatching(/\w/));
  expect(objects((await picketwire(['dlq', 'show', '0:0', '--json'], { data })).out)).toEqual([{ ...letter, bytes: Buffer.from(NO_EVENT).toString('base64') }]);
  expect((await picketwire(['dlq', 'list'], { data })).out).toMatch(/^0:0 .*turnout v1 {2}event-unreadable {2}ferry-strike 0:\d+ /);
});

it('replay leaves alone what this version cannot decode either, and says so', async () => {
  const { data } = await poisoned();
  await picketwire(['query', 'turnout'], { data });
  const before = await within(data, ({ log }) => log.partitions());
  expect(await picketwire(['dlq', 'replay'], { data })).toEqual({ code: 0, out: '0:0: left alone, it cannot be decoded by this version either\n', err: '' });
  expect(await within(data, ({ log }) => log.partitions())).toEqual(before);
  expect(objects((await picketwire(['dlq', 'list', '--json'], { data })).out)).toMatchObject([{ id: '0:0', replayed: false }]);
});

it('replay appends again what could not be folded; who folded it the first time counts it once', async () => {
  const data = folder();
  await replayed(EVENING_DUMP, data);
  const before = await rows(data);
  await within(data, async ({ log, letters }) => {
    const records = await log.read(0, 0n, 100);
    const { key, value, position } = records.at(-1)!;
    await letters.put({ key, value, position, projection: 'turnout', version: 1, code: 'fold-failed', reason: 'a fault of an earlier version' });
  });
  expect(objects((await picketwire(['dlq', 'show', '0:0'], { data })).out)).toMatchObject([{ event: { type: 'published' } }]);
  expect((await picketwire(['dlq', 'replay', '0:0', '--json'], { data })).out).toBe('{"id":"0:0","appended":true}\n');
  expect(await rows(data)).toEqual(before);
  expect((await picketwire(['dlq', 'list', '--json'], { data })).out).toBe('');
  expect(objects((await picketwire(['dlq', 'list', '--all', '--json'], { data })).out)).toMatchObject([{ id: '0:0', replayed: true }]);
});

it('a data folder without letters says so, and is not given any', async () => {
  const data = folder();
  await replayed(NOON_DUMP, data);
  expect(await picketwire(['dlq', 'list'], { data })).toMatchObject({ code: 0, out: '', err: expect.stringContaining('No dead letters') as unknown });
  expect(await picketwire(['dlq', 'show', '0:0'], { data })).toMatchObject({ code: 2, err: expect.stringContaining('there is no dead letter "0:0"') as unknown });
});
