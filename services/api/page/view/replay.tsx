/** The replay beside the API: how far it is, how fast it goes, stop and go. */
import type { Replay } from '../../schema/answers.js';

interface Props {
  readonly replay: Replay;
  /** Why it did not do what it was told last. */
  readonly refusal: string | null;
  readonly onChange: (change: { readonly speed?: number | null; readonly paused?: boolean }) => void;
}

/** Minutes of the day that pass in a minute; null waits for nothing. */
const SPEEDS: readonly (number | null)[] = [1, 10, 60, 300, 1000, null];

export function ReplayControls({ replay: { state, speed, done, total }, refusal, onChange }: Props) {
  if (state === 'following') return null;
  const moves = state === 'running' || state === 'paused';
  const speeds = SPEEDS.some(each => each === speed) ? SPEEDS : [...SPEEDS.filter(each => each !== null), speed, null].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  return (
    <div class="replay" role="group" aria-label="Replay">
      <button type="button" class="pause" disabled={!moves} onClick={() => onChange({ paused: state !== 'paused' })}>{state === 'paused' ? 'Resume' : 'Pause'}</button>
      <label><span class="visually-hidden">Speed</span>
        <select value={String(speed)} disabled={!moves} onChange={({ currentTarget }) => onChange({ speed: currentTarget.value === 'null' ? null : Number(currentTarget.value) })}>
          {speeds.map(each => <option key={String(each)} value={String(each)}>{each === null ? 'No waiting' : `${Math.round(each * 10) / 10}×`}</option>)}
        </select>
      </label>
      <span class="so-far">{state === 'finished' ? 'Replay over' : total === null ? `${done} posts` : `${done} of ${total} posts`}</span>
      {total !== null && total > 0 && <progress value={done} max={total} aria-label="Posts replayed" />}
      {refusal !== null && <span role="alert" class="refusal">{refusal}</span>}
    </div>
  );
}
