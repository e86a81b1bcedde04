/**
 * From published to received by every one of many subscribers of one api process, against a bare Node server that gathers and writes the same text:
 * `node dist/bench/stream.js [SUBSCRIBERS] [CHANGES A SECOND] [SECONDS]`. Server and subscribers are processes of their own; every tenth subscriber takes the time of each change, all count them.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { machine, median, processorSeconds, residentMegabytes } from './measure/machine.js';
import type { Heard, ServerKind } from './stream/messages.js';

const SUBSCRIBERS = Number(process.argv[2] ?? 2_000);
const RATE = Number(process.argv[3] ?? 200);
const SECONDS = Number(process.argv[4] ?? 10);
/** The first of them, while code is compiled and sockets get their buffers, is not counted. */
const WARM_UP_SECONDS = 1;
const ROUNDS = 3;
const GOAL = 150;
/** Processes of subscribers. */
const SHARES = 2;

interface Measured { readonly p50: number; readonly p99: number; readonly complete: boolean; readonly processor: number; readonly memory: number }

const ours: Measured[] = [];
const bare: Measured[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(await measure('bare'));
  ours.push(await measure('ours'));
}
console.log(`${machine()}; ${SUBSCRIBERS} subscribers in ${SHARES} processes, ${RATE} changes a second for ${SECONDS} s, the first not counted, in each of ${ROUNDS} rounds in turn; medians of the rounds`);
report('picketwire', ours);
report('bare server', bare);
console.log(`p99 of ours to that of the bare server: ${(of(ours, 'p99') / of(bare, 'p99')).toFixed(2)} (goal: ours at most ${GOAL} ms)`);

async function measure(kind: ServerKind): Promise<Measured> {
  const server = child('server', kind, String(RATE), String(SECONDS));
  const [url] = await once(server, 'message') as [string];
  const readers = Array.from({ length: SHARES }, () => child('subscribers', url, String(SUBSCRIBERS / SHARES), String(RATE * SECONDS), String(RATE * WARM_UP_SECONDS)));
  await Promise.all(readers.map((reader) => once(reader, 'message')));
  const before = processorSeconds(server.pid!) ?? 0;
  server.send('publish');
  const heard = (await Promise.all(readers.map((reader) => once(reader, 'message')))).map(([message]) => message as Heard);
  const measured = { processor: ((processorSeconds(server.pid!) ?? 0) - before) / SECONDS, memory: residentMegabytes(server.pid!) };
  for (const one of [server, ...readers]) one.kill();
  const times = heard.flatMap((each) => each.milliseconds).sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)]!, p99: times[Math.floor(times.length * 0.99)]!, complete: heard.every(({ complete }) => complete), ...measured };
}

function child(program: string, ...args: string[]): ChildProcess {
  return fork(new URL(`./stream/${program}.js`, import.meta.url), args);
}

function of(all: readonly Measured[], name: 'p50' | 'p99' | 'processor' | 'memory'): number {
  return median(all.map((measured) => measured[name]));
}

function report(name: string, all: readonly Measured[]): void {
  const complete = all.every(({ complete }) => complete) ? 'every change at every subscriber' : 'CHANGES ARE MISSING';
  console.log(`${name}: p50 ${of(all, 'p50').toFixed(0)} ms, p99 ${of(all, 'p99').toFixed(0)} ms (${all.map(({ p99 }) => p99.toFixed(0)).join(', ')}), ${of(all, 'processor').toFixed(2)} cores, ${of(all, 'memory').toFixed(0)} MB; ${complete}`);
}
