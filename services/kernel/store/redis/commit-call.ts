/** A commit as keys and arguments of commit-n.lua: coalesced by blog and view; a row that is also the last change of its key is sent once. */
import type { BlogId } from '../../core/entry.js';
import type { RowKey } from '../../core/projection.js';
import { compareTokens, parseToken, type Token } from '../cursor.js';
import type { Commit } from '../store.js';
import { heldRow, type Held, type PartitionKeys } from './keys.js';

export interface CommitOptions {
  readonly feedLimit: number;
  readonly channel: string;
  readonly isOrdered: (view: string) => boolean;
}

export interface CommitCall {
  readonly keys: readonly string[];
  readonly args: readonly (string | number)[];
  /** Blog of each group, for the answer names groups from 1. */
  readonly blogs: readonly BlogId[];
}

class Group {
  readonly sets: string[] = [];
  readonly refs: number[] = [];
  readonly removals: string[] = [];
  constructor(readonly number: number, readonly held: Held) {}
}

export function commitCall<Row>(keys: PartitionKeys, commit: Commit<Row>, options: CommitOptions): CommitCall {
  checkTokens(commit);
  const groups = new Groups();
  const last = new Map<RowKey, { readonly row: Row | null; readonly index: number }>();
  const changes: (string | number)[] = [];
  for (const [index, change] of commit.changes.entries()) {
    const { group, id } = groups.of(change.key);
    changes.push(change.token, group.number, id, change.row === null ? '' : JSON.stringify(change.row));
    last.set(change.key, { row: change.row, index: index + 1 });
  }
  for (const mutation of commit.rows) {
    const { group, id } = groups.of(mutation.key);
    const change = last.get(mutation.key);
    if (mutation.row === null) group.removals.push(id);
    else if (change?.row === mutation.row) group.refs.push(change.index);
    else group.sets.push(id, JSON.stringify(mutation.row));
  }
  return { keys: keysOf(keys, groups.all, options), args: [...head(commit, groups.all, options), ...changes, ...groupArguments(groups.all, options)], blogs: groups.all.map(({ held }) => held.blog) };
}

/** Groups in the order of their first row. */
class Groups {
  readonly all: Group[] = [];
  readonly #byName = new Map<string, Group>();

  of(key: RowKey): { readonly group: Group; readonly id: string } {
    const { view, blog, id } = heldRow(key);
    const name = key.slice(0, key.length - id.length);
    const group = this.#byName.get(name) ?? new Group(this.all.length + 1, { view, blog });
    if (group.number > this.all.length) {
      this.all.push(group);
      this.#byName.set(name, group);
    }
    return { group, id };
  }
}

function keysOf(keys: PartitionKeys, groups: readonly Group[], { isOrdered }: CommitOptions): string[] {
  return [keys.cursor, keys.changes, keys.blogs, ...groups.flatMap(({ held }) => (isOrdered(held.view) ? [keys.rows(held), keys.order(held)] : [keys.rows(held)]))];
}

function head<Row>({ epoch, expected, next, partition, changes }: Commit<Row>, groups: readonly Group[], { feedLimit, channel }: CommitOptions): (string | number)[] {
  return [epoch, String(expected), String(next), feedLimit, channel, partition, changes.length, groups.length];
}

function groupArguments(groups: readonly Group[], { isOrdered }: CommitOptions): (string | number)[] {
  const list: (string | number)[] = [];
  for (const { held, sets, refs, removals } of groups) {
    list.push(held.blog, held.view, isOrdered(held.view) ? 1 : 0, sets.length / 2, refs.length, removals.length);
    for (const part of [sets, refs, removals]) for (const value of part) list.push(value);
  }
  return list;
}

/** So that each stands after all that was committed before: checked here because a script cannot take back what it has written. */
function checkTokens({ changes, expected, next }: Commit<unknown>): void {
  let before: Token = { offset: expected, n: 0 };
  for (const { token } of changes) {
    const place = parseToken(token);
    if (compareTokens(place, before) <= 0 || place.offset >= next) throw new Error(`The change ${token} is out of order or outside its batch, offsets ${expected} to ${next} (end exclusive).`);
    before = place;
  }
}
