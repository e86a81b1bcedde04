/** Example rows for the tests beside this file. */
import type { EntryRow, TallyRow, TurnoutRow, Value } from '../../services/api/schema/rows.js';

const said: Value = {
  value: 46, high: null, of: null, modifier: 'exact', source: 'NHS England', day: null, entry: 'e1', revision: 1, time: '09:00', date: '2022-12-20', order: 'a1',
  words: '46%', span: { block: 0, start: 0, end: 3 }, rule: 'active',
};

export function value(change: Partial<Value> = {}): Value {
  return { ...said, ...change };
}

export function turnout(change: Partial<TurnoutRow> = {}): TurnoutRow {
  return { ...said, blog: 'b', measure: 'striking', unit: 'percent', where: null, period: 'current', status: 'actual', others: [], history: [], more: false, ...change };
}

export function tally(change: Partial<TallyRow> = {}): TallyRow {
  return { ...said, blog: 'b', what: 'operation', outcome: 'cancelled', unit: 'count', where: null, period: 'current', status: 'actual', others: [], history: [], more: false, ...change };
}

export function entry(change: Partial<EntryRow> = {}): EntryRow {
  return {
    blog: 'b', entry: 'e1', revision: 1, time: '09:00', date: '2022-12-20', order: 'a1', headline: null, blocks: [], authors: [], keyEvent: false, pinned: false, earlier: [], more: false,
    ...change,
  };
}

/** A block of running text. */
export function paragraph(text: string): EntryRow['blocks'][number] {
  return { kind: 'paragraph', text, by: null };
}
