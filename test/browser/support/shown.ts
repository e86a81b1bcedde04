/** What stands on the page, read as somebody would read it. */
import type { Page } from 'playwright-core';
import { figure, measure, tallyParts } from '../../../services/kernel/figures/wording.js';
import type { QuoteRow, TallyRow, TurnoutRow } from '../../../services/api/schema/rows.js';

/** "more than 200 | on pickets, Leeds" for each figure of a part of the page, sorted. */
export async function figuresIn(page: Page, part: 'turnout' | 'cancellations'): Promise<string[]> {
  const shown = await page.locator(`#${part} .figure .main`).evaluateAll(buttons => buttons.map(button => ['.amount', '.label'].map(name => button.querySelector(name)?.textContent).join(' | ')));
  return shown.sort();
}

/** The same of rows of `query turnout`. */
export function turnoutWords(rows: readonly TurnoutRow[]): string[] {
  return rows.map(row => `${figure(row)} | ${[measure(row), row.where].filter(Boolean).join(', ')}`).sort();
}

/** The same of rows of `query cancellations`; a figure that stands under its place does not repeat it. */
export function tallyWords(rows: readonly TallyRow[]): string[] {
  return rows.filter(row => !('personal' in row)).map(row => {
    const { head, tail } = tallyParts(row);
    const isLine = row.status === 'expected' || row.period === 'earlier';
    return `${figure(row)} | ${[`${head} ${tail}`, isLine ? row.where : null].filter(Boolean).join(', ')}`;
  }).sort();
}

export async function quotesOn(page: Page): Promise<string[]> {
  return (await page.locator('#quotes .quote blockquote').allTextContents()).map(text => text.replace(/^“|”$/g, '')).sort();
}

export function quoteWords(rows: readonly QuoteRow[]): string[] {
  return rows.map(row => row.text).sort();
}

/** Once the page has said that it is live. */
export async function live(page: Page): Promise<void> {
  await page.locator('.link.live').waitFor();
}
