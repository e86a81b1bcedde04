import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { EVENING_DUMP, file, longDump } from '../e2e/support/dumps.js';
import { keep, visit } from './support/browser.js';
import { openDesk } from './support/desk.js';
import { live } from './support/shown.js';

async function ferry(): Promise<Page> {
  const desk = await openDesk([]);
  await desk.replay(file('ferry.txt', EVENING_DUMP));
  const page = await visit(desk.url);
  await live(page);
  return page;
}

/** Once the focus is on something that says so. */
const focusOn = (page: Page, words: string) => page.waitForFunction(text => document.activeElement?.textContent?.startsWith(text) === true, words);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the words behind a figure', () => {
  it('are marked and in sight when it is clicked', async () => {
    const page = await ferry();
    await page.locator('#turnout .main', { hasText: '62%' }).click();
    await page.locator('#posts mark').getByText('62%').waitFor();
    expect(await page.locator('#posts mark').evaluate(mark => { const { top, bottom } = mark.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
    await keep(page, 'words');
  });

  it('are found in the oldest of many posts', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('rail.txt', `${longDump(240)}\n00:00\nPickets at the pier\nAbout 60 crew stood outside Port Ellery terminal at midnight.\n`));
    const page = await visit(desk.url);
    await page.locator('#posts .note').getByText(/^241$/).waitFor();
    await page.locator('#turnout .main', { hasText: 'on pickets' }).click();
    await page.locator('article.chosen').getByText('Pickets at the pier').waitFor();
    await page.locator('#posts mark').getByText('About 60').waitFor();
    expect(await page.locator('#posts article').count()).toBeLessThan(100);
  });

  it('of a quote are marked too', async () => {
    const page = await ferry();
    await page.locator('#quotes').getByRole('button', { name: /We are sorry/ }).click();
    await page.locator('#posts mark').getByText('We are sorry for every one of them').waitFor();
  });
});

describe('a keyboard', () => {
  it('goes from figure to figure with arrow keys, to the words with Enter and back with Escape', async () => {
    const page = await ferry();
    const first = page.locator('#turnout .main').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const second = await focused(page);
    expect(second).not.toBe(await first.textContent());
    await page.keyboard.press('Enter');
    await page.locator('#posts mark').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
    await page.keyboard.press('Escape');
    await focusOn(page, second);
  });

  it('stops once in each part with Tab', async () => {
    const page = await ferry();
    const stops = await page.locator('#turnout [data-rove], #cancellations [data-rove], #quotes [data-rove]').evaluateAll(all => all.filter(each => (each as HTMLElement).tabIndex === 0).map(each => each.closest('section')?.id));
    expect(stops).toEqual(['turnout', 'cancellations', 'quotes']);
  });

  it('goes through the posts with j and k, to a part by its letter, and lists all that', async () => {
    const page = await ferry();
    await page.keyboard.press('j');
    await focusOn(page, '16:10Company counts the losses');
    await page.keyboard.press('j');
    await focusOn(page, '14:05Union disputes the figures');
    await page.keyboard.press('k');
    await focusOn(page, '16:10Company counts the losses');
    await page.keyboard.press('q');
    await focusOn(page, 'Quotes');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await keep(page, 'keyboard');
  });

  it('has no single-key shortcuts once they are switched off, also at the next visit', async () => {
    const page = await ferry();
    await page.keyboard.press('?');
    await page.getByLabel('Single keys are shortcuts').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await live(page);
    await page.keyboard.press('q');
    expect(await focused(page)).not.toMatch(/^Quotes/);
  });
});
