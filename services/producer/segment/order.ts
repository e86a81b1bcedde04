/** Which way a page runs: by its times where it prints them, else by how its first and last posts speak. */
import type { PageEntry, PageOrder } from './page.js';

const OPENS = /\b(?:good morning|morning\b|welcome to|hello and welcome|we(?:'|’)ll (?:be bringing|bring) you|here(?:'|’)s what (?:to expect|is happening)|what is happening today|(?:gets?|is|are) under ?way|begins?)\b/i;
const CLOSES = /\b(?:that(?:'|’)s (?:it|all|a wrap|your lot)|closing (?:summary|post)|we(?:'|’)re (?:closing|stopping|ending|pausing)|we are (?:closing|packing|bringing our|ending)|goodnight|good night|over,? for now|thanks? (?:you )?for (?:joining|reading|following|your company)|what happens next)\b/i;

export function orderOf(entries: readonly PageEntry[]): PageOrder {
  if (entries.length < 2) return 'single';
  const steps = clockSteps(entries) || dateSteps(entries);
  if (steps !== 0) return steps < 0 ? 'newest-first' : 'oldest-first';
  return wording(entries) > 0 ? 'oldest-first' : 'newest-first';
}

function clockSteps(entries: readonly PageEntry[]): number {
  return steps(entries.flatMap(({ date, time }) => time === null ? [] : [`${date ?? ''} ${time}`]));
}

function dateSteps(entries: readonly PageEntry[]): number {
  return steps(entries.flatMap(({ date }) => date === null ? [] : [date]));
}

/** How many neighbours run forward, less those that run back. */
function steps(at: readonly string[]): number {
  return at.slice(1).reduce((sum, here, n) => sum + Math.sign(here.localeCompare(at[n] ?? here, 'en')), 0);
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
