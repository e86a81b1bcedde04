/** All that the page shows, as it stands at one moment. */
import type { Replay } from '../../schema/answers.js';
import type { BlogRow } from '../../schema/rows.js';
import type { Board } from '../model/board.js';

/** What the page knows of its connection. `behind`: connected, and told of what happened before now. */
export type Link =
  | { readonly state: 'connecting' | 'behind' | 'live' }
  /** `retryAt`: milliseconds since 1970 at which it is tried again. */
  | { readonly state: 'lost'; readonly retryAt: number; readonly reason: string };

export interface Scene {
  readonly link: Link;
  /** Null until they are known. */
  readonly blogs: readonly BlogRow[] | null;
  /** The blog that is looked at, null until there is one. */
  readonly board: Board | null;
  /** Counts on with every change of the board. */
  readonly version: number;
  /** Null where no replay runs beside the API. */
  readonly replay: Replay | null;
  /** Why the replay did not do what it was told last; null where it did. */
  readonly refusal: string | null;
  /** The API asks for a token, and was given none or a wrong one. */
  readonly locked: boolean;
}

export const FIRST_SCENE: Scene = { link: { state: 'connecting' }, blogs: null, board: null, version: 0, replay: null, refusal: null, locked: false };
