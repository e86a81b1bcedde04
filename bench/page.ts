/**
 * The page on a blog of many posts, in Chromium on this machine: first paint, until the figures stand, and frames while the list of posts is scrolled:
 * `node dist/bench/page.js [POSTS]`. CHROMIUM names another browser than /usr/bin/chromium.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { freePorts } from '../test/controls/ports.js';
import { machine, median } from './measure/machine.js';

const POSTS = Number(process.argv[2] ?? 10_000);
const ROUNDS = 5;
const FRAMES = 120;
const COMMAND = 'dist/services/cli/main.js';
const GOAL = { paint: 1000, task: 50 };

const folder = mkdtempSync(join(tmpdir(), 'picketwire-bench-page-'));
const env = { ...process.env, PICKETWIRE_DATA: join(folder, 'data') };
writeFileSync(join(folder, 'rail.txt'), dump(POSTS));
spawnSync(process.execPath, [COMMAND, 'replay', join(folder, 'rail.txt'), '--speed', 'max'], { env, stdio: 'ignore' });
const [port] = await freePorts(1);
const url = `http://127.0.0.1:${port}`;
const up = spawn(process.execPath, [COMMAND, 'up', '--port', String(port)], { env, stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  while (!(await fetch(url).catch(() => null))?.ok) await sleep(100);
  await report(browser);
} finally {
  await browser.close();
  up.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function report(opened: Browser): Promise<void> {
  const rounds: { paint: number; figures: number; longest: number; tasks: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await opened.newPage();
    const began = performance.now();
    await page.goto(url);
    await page.locator('#turnout .number').first().waitFor({ timeout: 120_000 });
    const figures = performance.now() - began;
    await page.getByText(new RegExp(`^${POSTS}$`)).waitFor({ timeout: 120_000 });
    const paint = await page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime');
    rounds.push({ paint, figures, ...await scroll(page) });
    await page.close();
  }
  const of = (name: keyof (typeof rounds)[number]) => median(rounds.map(round => round[name])).toFixed(0);
  console.log(`${machine()}; ${POSTS} posts, medians of ${ROUNDS} loads`);
  console.log(`first paint ${of('paint')} ms (goal ${GOAL.paint}), figures ${of('figures')} ms`);
  console.log(`scrolled a screen a frame: longest frame ${of('longest')} ms, tasks of ${GOAL.task} ms and more: ${of('tasks')} (goal 0)`);
}

function scroll(page: Page): Promise<{ longest: number; tasks: number }> {
  return page.evaluate(`(async () => {
    let tasks = 0;
    let longest = 0;
    new PerformanceObserver(list => { tasks += list.getEntries().length; }).observe({ type: 'longtask' });
    const list = document.querySelector('.long-list');
    for (let frame = 0, before = performance.now(); frame < ${FRAMES}; frame++) {
      list.scrollTop += list.clientHeight;
      await new Promise(requestAnimationFrame);
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }
    return { longest, tasks };
  })()`);
}

/** Posts about forty places, as a busy day has them. */
function dump(posts: number): string {
  const post = (n: number): string => `${String(Math.floor(n / 60) % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}\nUpdate number ${n}\nDepot ${n % 40} said ${n + 2} trains were cancelled this morning. It said ${(n % 90) + 5}% of drivers had stayed away.\n`;
  return ['Rail strike: as it happens\nTuesday 14 March 2023\n', ...Array.from({ length: posts }, (_, n) => post(posts - 1 - n))].join('\n');
}
