/** Parts that are wrong in just one way each, as they could have been written: the simulator must catch every one. */
import { runProjections } from '../../../services/kernel/runner/run-projection.js';
import type { DeadLetter } from '../../../services/kernel/runner/read-batch.js';
import type { ProjectionStore } from '../../../services/kernel/store/store.js';
import { SOUND, type Parts } from '../services/parts.js';
import { addsTwice } from './fold.js';
import { caching, ignoringExpected, inTwoSteps, trimsSilently, withoutEpoch } from './stores.js';
import { clamping, fromCommitted, notSeeking } from './consumers.js';

/** Letters are put only when the commit that passes them is there. */
const lettersLate: Parts['run'] = (projections, log, store, options) => {
  const waiting: DeadLetter[] = [];
  const late: ProjectionStore = {
    ...store,
    commit: async (view, commit) => {
      const outcome = await store.commit(view, commit);
      for (const letter of waiting.splice(0)) await options.onDeadLetter(letter);
      return outcome;
    },
  };
  return runProjections(projections, log, late, { ...options, onDeadLetter: (letter) => { waiting.push(letter); } });
};

export const BROKEN: Readonly<Record<string, Partial<Parts>>> = {
  'goes on from the offset the group committed': { consume: fromCommitted },
  'commit does not look at the expected cursor': { serverStore: ignoringExpected },
  'rows and cursor move in two steps': { serverStore: inTwoSteps },
  'stale is answered, but nobody seeks': { consume: notSeeking },
  'rows are kept over a stale commit': { store: caching },
  'the same revision is added again': { projection: addsTwice },
  'a dead letter is put after the commit': { run: lettersLate },
  'a subscriber resumes from now': { resume: (cursor, server, view) => (cursor === '' ? cursor : server.lastOf(view)) },
  'a trimmed feed gives no reset': { serverStore: trimsSilently },
  'a reset keeps the old cursor until it is out': { sent: (event, last) => (event.cursor === '' ? { ...event, cursor: last } : event) },
  'the epoch is not looked at': { serverStore: withoutEpoch },
  'the store is asked but once': { asksAgain: false },
  'a place before the log begins is moved to its start': { consume: clamping },
};

export function broken(name: string): Parts {
  return { ...SOUND, ...BROKEN[name] };
}
