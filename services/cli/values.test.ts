import { describe, expect, it } from '@jest/globals';
import type { PicketwireError } from '../kernel/core/errors.js';
import * as values from './values.js';

describe('values of flags', () => {
  it.each([
    ['speed', '60', 60], ['speed', 'max', Infinity], ['speed', '0.5', 0.5],
    ['duration', '2m', 120_000], ['duration', '1h30m', 5_400_000], ['duration', '1.5s', 1500],
    ['limit', '10', 10], ['date', '2016-02-29', '2016-02-29'], ['view', 'quotes', 'quotes'], ['query', 'blogs', 'blogs'], ['blogId', 'strike-26-april', 'strike-26-april'],
  ] as const)('%s takes %s', (name, text, value) => {
    expect(values[name](text)).toBe(value);
  });

  it.each([
    ['speed', '0', /--speed: "0" .*above 0/], ['speed', 'fast', /or max/], ['speed', '-1', /above 0/], ['speed', '1e3', /above 0/],
    ['duration', '2', /2m, 90s/], ['duration', '0s', /2m, 90s/], ['duration', '2m!', /2m, 90s/],
    ['limit', '0', /whole number from 1/], ['limit', '1.5', /whole number/],
    ['date', '26/04/2016', /"26\/04\/2016" is not a date.*2016-04-26/], ['date', '2015-02-29', /is not a date/],
    ['blogId', 'a/b', /without spaces/], ['blogId', '', /without spaces/],
  ] as const)('%s refuses %j and says what would be right', (name, text, message) => {
    expect(() => values[name](text)).toThrow(message);
  });

  it('guesses which view was meant', () => {
    expect(() => values.query('quote')).toThrow(/there are blogs, turnout, quotes, cancellations\. Did you mean quotes\?/);
    expect(() => values.view('blogs')).toThrow(/there is no view "blogs"/);
  });

  it('ends with exit code 2', () => {
    try { values.view('x'); } catch (error) { expect((error as PicketwireError)).toMatchObject({ exitCode: 2, code: 'view-unknown' }); }
    expect.assertions(1);
  });
});
