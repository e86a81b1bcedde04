/** What goes wrong in a schedule, and how often: some schedules are mild, some are storms. */
import { randomFrom } from '../../controls/random.js';

/** Every kind of fault; `docs/decisions/0014-simulation.md` says what each does. */
export const FAULTS = [
  'crash', 'duplicate', 'rebalance', 'late-notice', 'lost-answer', 'resent', 'error', 'slow', 'hang',
  'restore', 'restore-view', 'append-twice', 'poison', 'cut', 'damage',
] as const;

export type Fault = (typeof FAULTS)[number];

/** Chance of one occasion where a schedule is a storm; a mild one has a fifth of it. */
const STORM: Readonly<Record<Fault, number>> = {
  crash: 0.3, duplicate: 0.3, rebalance: 0.5, 'late-notice': 0.5, 'lost-answer': 0.06, resent: 0.1, error: 0.06, slow: 0.1, hang: 0.015,
  restore: 0.2, 'restore-view': 0.2, 'append-twice': 0.3, poison: 0.15, cut: 0.5, damage: 0.15,
};

/** A stream of random numbers for each purpose, so that a fault left out changes as little else as possible. */
export class Faults {
  readonly #random = new Map<string, () => number>();
  readonly #rates = new Map<Fault, number>();
  #stopped = false;

  constructor(private readonly seed: number, allowed: ReadonlySet<Fault>) {
    const random = randomFrom(seed);
    const weather = random() < 0.5 ? 1 : 0.2;
    for (const fault of FAULTS) {
      const rate = random() < 0.6 ? STORM[fault] * weather : 0;
      this.#rates.set(fault, allowed.has(fault) ? rate : 0);
    }
    // Damage ends what can be seen of everything else: few schedules have it, and these once.
    if (!this.has('damage') || this.number('damage', 1) >= 0.3) this.#rates.set('damage', 0);
  }

  /** True where this schedule knows the fault. */
  has(fault: Fault): boolean {
    return (this.#rates.get(fault) ?? 0) > 0;
  }

  happens(fault: Fault): boolean {
    const rate = this.#stopped ? 0 : this.#rates.get(fault) ?? 0;
    return rate > 0 && this.number(fault, 1) < rate;
  }

  /** From 0 to `below`, exclusive. */
  number(purpose: string, below: number): number {
    let random = this.#random.get(purpose);
    if (random === undefined) {
      random = randomFrom(this.seed ^ hashOf(purpose));
      this.#random.set(purpose, random);
    }
    return random() * below;
  }

  whole(purpose: string, below: number): number {
    return Math.floor(this.number(purpose, below));
  }

  pick<T>(purpose: string, among: readonly T[]): T {
    return among[this.whole(purpose, among.length)]!;
  }

  /** From now on nothing goes wrong. */
  stop(): void {
    this.#stopped = true;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
