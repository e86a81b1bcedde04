import { describe, expect, it } from '@jest/globals';
import { FakeClock } from '../../../test/controls/clock.js';
import { FeedLog, dumps } from '../../../test/controls/feed-log.js';
import { BLOG, page, post } from '../../../test/controls/pages.js';
import { Pace, type ReplayLine } from '../main.js';

const A = post('Picket lines have formed outside the Infirmary since seven.', { time: '07:00' });
const B = post('Trust managers say 214 outpatient appointments were called off.', { time: '07:10' });
const B2 = post('Trust managers say 241 outpatient appointments were called off.', { time: '07:10' });
const C = post('A porter told us he had never seen the atrium so quiet.', { time: '09:30' });

function paced(speed: number) {
  const clock = new FakeClock();
  const stop = new AbortController();
  return { clock, stop, pace: new Pace(speed, stop.signal, clock) };
}

const said = (lines: readonly ReplayLine[]) => lines.map(({ type, revision, appended }) => `${type} ${revision} ${appended ? 'appended' : 'already'}`);

describe('a replay at speed max', () => {
  it('says of each event that it was appended, and of each the second time that it was there', async () => {
    const feed = new FeedLog();
    const first: ReplayLine[] = [];
    const again: ReplayLine[] = [];
    expect(await feed.run([dumps('strike', page([A, B]))], { lines: first })).toEqual({ events: 3, appended: 3, already: 0 });
    expect(await feed.run([dumps('strike', page([A, B]))], { lines: again })).toEqual({ events: 3, appended: 0, already: 3 });
    expect(said(first)).toEqual(['opened 1 appended', 'published 1 appended', 'published 1 appended']);
    expect(again).toEqual(first.map(line => ({ ...line, appended: false })));
    expect(first.map(line => line.entry)).toEqual([null, ...(await feed.entries(BLOG)).map(entry => entry.id)]);
  });

  it('reads the earlier text back from the log to know a changed entry again', async () => {
    const feed = new FeedLog();
    const reworded = post('At the trust, 214 outpatient appointments were called off, managers say.', { time: '07:10' });
    await feed.run([dumps('strike', page([A, B, C]))]);
    const lines: ReplayLine[] = [];
    await feed.run([dumps('strike', page([A, reworded, C]))], { lines });
    expect(said(lines)).toEqual(['opened 1 already', 'published 1 already', 'revised 2 appended', 'published 1 already']);
  });

  it('compares each dump of a blog with the one before it, though none is in the ledger yet', async () => {
    const feed = new FeedLog();
    const lines: ReplayLine[] = [];
    await feed.run([dumps('strike', page([A, B]), page([A, B2, C]))], { lines });
    expect(said(lines).filter(line => line.endsWith('appended'))).toEqual(['opened 1 appended', 'published 1 appended', 'published 1 appended', 'revised 2 appended', 'published 1 appended']);
  });

  it('takes nothing back when the same dumps of a blog are replayed again', async () => {
    const feed = new FeedLog();
    const row = [dumps('strike', page([A, B], { title: 'As it begins' }), page([A, B2, C], { title: 'As it ends' }))];
    await feed.run(row);
    expect(await feed.run(row)).toMatchObject({ appended: 0 });
    expect(await feed.run(row, { complete: true })).toMatchObject({ appended: 0 });
  });

  it('takes nothing back either where a dump of the row goes back to what one before it said', async () => {
    const feed = new FeedLog();
    const row = [dumps('strike', page([A, B]), page([A, B2]), page([A, B]))];
    expect(await feed.run(row)).toMatchObject({ appended: 5 });
    expect(await feed.run(row)).toMatchObject({ appended: 0 });
  });

  it('takes nothing back when the row began on a log that other dumps had fed', async () => {
    const feed = new FeedLog();
    await feed.run([dumps('strike', page([C]))]);
    const row = [dumps('strike', page([A, B, C])), dumps('strike', page([A, B2, C]))].map(({ dumps }) => dumps[0]!);
    await feed.run([{ blog: BLOG, dumps: row }]);
    expect(await feed.run([{ blog: BLOG, dumps: row }])).toMatchObject({ appended: 0 });
  });

  it('keeps the events of each blog apart', async () => {
    const feed = new FeedLog();
    await feed.run([dumps('strike', page([A, B])), dumps('ferries', page([A, C]))]);
    const ids = (await feed.events()).map(event => event.type === 'opened' ? event.blog : 'entry' in event && event.entry.id);
    expect(new Set(ids).size).toBe(6);
  });
});

describe('a replay at a pace', () => {
  it('appends each entry when its minute has come', async () => {
    const feed = new FeedLog();
    const { clock, stop, pace } = paced(60);
    const lines: ReplayLine[] = [];
    const done = feed.run([dumps('strike', page([A, B, C]))], { pace, stop, lines });
    await clock.pass(9_999);
    expect(said(lines)).toEqual(['opened 1 appended', 'published 1 appended']);
    expect(await feed.events()).toHaveLength(2);
    await clock.pass(1);
    expect(lines).toHaveLength(3);
    await clock.pass(140_000);
    expect(await done).toEqual({ events: 4, appended: 4, already: 0 });
  });

  it('stops cleanly, and goes on at the first entry that is missing', async () => {
    const feed = new FeedLog();
    const first = paced(60);
    const stopped = feed.run([dumps('strike', page([A, B, C]))], first);
    await first.clock.pass(10_000);
    first.stop.abort();
    expect(await stopped).toEqual({ events: 3, appended: 3, already: 0 });

    const second = paced(60);
    const done = feed.run([dumps('strike', page([A, B, C]))], second);
    await second.clock.pass(0);
    expect(await done).toEqual({ events: 4, appended: 1, already: 3 });
  });

  it('says how long the feed is before it starts, so that it can be made to last as long as wished', async () => {
    const feed = new FeedLog();
    const { clock, stop, pace } = paced(1);
    const done = feed.run([dumps('strike', page([A, B, C]))], { pace, stop, onPlanned: ({ events, minutes }) => {
      expect({ events, minutes }).toEqual({ events: 4, minutes: 150 });
      pace.speed = minutes * 60_000 / 3_000;
    } });
    await clock.pass(3_000);
    expect(await done).toMatchObject({ appended: 4 });
  });
});
