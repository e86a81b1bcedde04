/** How keys of a view are named. The braces keep what is of one partition in one slot of a cluster; docs/redis.md has every key. */
import type { BlogId } from '../../core/entry.js';
import type { RowKey } from '../../core/projection.js';
import { parseRowKey, rowKey } from '../../core/projection.js';
import type { ViewId } from '../store.js';

/** What all keys begin with. */
export const PREFIX = 'pw';

/** Ends the key of an order; no view may be named so. */
const ORDER = 'order';

/** A view of a blog: one hash. As a member of the index: `<blog>:<view>`. */
export interface Held { readonly blog: BlogId; readonly view: string }

/** Keys of one partition of a view. */
export class PartitionKeys {
  readonly #start: string;

  constructor(prefix: string, view: ViewId, partition: number) {
    this.#start = `${prefix}:{${partition}}:${view.projection}:v${view.version}:`;
  }

  get cursor(): string { return `${this.#start}cursor`; }
  get changes(): string { return `${this.#start}changes`; }
  get blogs(): string { return `${this.#start}blogs`; }

  rows(held: Held): string {
    return this.#start + memberOf(held);
  }

  order(held: Held): string {
    return `${this.rows(held)}:${ORDER}`;
  }
}

/** Blog to partition, over all projections: a hint for people. */
export const blogsKey = (prefix: string): string => `${prefix}:blogs`;
/** The partitions that a view has. */
export const partitionsKey = (prefix: string, { projection, version }: ViewId): string => `${prefix}:${projection}:v${version}:partitions`;
/** Where a commit with changes says its partition. */
export const movedChannel = (prefix: string, { projection, version }: ViewId): string => `${prefix}:${projection}:v${version}:moved`;

export function memberOf({ blog, view }: Held): string {
  return `${blog}:${view}`;
}

/** A view's name has no colon, whatever a blog's id has. */
export function parseMember(member: string): Held {
  const colon = member.lastIndexOf(':');
  return { blog: member.slice(0, colon) as BlogId, view: member.slice(colon + 1) };
}

export interface HeldRow extends Held { readonly id: string }

export function heldRow(key: RowKey): HeldRow {
  const name = parseRowKey(key);
  if (name.view === ORDER || name.view.includes(':')) throw new Error(`A view cannot be named ${JSON.stringify(name.view)} in Redis: of ${key}.`);
  return name;
}

export function keyOf({ view, blog, id }: HeldRow): RowKey {
  return rowKey(view, blog, id);
}
