/** Collects steps, appends their events in batches, and only then says that they are there. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BlogId, EntryId } from '../../kernel/core/entry.js';
import type { Step } from '../diff/diff.js';
import type { ReplayPorts } from './ports.js';

/** A line of `replay`: what stands in the log, and whether this replay put it there. `entry` is null for the blog itself. */
export interface ReplayLine {
  readonly type: Step['type'];
  readonly blog: BlogId;
  readonly entry: EntryId | null;
  readonly revision: number;
  readonly appended: boolean;
}

export interface Summary {
  /** `appended` and `already` together. */
  readonly events: number;
  readonly appended: number;
  /** What the dumps say and the log said before. */
  readonly already: number;
}

/** Takes lines in batches; a promise it answers is waited for. */
export type OnLines = (lines: readonly ReplayLine[]) => void | Promise<void>;

/** Lines that wait for one append at most: some megabytes, so that an append and the commits that follow it carry much. */
const BATCH = 4000;

export class Outbox {
  #waiting: { readonly blog: BlogId; readonly step: Step }[] = [];
  #appended = 0;
  #already = 0;

  constructor(private readonly append: ReplayPorts['append'], private readonly onLines: OnLines) {}

  get summary(): Summary {
    return { events: this.#appended + this.#already, appended: this.#appended, already: this.#already };
  }

  /** True when the next step should wait for `flush`. */
  put(blog: BlogId, step: Step): boolean {
    this.#waiting.push({ blog, step });
    return this.#waiting.length >= BATCH;
  }

  /** Resolves when all that was put is durable and told, and signals, timers and readers of the log have had their turn. */
  async flush(): Promise<void> {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    const events = batch.flatMap(({ step }) => step.event ?? []);
    if (events.length > 0) await this.append(events);
    this.#appended += events.length;
    this.#already += batch.length - events.length;
    await this.onLines(batch.map(({ blog, step: { type, entry, revision, event } }) => ({ type, blog, entry, revision, appended: event !== null })));
    await nextTurn();
  }
}
