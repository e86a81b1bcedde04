/** `picketwire up` with its page, in a data folder of its own. */
import { resolve } from 'node:path';
import { freePorts } from '../../controls/ports.js';
import { folder, objects, picketwire, start, type Running } from '../../e2e/support/picketwire.js';

export interface Desk {
  readonly url: string;
  readonly data: string;
  readonly up: Running;
  /** Stops it, and starts it again on the same folder and port. */
  stop(): Promise<void>;
  again(): Promise<void>;
  /** Appends a dump from a second process. */
  replay(path: string, ...flags: string[]): Promise<void>;
  query<Row>(view: string, ...flags: string[]): Promise<Row[]>;
}

/** A blog of the seeds. */
export function seed(name: string): string {
  return resolve('seeds', name);
}

export interface DeskOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A dump that is in the log before `up` begins. */
  readonly first?: string;
}

/** @param args what `up` is told, besides the port */
export async function openDesk(args: readonly string[], { env = {}, first }: DeskOptions = {}): Promise<Desk> {
  const [port] = await freePorts(1);
  const data = folder();
  const url = `http://127.0.0.1:${port}`;
  if (first !== undefined) await start(['replay', first, '--speed', 'max'], { data, env }).ended();
  let up = start(['up', ...args, '--port', String(port)], { data, env });
  await answers(url);
  return {
    url, data,
    get up() { return up; },
    async stop() { up.signal('SIGINT'); await up.ended(); },
    async again() { up = start(['up', '--port', String(port)], { data, env }); await answers(url); },
    async replay(path, ...flags) {
      const { code, err } = await picketwire(['replay', path, '--speed', 'max', ...flags], { data });
      if (code !== 0) throw new Error(err);
    },
    async query<Row>(view: string, ...flags: string[]) {
      return objects((await picketwire(['query', view, '--json', ...flags], { data })).out) as unknown as Row[];
    },
  };
}

/** Milliseconds within which a server answers its first request. */
const PATIENCE = 60_000;

async function answers(url: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`no page at ${url} in ${PATIENCE} ms: ${answer?.status ?? 'nobody listens'}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
