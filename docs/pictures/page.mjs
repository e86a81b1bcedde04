#!/usr/bin/env node
// Makes the pictures of the page from our own seeds: npm run build && node docs/pictures/page.mjs
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const COMMAND = 'dist/services/cli/main.js';
const BLOG = 'nurses-december';
/** What each picture shows: what is clicked first, and how the page is looked at. */
const PICTURES = [
  { name: 'page', look: { viewport: { width: 1280, height: 900 } } },
  { name: 'page-dark', look: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
  { name: 'page-phone', look: { viewport: { width: 360, height: 760 }, deviceScaleFactor: 2 }, untouched: true },
];

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

async function answers(url) {
  while (up.exitCode === null) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await sleep(100);
  }
  throw new Error('picketwire up ended before it answered.');
}

async function picture(browser, url, { name, look, untouched = false }) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...look });
  await page.goto(`${url}/?blog=${BLOG}`);
  await page.locator('.link.live').waitFor();
  await page.locator('article').first().waitFor();
  if (!untouched) {
    await page.locator('#turnout .main').nth(1).click();
    await page.locator('#posts mark').waitFor();
    await page.mouse.move(0, 0);
  }
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.close();
}

const data = mkdtempSync(join(tmpdir(), 'picketwire-pictures-'));
const env = { ...process.env, PICKETWIRE_DATA: data };
const port = await freePort();
spawnSync(process.execPath, [COMMAND, 'replay', 'seeds', '--speed', 'max'], { env, stdio: 'inherit' });
const up = spawn(process.execPath, [COMMAND, 'up', '--port', String(port)], { env, stdio: ['ignore', 'ignore', 'inherit'] });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  await answers(`http://127.0.0.1:${port}`);
  for (const each of PICTURES) await picture(browser, `http://127.0.0.1:${port}`, each);
} finally {
  await browser.close();
  up.kill();
  rmSync(data, { recursive: true, force: true });
}
