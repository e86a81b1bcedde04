/** Names an entry by what it says, so that the same dump gives the same ids whenever it is read again. */
import { digest } from '../kernel/core/digest.js';
import type { BlogId, EntryId } from '../kernel/core/entry.js';
import type { PageEntry } from './segment/page.js';

/** Words of the body that count: an entry that grows at its end keeps its name. */
const WORDS = 12;

/** A body's opening is looked for no further than this many characters in. */
const OPENING = 240;

/**
 * The name of an entry before it is made unique: blog, printed time, headline and first words. The date is left out,
 * so that a dump read first without a date and then with one gives the same names.
 */
export function stemOf(blog: BlogId, entry: PageEntry): string {
  return digest([blog, entry.time ?? '', entry.headline ?? '', opening(entry)].join('\n'));
}

/** The stem of an id that `Names` gave. */
export function stemOfId(id: EntryId): string {
  const dash = id.indexOf('-');
  return dash < 0 ? id : id.slice(0, dash);
}

function opening({ blocks }: PageEntry): string {
  let text = '';
  for (const block of blocks) {
    text += `${block.text} `;
    if (text.length > OPENING) break;
  }
  return text.slice(0, OPENING).split(/\s+/, WORDS).join(' ');
}

/** Gives out ids that are not taken: the stem, then `-2`, `-3` for a post that is shown twice. */
export class Names {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<EntryId>) {
    this.#taken = new Set(taken);
  }

  give(stem: string): EntryId {
    let count = this.#next.get(stem) ?? 1;
    while (this.#taken.has(name(stem, count))) count++;
    this.#next.set(stem, count + 1);
    return name(stem, count);
  }
}

function name(stem: string, count: number): EntryId {
  return (count === 1 ? stem : `${stem}-${count}`) as EntryId;
}
