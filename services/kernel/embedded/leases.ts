/** Leases in a file of the data folder. A dead holder's lease is free at once, and a living one's is never lost. */
import { PicketwireError } from '../core/errors.js';
import type { Leases } from '../leases/leases.js';
import { errorCode } from './error-code.js';
import { transact, type Environment } from './environment.js';
import { isAlive, thisProcess, type ProcessName } from './process.js';

/** Its errors name the holder's pid; this process may be the holder. */
export function leasesIn(environment: Environment, file: string, folder: string): Leases {
  return {
    acquire: (name) => Promise.resolve().then(() => {
      transact(environment, file, () => take(environment, name, folder));
      return { lost: new AbortController().signal, release: () => Promise.resolve(unlessFull(() => transact(environment, file, () => giveBack(environment, name)))) };
    }),
    holder: (name) => Promise.resolve().then(() => {
      environment.resetReadTxn();
      const living = livingHolder(environment, name);
      return living === null ? null : `process ${living.pid}`;
    }),
  };
}

/** On a full disk a lease is kept until the process ends: it is then free all the same. */
function unlessFull(release: () => void): void {
  try {
    release();
  } catch (error) {
    if (errorCode(error) !== 'disk-full') throw error;
  }
}

function livingHolder(environment: Environment, name: string): ProcessName | null {
  const record = environment.get(Buffer.from(name));
  if (record === undefined) return null;
  const holder = JSON.parse(Buffer.from(record).toString()) as ProcessName;
  return isAlive(holder) ? holder : null;
}

function take(environment: Environment, name: string, folder: string): void {
  const holder = livingHolder(environment, name);
  if (holder !== null) throw inUse(folder, name, holder.pid);
  environment.putSync(Buffer.from(name), Buffer.from(JSON.stringify(thisProcess())));
}

function giveBack(environment: Environment, name: string): void {
  if (livingHolder(environment, name)?.pid === process.pid) environment.removeSync(Buffer.from(name));
}

function inUse(folder: string, name: string, pid: number): PicketwireError {
  return new PicketwireError(
    'data-in-use',
    `${folder} is in use: process ${pid} is its ${name}. Wait until it is done or stop it (Ctrl-C there, or \`kill ${pid}\`), or work in another folder (PICKETWIRE_DATA).`,
    { folder, name, pid },
  );
}
