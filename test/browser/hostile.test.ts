import { describe, expect, it } from '@jest/globals';
import { EVENING_DUMP, file } from '../e2e/support/dumps.js';
import { visit } from './support/browser.js';
import { openDesk } from './support/desk.js';
import { live } from './support/shown.js';

/** What is put where text is expected, so that it runs. Each calls `run`, which no page has. */
const HOSTILE = [
  '<script>run()</script>', '<img src=x onerror=run()>', '<svg onload=run()>', '"><svg/onload=run()>', '\'><img src=x onerror=run()>', '</title><script>run()</script>',
  '<iframe srcdoc="<script>parent.run()</script>"></iframe>', '<a href="javascript:run()">more</a>', 'javascript:run()', '<math><mtext><img src=x onerror=run()></mtext></math>',
  '<details open ontoggle=run()>', '<body onpageshow=run()>', '<style>@import "javascript:run()";</style>', '<base href="//evil.example/">', '<meta http-equiv=refresh content="0;url=javascript:run()">',
  '{{constructor.constructor("run()")()}}', '${run()}', '<!--><img src=x onerror=run()>-->', '<noscript><p title="</noscript><img src=x onerror=run()>">', '&lt;img src=x onerror=run()&gt;', '\u202e<script>run()</script>',
];

const post = (text: string, n: number): string => `${String(9 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}\n${text}\nThe ${text} union said ${n + 2} trains were cancelled. "We have ${text} and we are sorry," said Morag ${text} Tain, of ${text}.\n`;
const dump = ['Rail strike: <img src=x onerror=run()> as it happens\nTuesday 14 March 2023\n', ...HOSTILE.map(post)].join('\n');

describe('hostile text in a dump', () => {
  it('is text on the page and runs nothing', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('hostile.txt', dump));
    const page = await visit(desk.url);
    await page.addInitScript(() => Object.assign(window, { ran: 0, run: () => { Object.assign(window, { ran: 1 }); } }));
    await page.reload();
    await live(page);
    const list = page.locator('.long-list');
    const seen = new Set<string>();
    for (let at = 0; seen.size < HOSTILE.length && at < 40; at++) {
      const text = await list.textContent() ?? '';
      for (const each of HOSTILE) if (text.includes(each)) seen.add(each);
      await list.evaluate(box => { box.scrollTop += box.clientHeight / 2; });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    expect(HOSTILE.filter(each => !seen.has(each))).toEqual([]);
    expect(await page.evaluate(() => ({ ran: (window as unknown as { ran: number }).ran, foreign: document.querySelectorAll('#app img, #app iframe, #app svg:not(.sparkline), #app script, #app a[href^="javascript"]').length }))).toEqual({ ran: 0, foreign: 0 });
  });
});

describe('the policy of the page', () => {
  it('allows no script, style or markup that is not its own', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    const policy = (await fetch(desk.url)).headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/require-trusted-types-for 'script'/);
    const page = await visit(desk.url, { expected: /Content Security Policy|TrustedHTML/ });
    await live(page);
    const refused = await page.evaluate(() => {
      try { document.createElement('div').innerHTML = '<b>no</b>'; return null; } catch (error) { return (error as Error).name; }
    });
    expect(refused).toBe('TypeError');
  });

  it('needs nothing from elsewhere', async () => {
    const desk = await openDesk([]);
    await desk.replay(file('ferry.txt', EVENING_DUMP));
    const page = await visit(desk.url);
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.reload();
    await live(page);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter(url => !url.startsWith(desk.url) && !url.startsWith('data:'))).toEqual([]);
  });
});
