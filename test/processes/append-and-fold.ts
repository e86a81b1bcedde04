/**
 * A process to be killed: `append-and-fold.js FOLDER SEED ROLE`. Both roles keep the counting projection; the role `append` also goes on with the feed
 * where the log ends. Prints `open`, then after each append how many events are acknowledged.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { codec } from '../../services/kernel/codec/codec.js';
import { openEmbedded } from '../../services/kernel/embedded/open.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { runProjection } from '../../services/kernel/runner/run-projection.js';
import { counting } from '../controls/counting.js';
import { eventAt } from '../controls/feed.js';
import { randomFrom } from '../controls/random.js';

const [folder = '', seed = '0', role = 'fold'] = process.argv.slice(2);

const { log, store } = openEmbedded(folder, { feedLimit: 1_000_000 });
process.stdout.write('open\n');
await Promise.all([
  runProjection(counting, log, store, { signal: new AbortController().signal, onDeadLetter: () => undefined }),
  role === 'append' ? appendOn(log, Number(seed)) : undefined,
]);

async function appendOn(to: EventLog, feed: number): Promise<void> {
  let at = Number((await to.partitions()).reduce((sum, { end }) => sum + end, 0n));
  const random = randomFrom(feed + at);
  for (;;) {
    const events = Array.from({ length: 1 + Math.floor(random() * 30) }, (_, index) => eventAt(feed, at + index));
    await to.append(events.map((event) => ({ key: event.blog, value: codec().encode(event) })));
    at += events.length;
    process.stdout.write(`${at}\n`);
    await pause(random() * 20);
  }
}
