// Part of `npm run build`: bundles the page that the API serves at `/`, and puts its files where the server looks for them.
import { copyFileSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

const FROM = 'services/api/page';
const TO = 'dist/services/api/page/static';

mkdirSync(TO, { recursive: true });
for (const file of ['index.html', 'icon.svg']) copyFileSync(`${FROM}/${file}`, `${TO}/${file}`);
await build({
  entryPoints: { app: `${FROM}/main.tsx` },
  outdir: TO,
  bundle: true,
  format: 'esm',
  target: ['es2022'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  sourcemap: true,
  legalComments: 'eof',
  logLevel: 'warning',
});
