#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readDocument } from './read-document.js';

const [, , command, file = '', ...flags] = process.argv;
const flag = (name: string): string | null => { const at = flags.indexOf(name); return at < 0 ? null : flags[at + 1] || null; };
if (command === 'extract') process.stdout.write(JSON.stringify(readDocument(readFileSync(file, 'utf8'), { date: flag('--date'), scope: flag('--scope') })) + '\n');
