import { describe, expect, it } from '@jest/globals';
import { picketwire } from './support/picketwire.js';

const COMMANDS = ['up', 'replay', 'query', 'watch', 'log', 'extract', 'service', 'doctor'];

describe('help', () => {
  it.each(COMMANDS)('of %s has a usage line and examples of that command, on standard output', async command => {
    const { code, out, err } = await picketwire([command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: picketwire ${command}`);
    expect(out).toMatch(new RegExp(`Examples:\n  \\$ .*picketwire ${command}`));
  });

  it('names every command and the exit codes', async () => {
    const { code, out } = await picketwire(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(out).toContain('130 stopped by Ctrl-C');
  });
});

describe('wrong usage ends with 2, nothing on standard output, and says what would be right', () => {
  it.each([
    [['qurey'], /unknown command 'qurey'[^]*Did you mean query/],
    [['query', 'quote'], /there is no view "quote"; there are blogs, turnout, quotes, cancellations\. Did you mean quotes/],
    [['watch', 'blogs'], /there is no view "blogs"; there are turnout, quotes, cancellations/],
    [['service', 'redis'], /there is no service "redis"; there are producer, turnout, quotes, cancellations, api/],
    [['query', 'turnout', '--nope'], /unknown option '--nope'[^]*--help/],
    [['query', 'turnout', '--speaker', 'x'], /--speaker goes with quotes only/],
    [['query', 'quotes', '--where', 'x'], /--where goes with turnout and cancellations only/],
    [['query', 'turnout', '--limit', '0'], /--limit: "0" is not a whole number from 1/],
    [['query'], /missing required argument 'view'/],
    [['replay'], /missing required argument 'path'/],
    [['replay', 'x.txt', '--speed', 'fast'], /--speed: "fast" is not a number above 0 .* or max/],
    [['replay', 'x.txt', '--date', '31 April'], /--date: "31 April" is not a date; .*2016-04-26/],
    [['watch', '--after', '0:1-0'], /a cursor belongs to one view/],
    [['watch', 'turnout', '--after', 'yesterday'], /"yesterday" is no cursor/],
    [[], /Usage: picketwire/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await picketwire(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('shows no control characters of an argument', async () => {
    const { err } = await picketwire(['query', '\x1b[2Jx\u202e']);
    expect(err).not.toMatch(/[\x1b\u202e]/);
  });

  it.each([
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL: "loud" is not one of trace/],
    [{ KAFKA_BROKERS: 'a:9092' }, /KAFKA_BROKERS is set but neither REDIS_URL/],
    [{ REDIS_URL: 'redis://x' }, /Redis is set but not KAFKA_BROKERS/],
  ] as [Record<string, string>, RegExp][])('environment %j', async (env, message) => {
    const { code, err } = await picketwire(['query', 'blogs'], { env });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('says which server cannot be reached, and the variable that names it, without the password', async () => {
    const { code, err } = await picketwire(['query', 'blogs'], { env: { KAFKA_BROKERS: '127.0.0.1:1', REDIS_URL: 'redis://:secret@127.0.0.1:1' } });
    expect(err).not.toContain('secret');
    expect([code, err]).toEqual([1, expect.stringMatching(/Redis at 127\.0\.0\.1:1: .*REDIS_URL/)]);
  });
});
