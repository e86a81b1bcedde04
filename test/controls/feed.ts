/** An endless feed for tests: the n-th event is the same for the same seed. */
import type { LiveBlogEvent } from '../../services/kernel/core/events.js';
import { published, revised, UNREADABLE, withdrawn } from './counting.js';
import { randomFrom } from './random.js';

const WORDS = ['picket', 'strike', 'vote', 'pay', 'march', 'ward', 'depot'];

export function eventAt(seed: number, n: number): LiveBlogEvent {
  const random = randomFrom(seed + n);
  const pick = (below: number): number => Math.floor(random() * below);
  const blog = `blog${pick(12)}`;
  const id = `entry${pick(40)}`;
  const headline = pick(50) === 0 ? UNREADABLE : Array.from({ length: 1 + pick(4) }, () => WORDS[pick(WORDS.length)]).join(' ');
  if (pick(10) === 0) return withdrawn(blog, id, 1 + pick(9));
  return pick(3) === 0 ? revised(blog, id, 2 + pick(8), headline) : published(blog, id, headline);
}
