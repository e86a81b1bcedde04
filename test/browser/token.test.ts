import { expect, it } from '@jest/globals';
import { EVENING_DUMP, file } from '../e2e/support/dumps.js';
import { picketwire } from '../e2e/support/picketwire.js';
import { visit } from './support/browser.js';
import { openDesk } from './support/desk.js';
import { live } from './support/shown.js';

it('asks for the token that the API asks for, and keeps it for the tab', async () => {
  const { out } = await picketwire(['token', '--json']);
  const { token, hash } = JSON.parse(out) as { readonly token: string; readonly hash: string };
  const desk = await openDesk([], { env: { PICKETWIRE_TOKENS: hash } });
  await desk.replay(file('ferry.txt', EVENING_DUMP));
  const page = await visit(desk.url, { expected: /401/ });
  await page.getByLabel('Token').fill('not the token');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText('That is not a token of this desk.').waitFor();
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Open' }).click();
  await live(page);
  await page.reload();
  await live(page);
  expect(await page.getByLabel('Token').count()).toBe(0);
});
