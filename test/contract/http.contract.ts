import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { Blogs, Cancellations, Entries, Figures, Problem, Quotes, Turnout } from '../../services/api/schema/answers.js';
import { BlogRow, EntryRow } from '../../services/api/schema/rows.js';
import { fold, said, serveApi, type Answer, type Asking } from '../controls/http.js';
import type { Adapter, Pair } from './adapters.js';

const COUNT = 12;

/** What the HTTP API answers, whatever log and store it answers from. */
export function httpContract(adapter: Adapter): void {
  describe(`HTTP API: ${adapter.name}`, () => {
    let pair: Pair;
    let server: Asking;
    beforeEach(async () => {
      pair = await adapter.open();
      server = await serveApi({ place: () => pair });
      await fold(pair, said('ferry', 'a', 'NHS England said 46% of junior doctors turned up for work.'), said('ferry', 'b', 'The hospital said 31 operations had been cancelled.'));
      await fold(pair, ...Array.from({ length: COUNT }, (_, n) => said('rail', `q${String(n).padStart(2, '0')}`, `“We would rather be at work today, all ${n + 20} of us,” said Ada Pell.`)));
    });
    afterEach(async () => {
      await server.close();
      await pair.close();
    });

    const get = async <T>(path: string): Promise<T> => {
      const { status, body } = await server.ask(path);
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      return body as T;
    };
    type Part = { items: { key: string; row: Record<string, unknown> }[]; next: string | null; cursor: string };

    const routes: readonly (readonly [string, TSchema])[] = [
      ['/api/v1/blogs', Blogs], ['/api/v1/blogs/ferry', BlogRow], ['/api/v1/blogs/ferry/figures', Figures], ['/api/v1/turnout', Turnout], ['/api/v1/cancellations', Cancellations],
      ['/api/v1/quotes', Quotes], ['/api/v1/entries?blog=ferry', Entries], ['/api/v1/blogs/ferry/entries/a?revision=1', EntryRow],
    ];

    it.each(routes)('%s answers within its schema, and 304 to who has the answer', async (path, schema) => {
      const first = await server.ask(path);
      expect(first.status).toBe(200);
      expect([...Value.Errors(schema, first.body)]).toEqual([]);
      const again = await server.ask(path, { headers: { 'if-none-match': first.headers.get('etag')! } });
      expect([again.status, again.body]).toEqual([304, '']);
    });

    it('an answer that has changed is sent, with another etag', async () => {
      const before = await server.ask('/api/v1/turnout?blog=ferry');
      await fold(pair, said('ferry', 'c', 'NHS England said 41% of junior doctors turned up for work.'));
      const after = await server.ask('/api/v1/turnout?blog=ferry', { headers: { 'if-none-match': before.headers.get('etag')! } });
      expect([after.status, (after.body as Part).items[0]?.row]).toMatchObject([200, { value: 41, history: [{ value: 46 }] }]);
    });

    it('every figure, what stood before it and every quote leads to the words that say it', async () => {
      await fold(pair, said('ferry', 'a', 'NHS England said 48% of junior doctors turned up for work.', 2), said('ferry', 'c', 'NHS England said 41% of junior doctors turned up for work.'));
      const { turnout, cancellations } = await get<Record<'turnout' | 'cancellations', Part>>('/api/v1/blogs/ferry/figures');
      const quotes = await get<Part>('/api/v1/quotes?limit=1');
      const rows = [...turnout.items, ...cancellations.items, ...quotes.items].map(({ row }) => row);
      const all = rows.flatMap(row => [row, ...(row['history'] ?? []) as Record<string, unknown>[]]) as { href: string; words?: string; text?: string; revision: number }[];
      expect(all).toHaveLength(4);
      for (const { href, words, text, revision } of all) expect(await get(href)).toMatchObject({ revision, blocks: [{ text: expect.stringContaining(words ?? text!) as unknown }] });
    });

    it('a revision is answered with its own words, and one that is not kept with those that are', async () => {
      await fold(pair, said('ferry', 'a', 'Better words.', 2));
      expect(await get('/api/v1/blogs/ferry/entries/a?revision=1')).toMatchObject({ revision: 1, earlier: [], blocks: [{ text: expect.stringContaining('46%') as unknown }] });
      expect(await get('/api/v1/blogs/ferry/entries/a')).toMatchObject({ revision: 2, earlier: [{ revision: 1 }], blocks: [{ text: 'Better words.' }] });
      expect(await server.ask('/api/v1/blogs/ferry/entries/a?revision=3')).toMatchObject({ status: 404, body: { code: 'not-found', parameter: 'revision', value: '3', expected: 'one of 2, 1' } });
    });

    it('quotes and entries come newest first; parts joined are the whole, whatever is added meanwhile', async () => {
      const whole = (await get<Part>('/api/v1/quotes?blog=rail')).items;
      expect(whole.map(({ row }) => row['entry'])).toEqual(Array.from({ length: COUNT }, (_, n) => `q${String(COUNT - 1 - n).padStart(2, '0')}`));
      const items: Part['items'] = [];
      for (let page = ''; ;) {
        const part = await get<Part>(`/api/v1/quotes?blog=rail&limit=5${page}`);
        items.push(...part.items);
        if (part.next === null) break;
        page = `&page=${part.next}`;
        await fold(pair, said('rail', `z${items.length}`, '“We are still here, and we will be tomorrow,” said Ada Pell.'));
      }
      expect(items).toEqual(whole);
    });

    it('without a blog the rows of all come, blog after blog', async () => {
      const entries = (part: Part): unknown[] => part.items.map(({ row }) => row['blog']);
      await fold(pair, said('bus', 'a', '“We have never known it so quiet, not even in the snow,” said Ada Pell.'));
      const first = await get<Part>('/api/v1/quotes?limit=1');
      expect(entries(first)).toEqual(['bus']);
      expect(entries(await get<Part>(`/api/v1/quotes?limit=500&page=${first.next}`))).toEqual(Array.from({ length: COUNT }, () => 'rail'));
      expect((await get<{ items: { id: string }[] }>('/api/v1/blogs')).items.map(({ id }) => id)).toEqual(['bus', 'ferry', 'rail']);
    });

    it.each([
      ['turnout?where=england', 1], ['turnout?where=Wales', 0], ['turnout?measure=working&unit=percent', 1], ['turnout?measure=striking', 0], ['turnout?source=nhs%20england', 1],
      ['turnout?source=the%20BMA', 0], ['cancellations?what=operation&outcome=cancelled', 1], ['cancellations?outcome=closed', 0], ['cancellations?source=Hospital', 1],
      ['quotes?speaker=pell', COUNT], ['quotes?speaker=Nobody', 0], ['quotes?kind=direct', COUNT], ['entries?blog=ferry&keyEvent=true', 0], ['entries?blog=ferry&keyEvent=false', 2], ['turnout?blog=none', 0],
    ])('%s narrows to %d', async (path, count) => {
      expect((await get<Part>(`/api/v1/${path}`)).items).toHaveLength(count);
    });

    it('the figures of a blog have the cursor of each view, and one of all', async () => {
      const { turnout, cursor } = await get<{ turnout: Part; cursor: string }>('/api/v1/blogs/ferry/figures');
      expect(cursor).toBe(['turnout', 'cancellations', 'quotes', 'entries'].map(view => `${view}=${cursor.split(`${view}=`)[1]!.split(';')[0]}`).join(';'));
      expect(cursor).toContain(`turnout=${turnout.cursor};`);
    });

    it('while there is no place it is not ready, and says so without saying more', async () => {
      const away = await serveApi({ place: () => null, onFault: () => undefined });
      const answer: Answer = await away.ask('/api/v1/turnout');
      await away.close();
      expect(answer).toMatchObject({ status: 503, body: { code: 'not-ready' } });
      expect([...Value.Errors(Problem, answer.body)]).toEqual([]);
    });
  });
}
