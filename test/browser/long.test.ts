import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { file, longDump } from '../e2e/support/dumps.js';
import { visit } from './support/browser.js';
import { openDesk } from './support/desk.js';

const POSTS = 10_000;
const MINUTE = 60_000;
/** Milliseconds from which a task is felt. */
const FELT = 50;
/** The machine's other work only ever makes a task longer: the best of some tries is the page's own. */
const TRIES = 5;

/** Posts about as many places as a country has, as a busy day has them. */
function busyDump(count: number): string {
  return longDump(count).replace(/^Depot (\d+)/gm, (_, index: string) => `Depot ${Number(index) % 40}`);
}

/** Tasks that were felt while the list was scrolled by a screen in each of some frames. */
function scrollAndTime(page: Page): Promise<number[]> {
  return page.evaluate(async felt => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver(list => { tasks.push(...list.getEntries().map(entry => entry.duration).filter(duration => duration >= felt)); });
    observer.observe({ type: 'longtask' });
    const box = document.querySelector('.long-list')!;
    for (let frame = 0; frame < 90; frame++) {
      box.scrollTop += box.clientHeight;
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    return tasks;
  }, FELT);
}

jest.setTimeout(5 * MINUTE);

describe('ten thousand posts', () => {
  it('scroll without a task that is felt, and few of them are in the document', async () => {
    const desk = await openDesk([], { first: file('rail.txt', busyDump(POSTS)) });
    const page = await visit(desk.url);
    await page.locator('#posts .note').getByText(/^10000$/).waitFor({ timeout: 3 * MINUTE });
    const tries: number[][] = [];
    while (tries.length < TRIES && !tries.some(tasks => tasks.length === 0)) tries.push(await scrollAndTime(page));
    expect(tries).toContainEqual([]);
    expect(await page.locator('#posts article').count()).toBeLessThan(60);
    await page.locator('.long-list').evaluate(box => { box.scrollTop = box.scrollHeight; });
    await page.locator('article', { hasText: 'Update number 0' }).waitFor();
  });

  it('stay where they are while new ones come above', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('rail.txt', longDump(200)));
    const page = await visit(desk.url);
    const post = page.locator('article', { hasText: 'Update number 150' });
    await page.locator('#posts .note').getByText(/^200$/).waitFor();
    while (await post.count() === 0) await page.locator('.long-list').evaluate(box => { box.scrollTop += box.clientHeight / 2; });
    await post.scrollIntoViewIfNeeded();
    const before = (await post.boundingBox())?.y;
    await desk.replay(file('rail.txt', longDump(205)));
    await page.getByRole('button', { name: '5 new posts above' }).waitFor();
    expect(Math.abs(((await post.boundingBox())?.y ?? 0) - (before ?? 0))).toBeLessThan(2);
    await page.getByRole('button', { name: '5 new posts above' }).click();
    await page.locator('article', { hasText: 'Update number 204' }).waitFor();
  });
});
