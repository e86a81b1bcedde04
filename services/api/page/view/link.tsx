/** The state of the connection, as it is. */
import { useEffect, useState } from 'preact/hooks';
import type { Link } from '../data/scene.js';

const NAMES = { connecting: 'Connecting', behind: 'Catching up', live: 'Live' } as const;

export function LinkState({ link, onRetry }: { readonly link: Link; readonly onRetry: () => void }) {
  return (
    <div class={`link ${link.state}`}>
      <span class="dot" aria-hidden="true" />
      <span role="status">{link.state === 'lost' ? 'Connection lost' : NAMES[link.state]}</span>
      {link.state === 'lost' && <Again link={link} onRetry={onRetry} />}
    </div>
  );
}

/** Outside the status, so that no second is read out. */
function Again({ link, onRetry }: { readonly link: Link & { readonly state: 'lost' }; readonly onRetry: () => void }) {
  const left = Math.max(0, Math.ceil((link.retryAt - useNow()) / 1000));
  return <>
    <span class="again" title={link.reason}>{left > 0 ? `trying again in ${left} s` : 'trying again'}</span>
    <button type="button" onClick={onRetry}>Try now</button>
  </>;
}

/** Milliseconds since 1970, told anew each half second. */
function useNow(): number {
  const [now, tell] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => tell(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
