/** A projection folded in memory, as strictly as a runner may do it: `fold` sees only the rows that `keysOf` named. */
import type { LiveBlogEvent } from '../services/kernel/core/events.js';
import { isInternal, type Mutation, type Projection, type RowKey } from '../services/kernel/core/projection.js';

export class Folding<Claims, Row> {
  readonly rows = new Map<RowKey, Row>();
  private offset = 0n;

  constructor(private readonly projection: Projection<Claims, Row>) {}

  /** The mutations of each event, in order. */
  apply(...events: readonly LiveBlogEvent[]): readonly (readonly Mutation<Row>[])[] {
    return events.map(event => this.applyOne(event));
  }

  /** Rows that users see, in key order. */
  get shown(): readonly object[] {
    return [...this.public()].map(([, row]) => this.projection.present(row)).filter(row => row !== null);
  }

  /** Stored rows of the public view, in key order. */
  public(): ReadonlyMap<RowKey, Row> {
    return new Map([...this.rows].filter(([key]) => !isInternal(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private applyOne(event: LiveBlogEvent): readonly Mutation<Row>[] {
    const claims = this.projection.read(event);
    if (claims === null) return [];
    const named = new Set<RowKey>();
    const loaded = new Map<RowKey, Row>();
    for (;;) {
      const fresh = this.projection.keysOf(event, claims, loaded).filter(key => !named.has(key));
      if (fresh.length === 0) break;
      for (const key of fresh) {
        named.add(key);
        const row = this.rows.get(key);
        if (row !== undefined) loaded.set(key, row);
      }
    }
    const mutations = this.projection.fold({ ...event, position: { partition: 0, offset: this.offset++ } }, claims, loaded);
    for (const { key, row } of mutations) {
      if (row === null) this.rows.delete(key);
      else this.rows.set(key, JSON.parse(JSON.stringify(row)) as Row);
    }
    return mutations;
  }
}
