/** The rows of one blog as the stream has told them so far, and what was taken back while somebody looked. */
import type { Figures } from '../../schema/answers.js';
import type { BlogRow, CancellationRow, EntryRow, QuoteRow, TurnoutRow } from '../../schema/rows.js';
import type { RowOf, Streamed, StreamChange } from '../../schema/stream.js';
import { byOrder, isTally, type FigureRow } from './rows.js';

type Keyed<V extends Streamed> = { readonly key: string; readonly row: RowOf[V] };

/** Figures taken back that are remembered. */
const REMEMBERED = 20;

export class Board {
  readonly #turnout = new Map<string, TurnoutRow>();
  readonly #cancellations = new Map<string, CancellationRow>();
  readonly #quotes = new Map<string, QuoteRow>();
  readonly #entries = new Map<string, EntryRow>();
  /** View and key of what was taken away: an answer that was asked for earlier does not bring it back. */
  readonly #gone = new Set<string>();
  #takenBack: readonly FigureRow[] = [];
  #newestEntries: readonly EntryRow[] | null = null;
  #newestQuotes: readonly QuoteRow[] | null = null;

  constructor(readonly blog: BlogRow, begin: Pick<Figures, Streamed>) {
    for (const { key, row } of begin.turnout.items) this.#turnout.set(key, row);
    for (const { key, row } of begin.cancellations.items) this.#cancellations.set(key, row);
    this.addOlder('quotes', begin.quotes.items);
    this.addOlder('entries', begin.entries.items);
  }

  get turnout(): readonly TurnoutRow[] { return [...this.#turnout.values()]; }
  get cancellations(): readonly CancellationRow[] { return [...this.#cancellations.values()]; }
  /** Newest first. */
  get quotes(): readonly QuoteRow[] { return this.#newestQuotes ??= newestFirst(this.#quotes); }
  /** Newest first. The same array until an entry changes. */
  get entries(): readonly EntryRow[] { return this.#newestEntries ??= newestFirst(this.#entries); }
  /** Figures that no post says any more, newest first. */
  get takenBack(): readonly FigureRow[] { return this.#takenBack; }

  /** Rows that were asked for page by page: what the stream has told meanwhile goes before. */
  addOlder<V extends 'entries' | 'quotes'>(view: V, items: readonly Keyed<V>[]): void {
    const rows = this.#rowsOf(view);
    for (const { key, row } of items) if (!rows.has(key) && !this.#gone.has(`${view} ${key}`)) rows.set(key, row);
    this.#forgetOrder(view);
  }

  apply(change: StreamChange): void {
    this.#forgetOrder(change.view);
    switch (change.change) {
      case 'reset': return this.#rowsOf(change.view).clear();
      case 'remove': return this.#remove(change.view, change.key);
      case 'set': return this.#set(change.view, change.key, change.row);
    }
  }

  #forgetOrder(view: Streamed): void {
    if (view === 'quotes') this.#newestQuotes = null;
    if (view === 'entries') this.#newestEntries = null;
  }

  #set(view: Streamed, key: string, row: RowOf[Streamed]): void {
    this.#rowsOf(view).set(key, row);
    if (view === 'turnout' || view === 'cancellations') this.#takenBack = this.#takenBack.filter(each => !isSameFigure(each, row as FigureRow));
  }

  #remove(view: Streamed, key: string): void {
    const row = view === 'turnout' ? this.#turnout.get(key) : view === 'cancellations' ? this.#cancellations.get(key) : undefined;
    if (row && ('measure' in row || isTally(row))) this.#takenBack = [row, ...this.#takenBack].slice(0, REMEMBERED);
    this.#gone.add(`${view} ${key}`);
    this.#rowsOf(view).delete(key);
  }

  #rowsOf(view: Streamed): Map<string, RowOf[Streamed]> {
    const all = { turnout: this.#turnout, cancellations: this.#cancellations, quotes: this.#quotes, entries: this.#entries };
    return all[view];
  }
}

function isSameFigure(one: FigureRow, other: FigureRow): boolean {
  const name = (row: FigureRow) => JSON.stringify(['measure' in row ? row.measure : [row.what, row.outcome], row.unit, row.where, row.period, row.status]);
  return name(one) === name(other);
}

function newestFirst<Row extends { readonly order: string; readonly entry: string }>(rows: ReadonlyMap<string, Row>): readonly Row[] {
  return [...rows.values()].sort((one, other) => byOrder(other, one));
}
