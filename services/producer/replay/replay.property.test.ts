import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { CRASH, FeedLog, dumps, type RunOptions } from '../../../test/controls/feed-log.js';
import { BLOG, page, post } from '../../../test/controls/pages.js';
import type { Page, PageEntry } from '../segment/page.js';

/** The same on every run, so that a red test is a change's doing; others are tried with FC_SEED=n. */
const SEED = Number(process.env['FC_SEED'] ?? 20_160_426);
const RUNS = { numRuns: Number(process.env['FC_RUNS'] ?? 100), seed: SEED };
jest.setTimeout(120_000);

/** A change to a feed: `where` and `which` are shares of its length. */
type Edit =
  | { readonly type: 'insert'; readonly where: number; readonly words: readonly number[]; readonly timed: boolean }
  | { readonly type: 'reword'; readonly where: number; readonly which: number; readonly word: number }
  | { readonly type: 'rename'; readonly where: number; readonly word: number }
  | { readonly type: 'delete'; readonly where: number };

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const word = fc.nat(100_000);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('insert' as const), where: share, words: fc.array(word, { minLength: 4, maxLength: 25 }), timed: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('reword' as const), where: share, which: share, word }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('rename' as const), where: share, word }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), where: share }) },
);
/** Each dump of a blog is the one before with some edits; the first grows from nothing. */
const history = fc.array(fc.array(edit, { maxLength: 12 }), { minLength: 1, maxLength: 5 }).map(pagesOf);

function pagesOf(history: readonly (readonly Edit[])[]): readonly Page[] {
  let entries: readonly PageEntry[] = [];
  return history.map(edits => {
    for (const edit of edits) entries = edited(entries, edit);
    return page(entries);
  });
}

function edited(entries: readonly PageEntry[], edit: Edit): readonly PageEntry[] {
  const at = Math.floor(edit.where * entries.length);
  const old = entries[at];
  switch (edit.type) {
    case 'insert': {
      const place = Math.floor(edit.where * (entries.length + 1));
      const time = entries.slice(0, place).findLast(entry => entry.time)?.time ?? '06:00';
      return entries.toSpliced(place, 0, post(edit.words.map(say).join(' '), { time: edit.timed ? time : null }));
    }
    case 'reword': {
      if (!old) return entries;
      const words = old.blocks[0]!.text.split(' ');
      return entries.with(at, { ...old, blocks: [{ kind: 'paragraph', text: words.with(Math.floor(edit.which * words.length), say(edit.word)).join(' '), by: null }] });
    }
    case 'rename': return old ? entries.with(at, { ...old, headline: say(edit.word) }) : entries;
    case 'delete': return entries.toSpliced(at, 1);
  }
}

function say(word: number): string {
  return `w${word.toString(36)}`;
}

const shown = (entries: readonly Pick<PageEntry, 'time' | 'headline' | 'blocks'>[]) => entries.map(({ time, headline, blocks }) => ({ time, headline, blocks }));

async function contentOf(feed: FeedLog): Promise<readonly unknown[]> {
  return (await feed.entries(BLOG)).map(({ id, revision, blocks, headline, time }) => ({ id, revision, blocks, headline, time }));
}

/** Runs until it gets through: killed after `crashAfter` events, then started again as it was. */
async function throughCrash(feed: FeedLog, pages: readonly Page[], options: RunOptions): Promise<void> {
  await feed.run([dumps(BLOG, ...pages)], options).catch((error: unknown) => { if (error !== CRASH) throw error; });
  await feed.run([dumps(BLOG, ...pages)], { ...options, crashAfter: Infinity });
}

describe(`a blog whose dumps are replayed as it grows (FC_SEED=${SEED})`, () => {
  it('stands in the log as its last complete dump shows it, and a repeat appends nothing', async () => {
    await fc.assert(fc.asyncProperty(history, async pages => {
      const feed = new FeedLog();
      for (const dump of pages) {
        await feed.run([dumps(BLOG, dump)], { complete: true });
        expect(shown(await feed.entries(BLOG))).toEqual(shown(dump.entries));
        expect(await feed.run([dumps(BLOG, dump)], { complete: true })).toMatchObject({ appended: 0 });
      }
    }), RUNS);
  });

  it('loses nothing that an incomplete dump shows, in that order, and a repeat appends nothing', async () => {
    await fc.assert(fc.asyncProperty(history, async pages => {
      const feed = new FeedLog();
      for (const dump of pages) {
        await feed.run([dumps(BLOG, dump)]);
        const standing = shown(await feed.entries(BLOG)).map(entry => JSON.stringify(entry));
        const wanted = shown(dump.entries).map(entry => JSON.stringify(entry));
        let from = 0;
        for (const entry of wanted) from = standing.indexOf(entry, from) + 1 || NaN;
        expect(from).not.toBeNaN();
        expect(await feed.run([dumps(BLOG, dump)])).toMatchObject({ appended: 0 });
      }
    }), RUNS);
  });

  it('comes to the same log, each event once, when the replay is killed and started again', async () => {
    await fc.assert(fc.asyncProperty(history, fc.nat(30), fc.boolean(), async (pages, crashAfter, complete) => {
      const whole = new FeedLog();
      const killed = new FeedLog();
      await whole.run([dumps(BLOG, ...pages)], { complete });
      await throughCrash(killed, pages, { complete, crashAfter });
      expect(await contentOf(killed)).toEqual(await contentOf(whole));
      expect((await killed.events()).length).toBe((await whole.events()).length);
      expect(await killed.run([dumps(BLOG, ...pages)], { complete })).toMatchObject({ appended: 0 });
    }), RUNS);
  });
});
