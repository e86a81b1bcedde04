import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProjectionStore } from '../../services/kernel/store/store.js';
import { serveStreams, shown, StreamReader, Writer, type StreamServer } from '../controls/streaming.js';
import type { Adapter, Pair } from './adapters.js';

const FEED_LIMIT = 20;

/** What readers see of a store, over HTTP. */
export function streamContract(adapter: Adapter): void {
  describe(`stream: ${adapter.name}`, () => {
    let pair: Pair;
    let store: ProjectionStore;
    let writer: Writer;
    let server: StreamServer;
    beforeEach(async () => {
      pair = await adapter.open({ feedLimit: FEED_LIMIT });
      store = pair.store;
      writer = new Writer(store);
      server = await serveStreams(store);
    });
    afterEach(async () => {
      await server.close();
      await pair.close();
    });

    const reader = (query = '?view=turnout', lastEventId = ''): StreamReader => new StreamReader(server.url, query, lastEventId);

    it('begins with a snapshot, says when it is live, then has every change once', async () => {
      await writer.commit('turnout', { b: 1, a: 2 });
      const reading = await reader().live();
      await writer.commit('turnout', { a: 3 });
      await writer.commit('turnout', { b: null, c: 4 });
      expect((await reading.until((seen) => seen.length >= 7)).map(shown)).toEqual(['turnout reset', 'turnout a=2', 'turnout b=1', 'live', 'turnout a=3', 'turnout b gone', 'turnout c=4']);
    });

    it('resumes after any event without gap or repeat', async () => {
      await writer.commit('turnout', { a: 1, b: 2 });
      const whole = await reader().live();
      for (let n = 0; n < 5; n++) await writer.commit('turnout', { [`c${n}`]: n, a: n }, { partition: n % 3 });
      const all = await whole.until((seen) => seen.length >= 14);
      const changes = all.filter(({ type }) => type === 'change');
      for (const [index, { id }] of changes.entries()) {
        const rest = await reader('?view=turnout', id).live();
        const isHalfWay = id === 'turnout=';
        expect({ id, seen: rest.seen.map(shown).slice(0, isHalfWay ? 1 : Infinity) }).toEqual({ id, seen: isHalfWay ? ['turnout reset'] : [...changes.slice(index + 1).map(shown), 'live'] });
        await rest.cut();
      }
    });

    it('of an expired cursor says reset, and has a fresh snapshot', async () => {
      await writer.commit('turnout', { a: 1 });
      const first = await reader().live();
      await first.cut();
      for (let n = 0; n < 2 * FEED_LIMIT; n++) await writer.commit('turnout', { a: n });
      await server.close();
      server = await serveStreams(store);
      const again = await reader('?view=turnout', first.seen.at(-1)!.id).live();
      expect(again.seen.map(shown)).toEqual(['turnout reset', `turnout a=${2 * FEED_LIMIT - 1}`, 'live']);
    });

    it('of a cursor that the store never had says reset', async () => {
      await writer.commit('turnout', { a: 1 });
      for (const cursor of ['0:999-1', '7:3-1']) expect((await reader(`?view=turnout&after=${cursor}`).live()).seen.map(shown)).toEqual(['turnout reset', 'turnout a=1', 'live']);
    });

    it('goes on with a server that was started again', async () => {
      await writer.commit('turnout', { a: 1 });
      const before = await reader().live();
      await server.close();
      expect(shown((await before.until((seen) => seen.length >= 4)).at(-1)!)).toBe('closed stopping');
      await writer.commit('turnout', { a: 2 });
      server = await serveStreams(store);
      const after = await reader('?view=turnout', before.seen.at(-2)!.id).live();
      expect(after.seen.map(shown)).toEqual(['turnout a=2', 'live']);
    });

    it('has only the views and the blog that were asked for', async () => {
      await writer.commit('turnout', { a: 1 }, { blog: 'trains' });
      await writer.commit('turnout', { a: 2 });
      await writer.commit('quotes', { q: 1 });
      const reading = await reader('?view=turnout&blog=trains').live();
      const both = await reader('?view=quotes,turnout').live();
      await writer.commit('quotes', { q: 2 });
      await writer.commit('turnout', { a: 3 });
      await writer.commit('turnout', { a: 4 }, { blog: 'trains' });
      expect((await reading.until((seen) => seen.length >= 4)).map(shown)).toEqual(['turnout reset', 'turnout a=1', 'live', 'turnout a=4']);
      const seen = (await both.until((seen) => seen.length >= 9)).map(shown);
      expect(seen.slice(0, 6)).toEqual(['turnout reset', 'turnout a=2', 'turnout a=1', 'quotes reset', 'quotes q=1', 'live']);
      expect(seen.slice(6).sort()).toEqual(['quotes q=2', 'turnout a=3', 'turnout a=4']);
    });

    it('resumes each of several views where it was', async () => {
      await writer.commit('turnout', { a: 1 });
      await writer.commit('quotes', { q: 1 });
      const first = await reader('?view=turnout&view=quotes').live();
      await first.cut();
      await writer.commit('quotes', { q: 2 });
      await writer.commit('turnout', { a: 2 });
      const { seen } = await reader('?view=turnout&view=quotes', first.seen.at(-1)!.id).live();
      expect(seen.map(shown).sort()).toEqual(['live', 'quotes q=2', 'turnout a=2']);
    });

    it('begins only that view afresh of which the cursor says nothing', async () => {
      await writer.commit('turnout', { a: 1 });
      await writer.commit('quotes', { q: 1 });
      const { seen } = await reader('?view=turnout&view=quotes&after=turnout=0:0-1').live();
      expect(seen.map(shown)).toEqual(['quotes reset', 'quotes q=1', 'live']);
    });
  });
}
