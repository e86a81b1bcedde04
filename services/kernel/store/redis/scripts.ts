/** The Lua commands, one file each, as methods of a client. */
import { readFileSync } from 'node:fs';
import type { Cluster, Redis } from 'ioredis';

/** A client of one server or of a cluster. */
export type Client = Redis | Cluster;

export type ScriptName = 'commit-n' | 'load-n' | 'snapshot-n' | 'changes-2';

type Call = (keyCount: number, keys: readonly string[], args: readonly (string | number)[]) => Promise<unknown>;

/** Sends each script once a connection; after that its SHA-1 only. */
export function defineScripts(client: Client): void {
  for (const name of ['commit-n', 'load-n', 'snapshot-n', 'changes-2'] as const) {
    client.defineCommand(commandOf(name), { lua: readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8') });
  }
}

/** Keys and arguments go as they are, however many: as lists, since a call cannot have 100,000 arguments. */
export function callScript(client: Client, name: ScriptName, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
  return (client as unknown as Record<string, Call>)[commandOf(name)]!(keys.length, keys, args);
}

function commandOf(name: ScriptName): string {
  return `picketwire-${name}`;
}
