/** A server of streams that publishes to itself: `server.js ours|bare RATE SECONDS`. Tells its address, publishes once it is told to. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rowKey } from '../../services/kernel/core/projection.js';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { openMemoryStore } from '../../services/kernel/store/memory/memory-store.js';
import { serveStreams } from '../../test/controls/streaming.js';
import type { ServerKind } from './messages.js';

const [kind, rate, seconds] = process.argv.slice(2) as [ServerKind, string, string];
const COUNT = Number(rate) * Number(seconds);
/** As long as ours gathers. */
const GATHER_MILLISECONDS = 40;
const TICK_MILLISECONDS = 5;
const BLOG = 'harbour-strike' as BlogId;

interface Row { readonly published: string; readonly words: string; readonly n: number }
type Publish = (n: number, row: Row) => void;

/** About as long as a turnout figure with its history. */
function rowOf(n: number): Row {
  return { published: String(process.hrtime.bigint()), words: 'about 46 per cent of those rostered came to work, the employer says. '.repeat(9), n };
}

async function ours(): Promise<{ readonly url: string; readonly publish: Publish }> {
  const store = openMemoryStore();
  const { url } = await serveStreams(store);
  const publish: Publish = (n, row) => {
    const change = { key: rowKey('figures', BLOG, `f${n % 100}`), row };
    void store.commit({ projection: 'turnout', version: 1 }, { partition: 0, epoch: 'bench', expected: BigInt(n), next: BigInt(n + 1), rows: [change], changes: [{ ...change, token: `${n}-1` }] });
  };
  return { url, publish };
}

async function bare(): Promise<{ readonly url: string; readonly publish: Publish }> {
  const readers = new Set<ServerResponse>();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: live\ndata: {}\n\n');
    readers.add(response);
  });
  let gathered = '';
  setInterval(() => {
    const bytes = Buffer.from(gathered);
    gathered = '';
    if (bytes.length > 0) for (const reader of readers) reader.write(bytes);
  }, GATHER_MILLISECONDS);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const publish: Publish = (n, row) => { gathered += `id: 0:${n}-1\nevent: change\ndata: ${JSON.stringify({ cursor: `0:${n}-1`, view: 'turnout', key: `figures/${BLOG}/f${n % 100}`, blog: BLOG, change: 'set', row })}\n\n`; };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, publish };
}

const { url, publish } = await (kind === 'ours' ? ours() : bare());
process.send?.(url);
await once(process, 'message');
const began = performance.now();
let next = 0;
const timer = setInterval(() => {
  const due = Math.min(COUNT, Math.floor((performance.now() - began) / 1000 * Number(rate)));
  while (next < due) publish(next, rowOf(next++));
  if (next === COUNT) clearInterval(timer);
}, TICK_MILLISECONDS);
