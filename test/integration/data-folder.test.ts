import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PicketwireError } from '../../services/kernel/core/errors.js';
import { openEmbedded, type Embedded } from '../../services/kernel/embedded/open.js';
import { runProjection } from '../../services/kernel/runner/run-projection.js';
import { codec } from '../../services/kernel/codec/codec.js';
import type { Cursor } from '../../services/kernel/store/store.js';
import { endOf, firstWords, start } from '../controls/children.js';
import { counting, published } from '../controls/counting.js';
import { outcomeIn, pureFold, recordsOf } from '../controls/pure-fold.js';

let folder: string;
const opened: Embedded[] = [];

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'picketwire-folder-')); });
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  rmSync(folder, { recursive: true, force: true });
});

function open(options: Parameters<typeof openEmbedded>[1] = {}, where = folder): Embedded {
  const one = openEmbedded(where, options);
  opened.push(one);
  return one;
}

function failureOf(action: () => unknown): PicketwireError {
  try { action(); } catch (error) { if (error instanceof PicketwireError) return error; throw error; }
  throw new Error('Nothing was thrown.');
}

describe('the format record', () => {
  it('gives a folder one epoch and one number of partitions for ever', async () => {
    const first = open({ partitions: 7 });
    const again = open({ partitions: 2 });
    expect(again.log.epoch).toBe(first.log.epoch);
    expect(await again.log.partitions()).toHaveLength(7);
  });

  it('refuses data of a newer format, naming both formats and the folder, and touches nothing', () => {
    const record = '{"format":9,"epoch":"e","partitions":4}';
    writeFileSync(join(folder, 'format.json'), record);
    const { code, message } = failureOf(() => open());
    expect(code).toBe('data-format-newer');
    expect(message).toContain('format 9');
    expect(message).toContain('format 1');
    expect(message).toContain(folder);
    expect(readFileSync(join(folder, 'format.json'), 'utf8')).toBe(record);
    expect(existsSync(join(folder, 'log'))).toBe(false);
  });

  it.each(['', 'nonsense', '{}', '{"format":1,"epoch":"e","partitions":0}'])('calls a record of %j damaged', (record) => {
    writeFileSync(join(folder, 'format.json'), record);
    expect(failureOf(() => open()).code).toBe('data-damaged');
  });

  it('does not settle in a folder of other things', () => {
    writeFileSync(join(folder, 'holiday.jpg'), '');
    const { code, message } = failureOf(() => open());
    expect(code).toBe('data-foreign');
    expect(message).toContain('holiday.jpg');
  });

  it('makes nothing when it is opened for reading only', () => {
    const missing = join(folder, 'missing');
    expect(failureOf(() => open({ readOnly: true }, missing)).code).toBe('input-missing');
    expect(existsSync(missing)).toBe(false);
  });

  it('is the same for processes that begin a folder at the same moment', async () => {
    const children = ['a', 'b', 'c'].map((name) => start('append-many', [folder, name, '30']));
    expect(await Promise.all(children.map(endOf))).toEqual([0, 0, 0]);
    const records = await recordsOf(open().log);
    const texts = records.map(({ value }) => Buffer.from(value).toString().split(' x')[0]);
    expect([...texts].sort()).toEqual(['a', 'b', 'c'].flatMap((name) => Array.from({ length: 30 }, (_, n) => `${name} ${n}`)).sort());
    for (const name of ['a', 'b', 'c']) {
      for (const key of ['blog0', 'blog3']) {
        const order = records.filter((one) => one.key === key).map(({ value }) => Buffer.from(value).toString()).filter((text) => text.startsWith(name)).map((text) => Number(text.split(' ')[1]));
        expect(order).toEqual([...order].sort((x, y) => x - y));
      }
    }
  });
});

describe('leases', () => {
  it('go to one holder, in this process too, and back', async () => {
    const { leases } = open();
    const lease = await leases.acquire('producer');
    await expect(leases.acquire('producer')).rejects.toMatchObject({ code: 'data-in-use', message: expect.stringContaining(String(process.pid)) });
    expect(await leases.holder('producer')).toBe(`process ${process.pid}`);
    expect(await leases.holder('keeper')).toBeNull();
    await lease.release();
    expect(await leases.holder('producer')).toBeNull();
    await (await leases.acquire('producer')).release();
  });

  it('of a living process are refused with its pid; of a killed one they are free at once', async () => {
    const child = start('hold-lease', [folder, 'producer']);
    expect(await firstWords(child)).toBe('held');
    const { leases } = open();
    await expect(leases.acquire('producer')).rejects.toMatchObject({ code: 'data-in-use', facts: { pid: child.pid } });
    child.kill('SIGKILL');
    await endOf(child);
    await (await leases.acquire('producer')).release();
  });

  const noProc = existsSync('/proc/self/stat') ? null : 'no /proc here, so a pid is all there is to know a process by';
  (noProc === null ? it : it.skip)(`are not kept by a later process that has got the same pid${noProc === null ? '' : `: ${noProc}`}`, async () => {
    const child = start('hold-lease', [folder, 'producer']);
    await firstWords(child);
    const { leases } = open();
    const { openEnvironment } = await import('../../services/kernel/embedded/environment.js');
    const environment = openEnvironment(join(folder, 'leases.mdb'));
    const record = JSON.parse(Buffer.from(environment.get(Buffer.from('producer')) ?? []).toString()) as { pid: number; started: string };
    environment.putSync(Buffer.from('producer'), Buffer.from(JSON.stringify({ ...record, started: String(Number(record.started) - 1) })));
    await environment.close();
    expect(await leases.holder('producer')).toBeNull();
    child.kill('SIGKILL');
    await endOf(child);
  });
});

describe('several processes', () => {
  it('read and watch what another one appends and folds, while it does', async () => {
    const { log, store } = open({ feedLimit: 1_000_000 });
    const child = start('append-and-fold', [folder, '7', 'append']);
    const changes: string[] = [];
    await new Promise<void>((enough, reject) => {
      store.watch({ projection: 'counting', version: 1 }, '' as Cursor, (event) => {
        changes.push(`${event.type} ${event.cursor}`);
        if (changes.length === 300) enough();
      }).then(({ ended }) => ended).catch(reject);
    });
    child.kill('SIGKILL');
    await endOf(child);
    expect(new Set(changes).size).toBe(changes.length);
    expect(changes.every((change) => !change.startsWith('reset'))).toBe(true);
    await runProjection(counting, log, store, { untilEnd: true, signal: new AbortController().signal, onDeadLetter: () => undefined });
    expect(await outcomeIn(counting, log, store)).toEqual(pureFold(counting, await recordsOf(log)));
  });
});

describe('a full disk', () => {
  const mount = mkdtempSync(join(tmpdir(), 'picketwire-small-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', mount]).status === 0;
  if (!mounted) {
    it.skip('is said, with nothing half-written: mounting a small disk needs root', () => undefined);
    return;
  }
  afterEach(() => { spawnSync('umount', ['-l', mount]); rmSync(mount, { recursive: true, force: true }); });

  it('is said with the folder and what to do; nothing is half-written, and it goes on when there is space', async () => {
    const small = join(mount, 'data');
    mkdirSync(small);
    const { log, store } = open({}, small);
    const ballast = join(mount, 'ballast');
    writeFileSync(ballast, Buffer.alloc(2 ** 20));
    const records = Array.from({ length: 100 }, (_, n) => ({ key: 'buses', value: Buffer.concat([codec().encode(published('buses', `e${n}`, 'vote')), Buffer.alloc(5_000)]) }));
    let appended = 0;
    let failure: unknown;
    while (failure === undefined && appended < 5_000) {
      try { await log.append(records); appended += records.length; } catch (error) { failure = error; }
    }
    expect(failure).toMatchObject({ code: 'disk-full', message: expect.stringContaining(small) as unknown });
    expect(await recordsOf(log)).toHaveLength(appended);
    expect(await store.snapshot({ projection: 'counting', version: 1 }, null)).toEqual({ rows: [], cursor: '' });
    rmSync(ballast);
    await log.append(records.slice(0, 10));
    expect(await recordsOf(log)).toHaveLength(appended + 10);
  });
});
