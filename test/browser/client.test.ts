import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { examplesUnder } from '../controls/document.js';
import { EVENING_DUMP, file } from '../e2e/support/dumps.js';
import { visit } from './support/browser.js';
import { openDesk } from './support/desk.js';

/** As anybody bundles a module for a browser: what is only in Node would fail here. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: resolve('.') }, bundle: true, format: 'esm', platform: 'browser', target: 'es2022', write: false });
  return outputFiles[0]!.text;
}

it('the browser\'s example of docs/client.md shows the quotes that stand', async () => {
  const desk = await openDesk([], { first: file('ferry.txt', EVENING_DUMP) });
  // The page's own policy lets no script but its own in.
  const page = await visit(desk.url, { bypassCSP: true });
  await page.addScriptTag({ type: 'module', content: await bundled(examplesUnder('docs/client.md', 'In a browser', 1)[0]!) });
  const shown = page.locator('body > ol > li').filter({ hasText: 'Morag Tain: We are sorry for every one of them' });
  await shown.waitFor();
  expect(await shown.count()).toBe(1);
});
