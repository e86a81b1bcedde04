import { describe, expect, it } from '@jest/globals';
import { post } from '../../test/controls/pages.js';
import type { BlogId, EntryId } from '../kernel/core/entry.js';
import { Names, stemOf, stemOfId } from './identity.js';

const BLOG = 'ferries' as BlogId;
const long = 'All sailings to the outer islands are off until noon, the ferry company says, because crews are ashore.';
const entry = post(long, { time: '06:40', headline: 'No sailings' });

describe('the stem of an id', () => {
  it.each([
    ['the date', { ...entry, date: null }],
    ['words beyond the first twelve', post(`${long} Two are back.`, { time: '06:40', headline: 'No sailings' })],
    ['the line it stands at', { ...entry, line: 80 }],
    ['white space and where paragraphs part', post(long.replace('islands are', 'islands\nare'), { time: '06:40', headline: 'No sailings' })],
  ])('does not change with %s', (_what, other) => {
    expect(stemOf(BLOG, other)).toBe(stemOf(BLOG, entry));
  });

  it.each([
    ['time', { ...entry, time: '06:41' }],
    ['headline', { ...entry, headline: null }],
    ['first words', post(`Update. ${long}`, { time: '06:40', headline: 'No sailings' })],
  ])('changes with the %s', (_what, other) => {
    expect(stemOf(BLOG, other)).not.toBe(stemOf(BLOG, entry));
  });

  it('changes with the blog', () => {
    expect(stemOf('trains' as BlogId, entry)).not.toBe(stemOf(BLOG, entry));
  });

  it('is the same on any machine and in any version', () => {
    expect(stemOf(BLOG, entry)).toMatchInlineSnapshot(`"9a4c1aa14f132f2e"`);
  });
});

describe('names', () => {
  it('count on where a stem is taken, by the log or by themselves', () => {
    const stem = stemOf(BLOG, entry);
    const names = new Names([stem, `${stem}-3`] as EntryId[]);
    expect([names.give(stem), names.give(stem)]).toEqual([`${stem}-2`, `${stem}-4`]);
    expect(stemOfId(`${stem}-4` as EntryId)).toBe(stem);
  });
});
