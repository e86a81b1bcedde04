/** `npm run docs:reading`: writes docs/reading.md. */
import { writeFileSync } from 'node:fs';
import { readingPage } from './reading-page.js';

writeFileSync('docs/reading.md', readingPage());
