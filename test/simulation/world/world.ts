/** One schedule's time, chance and trace. */
import { FAULTS, Faults, type Fault } from './faults.js';
import { Scheduler } from './scheduler.js';

export interface WorldOptions {
  readonly seed: number;
  readonly without?: ReadonlySet<Fault>;
  /** Keep what happens as text: for a failing seed, which is run once more. */
  readonly isTraced?: boolean;
}

export class World {
  readonly scheduler = new Scheduler();
  readonly faults: Faults;
  readonly trace: string[] = [];
  /** What was seen to be wrong while it ran. */
  readonly wrongs: string[] = [];
  readonly #isTraced: boolean;

  constructor({ seed, without = new Set(), isTraced = false }: WorldOptions) {
    this.faults = new Faults(seed, new Set(FAULTS.filter((fault) => !without.has(fault))));
    this.#isTraced = isTraced;
  }

  say(who: string, what: () => string): void {
    if (this.#isTraced) this.trace.push(`${this.scheduler.now.toFixed(1).padStart(9)}  ${who.padEnd(14)} ${what()}`);
  }

  /** An invariant did not hold. */
  wrong(what: string): void {
    this.wrongs.push(what);
    this.say('CHECK', () => what);
  }
}

/** A process of the simulation: dead, it never goes on. */
export class Process {
  alive = true;
  readonly #atDeath: (() => void)[] = [];

  constructor(readonly name: string) {}

  /** Others notice that it is dead, each in its time. */
  atDeath(act: () => void): void {
    this.#atDeath.push(act);
  }

  die(): void {
    this.alive = false;
    for (const act of this.#atDeath) act();
  }
}

/** What a process awaits that is dead, or whose call hangs. */
export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
