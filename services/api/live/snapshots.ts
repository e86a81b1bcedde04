/** Snapshots as streams begin with them, made once for all who ask at the same time. */
import type { BlogId } from '../../kernel/core/entry.js';
import { rowsOf } from '../../kernel/store/rows-of.js';
import type { Cursor } from '../../kernel/store/store.js';
import type { Streamed } from '../schema/stream.js';
import { changeText, type ChangeText } from './event.js';
import type { Source } from './tail.js';

export interface SnapshotTexts { readonly rows: readonly ChangeText[]; readonly cursor: Cursor }

export class Snapshots {
  readonly #reading = new Map<string, Promise<SnapshotTexts>>();

  constructor(private readonly sourceOf: (view: Streamed) => Source) {}

  /** Rows of one blog or of all, no older than the call that began the reading. */
  take(view: Streamed, blog: string | null): Promise<SnapshotTexts> {
    const name = `${view} ${blog ?? ''}`;
    const reading = this.#reading.get(name) ?? this.read(view, blog).finally(() => { this.#reading.delete(name); });
    this.#reading.set(name, reading);
    return reading;
  }

  private async read(name: Streamed, blog: string | null): Promise<SnapshotTexts> {
    const { store, view } = this.sourceOf(name);
    const { keyed, cursor } = await rowsOf(store, view, blog as BlogId | null);
    return { cursor, rows: keyed.map(({ key, row }) => changeText(name, key, row)) };
  }
}
