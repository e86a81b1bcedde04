import { describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { EVENING_DUMP, file } from '../e2e/support/dumps.js';
import { keep, visit, type Look } from './support/browser.js';
import { openDesk, seed } from './support/desk.js';
import { live } from './support/shown.js';

const PHONE = { width: 360, height: 760 };

async function corrected(look: Look = {}): Promise<Page> {
  const desk = await openDesk([]);
  await desk.replay(seed('nurses-december.txt'));
  const page = await visit(desk.url, look);
  await live(page);
  await page.locator('#cancellations .corrected').waitFor();
  return page;
}

/** What axe finds wrong, each with where. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describe('axe finds nothing wrong', () => {
  it.each([['light', 'light'], ['dark', 'dark']] as const)('in %s', async (name, colorScheme) => {
    const page = await corrected({ colorScheme, reducedMotion: 'reduce' });
    await page.locator('#turnout .main').first().click();
    await page.locator('#posts mark').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await keep(page, name);
  });

  it('on a phone', async () => {
    expect(await faultsOf(await corrected({ viewport: PHONE, reducedMotion: 'reduce' }))).toEqual([]);
  });

  it('where there is no blog yet, and in the list of shortcuts', async () => {
    const page = await visit((await openDesk([])).url);
    await page.getByRole('heading', { name: 'No live blog yet' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('the page fits', () => {
  it('a phone: nothing is wider than it, and the words behind a figure come into sight', async () => {
    const page = await corrected({ viewport: PHONE, hasTouch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await keep(page, 'phone');
    await page.locator('#turnout .main').first().tap();
    await page.locator('#posts mark').waitFor();
    expect(await page.locator('#posts mark').first().evaluate(mark => mark.getBoundingClientRect().top)).toBeLessThan(PHONE.height);
    await page.getByRole('button', { name: 'Back to the figures' }).tap();
    expect(await page.locator('#turnout .main').first().evaluate(main => { const { top, bottom } = main.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
  });

  it('the dark: its ground is dark and its letters are light', async () => {
    const page = await corrected({ colorScheme: 'dark' });
    const brightness = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
    const [ground, letters] = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('h1')!).color]);
    expect([brightness(ground) < 40, brightness(letters) > 200]).toEqual([true, true]);
  });

  it('who wants no motion: nothing moves', async () => {
    const page = await corrected({ reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('who listens: a change is told in one sentence, and what stood before is not', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP.replace('It said 62%', 'It said 26%')));
    const page = await visit(desk.url);
    await live(page);
    const said = page.locator('p[role=status]');
    expect(await said.textContent()).toBe('');
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    await said.getByText(/^62% on strike.*says Calder Ferries\.$/).waitFor();
  });
});
