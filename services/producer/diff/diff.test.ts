import { describe, expect, it, test } from '@jest/globals';
import { OneBlog, page, post } from '../../../test/controls/pages.js';
import type { PageEntry } from '../segment/page.js';

const A = post('Picket lines have formed outside the Infirmary since seven.', { time: '07:05', headline: 'Lines form' });
const B = post('Trust managers say 214 outpatient appointments were called off.', { time: '08:10' });
const C = post('A porter told us he had never seen the atrium so quiet.', { time: '09:30' });
const D = post('Ministers will meet the union on Friday, Downing Street says.', { time: '10:15', headline: 'Talks on Friday' });
const X = post('Ferries to the islands are not affected, the council adds.', { time: '08:40' });

const untimed = (entry: PageEntry): PageEntry => ({ ...entry, time: null });
const say = (entry: PageEntry) => [entry.time, entry.headline, ...entry.blocks.map(block => block.text)].filter(Boolean).join(' ');

async function after(...first: readonly PageEntry[]): Promise<OneBlog> {
  const blog = new OneBlog();
  await blog.take(page(first));
  return blog;
}

describe('a first dump', () => {
  it('opens the blog, then publishes every entry, oldest first', async () => {
    expect(await new OneBlog().take(page([C, B, A], { order: 'newest-first' }))).toEqual(['opened 1', ...[A, B, C].map(entry => `published ${say(entry)}`)]);
  });

  it('keeps a post shown twice as two', async () => {
    const blog = await after(A, B, A);
    expect(blog.feed()).toEqual([A, B, A].map(say));
    expect(new Set(blog.entries().map(entry => entry.id)).size).toBe(3);
    expect(blog.entries()[2]!.id).toBe(`${blog.entries()[0]!.id}-2`);
  });
});

type Case = readonly [promise: string, first: readonly PageEntry[], then: readonly PageEntry[], events: readonly string[], feed: readonly PageEntry[]];

const edited = (entry: PageEntry, text: string): PageEntry => ({ ...entry, blocks: [{ kind: 'paragraph', text, by: null }] });
const B2 = edited(B, 'Trust managers say 241 outpatient appointments were called off, not 214.');
const B3 = edited(B, 'Correction: managers at the trust now say that 241 appointments of outpatients have been called off.');
const C2: PageEntry = { ...C, time: '09:35' };
const D2: PageEntry = { ...D, headline: 'Talks to go ahead' };
const late: PageEntry = { ...B, time: '10:05' };

test.each<Case>([
  ['the same dump changes nothing', [A, B, C], [A, B, C], [], [A, B, C]],
  ['an entry added at the top is published there', [A, B], [A, B, D], [`published ${say(D)}`], [A, B, D]],
  ['an entry added in the middle is published between its neighbours', [A, B, C].map(untimed), [A, B, X, C].map(untimed), [`published ${say(untimed(X))}`], [A, B, X, C].map(untimed)],
  ['an entry added at the bottom is published before all others', [B, C].map(untimed), [A, B, C].map(untimed), [`published ${say(untimed(A))}`], [A, B, C].map(untimed)],
  ['words changed inside an entry revise it', [A, B, C], [A, B2, C], [`revised ${say(B2)}`], [A, B2, C]],
  ['an entry written anew under its time between unchanged neighbours is revised', [A, B, C], [A, B3, C], [`revised ${say(B3)}`], [A, B3, C]],
  ['an untimed entry with a number changed is revised', [A, B, C].map(untimed), [A, B2, C].map(untimed), [`revised ${say(untimed(B2))}`], [A, B2, C].map(untimed)],
  ['another post in the place of one is published, the first left alone', [A, B, C], [A, X, C], [`published ${say(X)}`], [A, B, X, C]],
  ['a time put right revises the entry', [A, B, C, D], [A, B, C2, D], [`revised ${say(C2)}`], [A, B, C2, D]],
  ['a time put right that moves the entry revises it where it stood', [A, B, C, D], [A, C, late, D], [`revised ${say(late)}`], [A, late, C, D]],
  ['a headline changed revises the entry', [B, C, D], [B, C, D2], [`revised ${say(D2)}`], [B, C, D2]],
  ['the newest entry edited while another comes is revised, not taken for the new one', [A, B], [A, B2, X], [`revised ${say(B2)}`, `published ${say(X)}`], [A, B2, X]],
  ['an entry that a later dump lacks is left alone', [A, B, C], [A, C], [], [A, B, C]],
  ['an older part of the blog goes before the newer one by its times', [C, D], [A, B], [`published ${say(A)}`, `published ${say(B)}`], [A, B, C, D]],
  ['a newer part goes after the older one', [A, B], [C, D], [`published ${say(C)}`, `published ${say(D)}`], [A, B, C, D]],
  ['a newer part without times that shares no entry goes after', [A, B].map(untimed), [C, D].map(untimed), [`published ${say(untimed(C))}`, `published ${say(untimed(D))}`], [A, B, C, D].map(untimed)],
  ['a part that overlaps the known one adds only what is new on both its ends', [B, C], [A, B, C, D], [`published ${say(A)}`, `published ${say(D)}`], [A, B, C, D]],
  ['an entry goes by its time among known ones that the dump lacks', [A, B, C, D], [A, X, D], [`published ${say(X)}`], [A, B, X, C, D]],
  ['a post shown a second time is published again as its own entry', [A, B], [A, B, A], [`published ${say(A)}`], [A, B, A]],
  ['a post shown twice and still shown twice changes nothing', [A, B, A], [A, B, A], [], [A, B, A]],
  ['an entry moved on the page keeps its place', [A, B, C], [B, C, A], [], [A, B, C]],
])('%s', async (_promise, first, then, events, feed) => {
  const blog = await after(...first);
  expect(await blog.take(page(then))).toEqual(events);
  expect(blog.feed()).toEqual(feed.map(say));
  expect(await blog.take(page(then))).toEqual([]);
});

describe('what a later dump does not say is not taken back', () => {
  it('keeps dates, scope and title', async () => {
    const blog = await after(A, B, C);
    const bare = [A, B, C].map(entry => ({ ...entry, date: null }));
    expect(await blog.take(page(bare, { date: null, scope: null, title: null }))).toEqual([]);
  });

  it('keeps a time', async () => {
    const blog = await after(A, B, C);
    expect(await blog.take(page([A, B, C].map(untimed)))).toEqual([]);
  });
});

describe('what a later dump says anew revises', () => {
  it('the blog and its entries, when a date is given for the first time', async () => {
    const blog = new OneBlog();
    await blog.take(page([A, B].map(entry => ({ ...entry, date: null })), { date: null }));
    expect(await blog.take(page([A, B]))).toEqual(['opened 2', `revised ${say(A)}`, `revised ${say(B)}`]);
  });

  it('the blog and its entries, when the date was wrong', async () => {
    const blog = await after(A, B, C);
    const dump = page([A, B, C].map(entry => ({ ...entry, date: '2016-04-27' })), { date: '2016-04-27' });
    expect(await blog.take(dump)).toEqual(['opened 2', ...[A, B, C].map(entry => `revised ${say(entry)}`)]);
    expect(await blog.take(dump)).toEqual([]);
  });

  it('the blog and its entries, when the scope changes', async () => {
    const blog = await after(A, B);
    expect(await blog.take(page([A, B], { scope: 'Wales' }))).toEqual(['opened 2', `revised ${say(A)}`, `revised ${say(B)}`]);
  });

  it('not a post of another day that reads the same', async () => {
    const closing = post('That is all from us today.', { time: '18:00' });
    const next = { ...closing, date: '2016-04-27' };
    const blog = await after(A, closing);
    expect(await blog.take(page([next], { date: null }))).toEqual([`published ${say(next)}`]);
  });
});

describe('a complete dump', () => {
  it('withdraws what it lacks', async () => {
    const blog = await after(A, B, C);
    expect(await blog.take(page([A, C]), { complete: true })).toEqual([`withdrawn ${say(B)}`]);
    expect(await blog.take(page([A, C]), { complete: true })).toEqual([]);
    expect(blog.feed()).toEqual([A, C].map(say));
  });

  it('publishes a withdrawn entry that is back as a further revision at its old place', async () => {
    const blog = await after(A, B, C);
    await blog.take(page([A, C]), { complete: true });
    expect(await blog.take(page([A, B, C]))).toEqual([`published ${say(B)}`]);
    expect(blog.entries().map(entry => entry.revision)).toEqual([1, 3, 1]);
    expect(blog.feed()).toEqual([A, B, C].map(say));
  });

  it('withdraws the one of two equal posts that is gone', async () => {
    const blog = await after(A, B, A);
    await blog.take(page([B, A]), { complete: true });
    expect(blog.feed()).toEqual([B, A].map(say));
  });
});

it('a dump that the log has overtaken adds what is missing and takes nothing back', async () => {
  const blog = await after(A, B2);
  expect(await blog.take(page([A, B, C], { title: 'An earlier title' }), { complete: true, overtaken: true })).toEqual([`published ${say(C)}`]);
});
