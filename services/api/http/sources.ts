/** What routes answer from: the views of the place that there is now. */
import { PicketwireError } from '../../kernel/core/errors.js';
import { Views, type ApiPlace } from '../views/views.js';
import { VERSION } from './version.js';

export interface Sources {
  /** Throws `not-ready` while there is no place. */
  views(): Views;
  /** Of this program on this log: tags of another do not count here. */
  stamp(): string;
}

export function sourcesOf(place: () => ApiPlace | null): Sources {
  let known: { readonly place: ApiPlace; readonly views: Views } | null = null;
  const views = (): Views => {
    const now = place();
    if (now === null) throw new PicketwireError('not-ready', 'Kafka or Redis does not answer now; this server tries again by itself.');
    if (known?.place !== now) known = { place: now, views: new Views(now) };
    return known.views;
  };
  return { views, stamp: () => `${VERSION} ${views().epoch}` };
}
