/** A real browser on the page: whatever it complains of fails the test. */
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Debian's, or what the environment names. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const ARTEFACTS = resolve('test/browser/artefacts');
/** Milliseconds that something may take to appear, on a busy machine too. */
const PATIENCE = 20_000;

/** The servers of a test end before its page does. */
const AWAY = /^Failed to load resource: net::ERR_(CONNECTION|INCOMPLETE|EMPTY)/;

let browser: Promise<Browser> | null = null;
const open: Opened[] = [];

interface Opened { readonly page: Page; readonly complaints: string[] }

export interface Look extends BrowserContextOptions {
  /** Complaints that belong to the test. */
  readonly expected?: RegExp;
}

/** Opens an address in a window of its own, closed after the test. */
export async function visit(url: string, { expected = /(?!)/, ...look }: Look = {}): Promise<Page> {
  if (!existsSync(EXECUTABLE)) throw new Error(`No Chromium at ${EXECUTABLE}: apt-get install chromium, or name one in CHROMIUM.`);
  browser ??= chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 }, ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  open.push({ page, complaints });
  const complain = (text: string): void => { if (!AWAY.test(text) && !expected.test(text)) complaints.push(text); };
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') complain(message.text()); });
  page.on('pageerror', error => complain(error.stack ?? error.message));
  page.on('dialog', dialog => { complain(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  await page.goto(url);
  return page;
}

/** Keeps what the page looks like among the artefacts of the run. */
export async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: `${ARTEFACTS}/${name}.png` });
}

afterEach(async () => {
  const complaints = open.flatMap(each => each.complaints);
  for (const { page } of open.splice(0)) await page.context().close();
  expect(complaints).toEqual([]);
});

afterAll(async () => { await (await browser)?.close(); });
