/** Many subscribers in one process, who do no more than look for the times: `subscribers.js URL COUNT CHANGES WARM-UP`. Says when all are live, and what they heard once each has had all changes. */
import { connect, type Socket } from 'node:net';
import { PUBLISHED, type Heard } from './messages.js';

const [url = '', count = '', changes = '', warmUp = ''] = process.argv.slice(2);
const MARK = Buffer.from(PUBLISHED);
/** Subscribers who take the time. */
const EACH = 10;
/** The server is busy while they come: so many at once. */
const AT_ONCE = 50;
const PATIENCE_MILLISECONDS = 60_000;

const milliseconds: number[] = [];

/** Resolves when live; `heard` when it has had all changes. */
function subscribe(timed: boolean): Promise<{ readonly heard: Promise<void> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET /api/v1/stream?view=turnout HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
  return new Promise((resolve) => {
    const head = (chunk: Buffer): void => {
      if (!chunk.includes('event: live')) return;
      socket.off('data', head);
      resolve({ heard: hear(socket, timed) });
    };
    socket.on('data', head);
  });
}

function hear(socket: Socket, timed: boolean): Promise<void> {
  let left = Number(changes);
  const counted = left - Number(warmUp);
  let rest = Buffer.alloc(0);
  return new Promise((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const now = process.hrtime.bigint();
      let at = bytes.indexOf(MARK);
      let end = 0;
      for (; at !== -1; at = bytes.indexOf(MARK, end)) {
        const quote = bytes.indexOf(0x22, at + MARK.length);
        if (quote === -1) break;
        end = quote;
        if (timed && left <= counted) milliseconds.push(Number(now - BigInt(bytes.toString('latin1', at + MARK.length, quote))) / 1e6);
        if (--left === 0) resolve();
      }
      rest = at === -1 ? Buffer.from(bytes.subarray(Math.max(end, bytes.length - MARK.length))) : Buffer.from(bytes.subarray(at));
    });
  });
}

const heard: Promise<void>[] = [];
for (let n = 0; n < Number(count); n += AT_ONCE) {
  const some = await Promise.all(Array.from({ length: Math.min(AT_ONCE, Number(count) - n) }, (_, index) => subscribe((n + index) % EACH === 0)));
  heard.push(...some.map((one) => one.heard));
}
process.send?.('live');
const complete = await Promise.race([Promise.all(heard).then(() => true), new Promise<false>((resolve) => { setTimeout(resolve, PATIENCE_MILLISECONDS, false); })]);
process.send?.({ milliseconds, complete } satisfies Heard);
