/** Runs every benchmark, one after the other, each in a process of its own: `npm run bench [NAME ...]`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const all = readdirSync(here).filter(file => file.endsWith('.js') && file !== 'main.js').map(file => file.slice(0, -3)).sort();
const asked = process.argv.slice(2);
const unknown = asked.filter(name => !all.includes(name));
if (unknown.length > 0) {
  console.error(`unknown benchmark ${unknown.join(', ')}; there are: ${all.join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [`${here}${name}.js`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
