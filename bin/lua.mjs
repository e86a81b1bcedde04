// Part of `npm run build`: copies what tsc does not, the Lua commands that stand beside the code which loads them.
import { cpSync, statSync } from 'node:fs';

cpSync('services', 'dist/services', { recursive: true, filter: (path) => statSync(path).isDirectory() || path.endsWith('.lua') });
