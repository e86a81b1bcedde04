import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { EVENING_DUMP, longDump } from './support/dumps.js';
import { COMMAND, folder, objects, picketwire, start } from './support/picketwire.js';

const STEERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const HOSTILE = EVENING_DUMP
  .replace('Calder Ferries said 38', 'Calder \x1b[2J\x1b]0;owned\x07Ferries \u202esaid\u202c \u009b31m 38')
  .replace('Company counts', 'Company \x1b[31m counts\x08\x08')
  .replace('We are sorry', 'We \x1b[5m are \u2066sorry\x7f');

let data = '';
let hostile = '';
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'picketwire-e2e-'));
  for (const [name, text] of [['rail', longDump(80)], ['ferry', EVENING_DUMP]] as const) {
    writeFileSync(join(data, `${name}.txt`), text);
    expect((await picketwire(['replay', join(data, `${name}.txt`)], { data: join(data, 'd') })).code).toBe(0);
  }
  hostile = join(data, 'hostile.txt');
  writeFileSync(hostile, HOSTILE);
  expect((await picketwire(['replay', hostile], { data: join(data, 'h') })).code).toBe(0);
}, 60_000);

describe('a reader that goes away', () => {
  /** `timeout` ends the command itself, which a limit on bash alone would leave behind. */
  const cut = (command: string) => execa('bash', ['-c', `timeout 30 "${process.execPath}" "${COMMAND}" ${command} | head -c 20 > /dev/null; exit \${PIPESTATUS[0]}`],
    { reject: false, cwd: data, env: { PICKETWIRE_DATA: join(data, 'd') } });

  it.each(['log', 'log --json', 'query quotes', 'extract --json rail.txt rail.txt'])('ends %s quietly with 0', async command => {
    const { exitCode, stderr } = await cut(command);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it('ends watch quietly with 0, at the next change at the latest', async () => {
    let over = false;
    const watching = cut('watch cancellations --json').finally(() => { over = true; });
    for (let n = 0; n < 40 && !over; n++) await picketwire(['replay', 'rail.txt', '--blog', `again-${n}`], { cwd: data, data: join(data, 'd') });
    const { exitCode, stderr } = await watching;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

describe('colours', () => {
  it('are not there in a pipe, nor with NO_COLOR', async () => {
    const plain = await picketwire(['query', 'turnout'], { data: join(data, 'd') });
    expect(plain.out).not.toContain('\x1b');
    expect((await picketwire(['query', 'turnout'], { data: join(data, 'd'), env: { NO_COLOR: '1', FORCE_COLOR: '1' } })).out).toBe(plain.out);
  });

  it('are there with FORCE_COLOR', async () => {
    const { out } = await picketwire(['query', 'turnout'], { data: join(data, 'd'), env: { FORCE_COLOR: '1' } });
    expect(out).toMatch(/\x1b\[1m/);
  });
});

describe('what an entry says cannot steer the terminal', () => {
  it.each([['query', 'turnout'], ['query', 'quotes'], ['query', 'cancellations'], ['query', 'blogs'], ['log'], ['log', '--json'], ['query', 'quotes', '--json']])('%s %s %s', async (...args) => {
    const { code, out, err } = await picketwire(args, { data: join(data, 'h') });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(10);
    expect(out + err).not.toMatch(STEERS);
  });

  it('extract', async () => {
    const { out } = await picketwire(['extract', '--json', hostile]);
    expect(out).not.toMatch(STEERS);
    expect(objects(out)).toHaveLength(1);
  });
});

describe('query', () => {
  it('takes a place in any case, and a limit', async () => {
    const { out } = await picketwire(['query', 'turnout', '--where', 'port ellery terminal', '--json'], { data: join(data, 'd') });
    expect(objects(out)).toMatchObject([{ where: 'Port Ellery terminal', value: 60, modifier: 'about', measure: 'picket', entry: expect.any(String), revision: 1, words: expect.any(String), rule: expect.any(String) }]);
    expect(objects((await picketwire(['query', 'turnout', '--limit', '1', '--json'], { data: join(data, 'd') })).out)).toHaveLength(1);
  });

  it('takes a part of a speaker\'s name', async () => {
    const { out } = await picketwire(['query', 'quotes', '--speaker', 'tain', '--json'], { data: join(data, 'd') });
    expect(objects(out)).toMatchObject([{ speaker: 'Morag Tain', blog: 'ferry', time: '16:10' }]);
  });

  it('that finds nothing prints nothing, says so on standard error, and is no failure', async () => {
    const { code, out, err } = await picketwire(['query', 'turnout', '--where', 'Atlantis'], { data: join(data, 'd') });
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('Nothing of turnout for place Atlantis');
  });
});

describe('doctor', () => {
  it('finds a kept folder in order', async () => {
    const { code, out } = await picketwire(['doctor', '--json'], { data: join(data, 'd') });
    expect(code).toBe(0);
    expect(objects(out).filter(check => check['state'] !== 'ok')).toEqual([]);
    expect(objects(out).filter(check => check['check'] === 'projection')).toHaveLength(4);
  });

  it('says what is wrong with the configuration, and ends with 1', async () => {
    const { code, out } = await picketwire(['doctor'], { env: { KAFKA_BROKERS: 'a:9092' } });
    expect(code).toBe(1);
    expect(out).toMatch(/^wrong {2}configuration .*REDIS_URL/m);
  });
});

describe('service', () => {
  it('producer appends and turnout folds, each in its process, until SIGTERM', async () => {
    const own = folder();
    const producer = start(['service', 'producer', join(data, 'ferry.txt')], { data: own });
    await producer.until(/replayed; waiting for a signal/);
    const turnout = start(['service', 'turnout', '--log-level', 'debug'], { data: own });
    await turnout.until(/"lag":"0"/);
    for (const service of [producer, turnout]) {
      service.signal('SIGTERM');
      expect(await service.ended()).toBe(0);
    }
    for (const line of producer.text().trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ service: 'producer', level: expect.any(Number) });
  });
});
