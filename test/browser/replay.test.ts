import { describe, expect, it } from '@jest/globals';
import type { QuoteRow, TallyRow, TurnoutRow } from '../../services/api/schema/rows.js';
import { CORRECTED_DUMP, EVENING_DUMP, NOON_DUMP, file } from '../e2e/support/dumps.js';
import { keep, visit } from './support/browser.js';
import { openDesk, seed } from './support/desk.js';
import { figuresIn, live, quoteWords, quotesOn, tallyWords, turnoutWords } from './support/shown.js';

describe('a replay on the page', () => {
  it('ends with the figures and quotes that query has', async () => {
    const desk = await openDesk([seed('nurses-december.txt'), '--duration', '4s']);
    const page = await visit(desk.url);
    await page.getByText('Replay over').waitFor();
    await page.locator('#posts .note').getByText(/^14$/).waitFor();
    expect(await figuresIn(page, 'turnout')).toEqual(turnoutWords(await desk.query<TurnoutRow>('turnout')));
    expect(await figuresIn(page, 'cancellations')).toEqual(tallyWords(await desk.query<TallyRow>('cancellations')));
    expect(await quotesOn(page)).toEqual(quoteWords(await desk.query<QuoteRow>('quotes')));
    await keep(page, 'replay');
  });

  it('stops and goes on when the page says so', async () => {
    const desk = await openDesk([seed('nurses-december.txt'), '--duration', '30s']);
    const page = await visit(desk.url);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    await page.getByLabel('Speed').selectOption('No waiting');
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('Space');
    await page.getByText('Replay over').waitFor();
  });

  it('has no controls where nothing is replayed', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    const page = await visit(desk.url);
    await live(page);
    await page.getByRole('heading', { name: 'Turnout', exact: true }).waitFor();
    expect(await page.getByRole('group', { name: 'Replay' }).count()).toBe(0);
  });
});

describe('a page that stays open', () => {
  it('shows the first blog as soon as there is one', async () => {
    const desk = await openDesk([]);
    const page = await visit(desk.url);
    await page.getByRole('heading', { name: 'No live blog yet' }).waitFor();
    await keep(page, 'no-blog');
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    await page.getByRole('heading', { name: /^Ferry strike/ }).waitFor();
    expect(await figuresIn(page, 'turnout')).toEqual(turnoutWords(await desk.query<TurnoutRow>('turnout')));
  });

  it('says that the server is away, and goes on by itself once it is back', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', NOON_DUMP));
    const page = await visit(desk.url);
    await live(page);
    await desk.stop();
    await page.getByText('Connection lost').waitFor();
    expect(await page.locator('.link .again').textContent()).toMatch(/^trying again/);
    await keep(page, 'lost');
    await desk.again();
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    await page.locator('#posts').getByText('Company counts the losses').waitFor();
    await live(page);
    expect(await figuresIn(page, 'turnout')).toEqual(turnoutWords(await desk.query<TurnoutRow>('turnout')));
  });

  it('shows the same after it is loaded again', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    const page = await visit(desk.url);
    await live(page);
    const before = await figuresIn(page, 'cancellations');
    await page.reload();
    await live(page);
    expect(before.length).toBeGreaterThan(0);
    expect(await figuresIn(page, 'cancellations')).toEqual(before);
  });
});

describe('a correction', () => {
  it('changes the figure, says what it was and shows the words that were printed', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP.replace('It said 62%', 'It said 26%')));
    const page = await visit(desk.url);
    await page.locator('#turnout .number', { hasText: '26%' }).waitFor();
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    await page.locator('#turnout .number', { hasText: '62%' }).waitFor();
    const corrected = page.locator('#turnout .corrected');
    await corrected.getByText('was 26%').waitFor();
    await keep(page, 'corrected');
    await corrected.getByRole('button').click();
    await page.locator('#posts mark').getByText('26%').waitFor();
    expect(await page.locator('.post.chosen').textContent()).toContain('As it was in revision 1.');
    await page.reload();
    await corrected.getByText('was 26%').waitFor();
  });

  it('of an earlier figure changes what stood before', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    const page = await visit(desk.url);
    await page.locator('#cancellations .values', { hasText: '12' }).waitFor();
    await desk.replay(file('ferry.txt', CORRECTED_DUMP));
    await page.locator('#cancellations .values', { hasText: '14' }).waitFor();
  });

  it('that withdraws a post says which figure nobody gives any more', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    const page = await visit(desk.url);
    await live(page);
    await page.locator('#turnout .number', { hasText: '80%' }).waitFor();
    await desk.replay(file('ferry.txt', NOON_DUMP), '--complete');
    await page.locator('#taken-back', { hasText: '80%' }).waitFor();
    await keep(page, 'taken-back');
  });
});
