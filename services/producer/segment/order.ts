/** Which way a page runs: by its times where it prints them, else by how its first and last posts speak. */
import type { PageEntry, PageOrder } from './page.js';

const OPENS = /\b(?:good morning|morning\b|welcome to|hello and welcome|we(?:'|’)ll (?:be bringing|bring) you|here(?:'|’)s what (?:to expect|is happening)|what is happening today|(?:gets?|is|are) under ?way|begins?)\b/i;
const CLOSES = /\b(?:that(?:'|’)s (?:it|all|a wrap|your lot)|closing (?:summary|post)|we(?:'|’)re (?:closing|stopping|ending|pausing)|we are (?:closing|packing|bringing our|ending)|goodnight|good night|over,? for now|thanks? (?:you )?for (?:joining|reading|following|your company)|what happens next)\b/i;

export function orderOf(entries: readonly PageEntry[]): PageOrder {
  if (entries.length < 2) return 'single';
  const steps = clockSteps(entries);
  if (steps !== 0) return steps < 0 ? 'newest-first' : 'oldest-first';
  return wording(entries) > 0 ? 'oldest-first' : 'newest-first';
}

/** How many neighbours run forward, less those that run back. */
function clockSteps(entries: readonly PageEntry[]): number {
  let last: string | null = null;
  let sum = 0;
  for (const { date, time } of entries) {
    if (time === null) continue;
    const at = `${date ?? ''} ${time}`;
    if (last !== null) sum += Math.sign(at < last ? -1 : at > last ? 1 : 0);
    last = at;
  }
  return sum;
}

/** Above zero when the page opens with an opening or ends with a farewell. Most pages put the newest post first: no sign at all says that. */
function wording(entries: readonly PageEntry[]): number {
  const top = said(entries.slice(0, 2));
  const bottom = said(entries.slice(-2));
  return Number(OPENS.test(top)) + Number(CLOSES.test(bottom)) - Number(OPENS.test(bottom)) - Number(CLOSES.test(top));
}

function said(entries: readonly PageEntry[]): string {
  return entries.map(({ headline, blocks }) => `${headline ?? ''} ${blocks[0]?.text.slice(0, 200) ?? ''}`).join(' ');
}
