/** An instance of a service under a supervisor: started again whenever it ends, but not when it says that the data is wrong. */
import { PicketwireError } from '../../../services/kernel/core/errors.js';
import type { AnyProjection } from '../../../services/kernel/runner/run-projection.js';
import { NetworkError } from '../world/network.js';
import { Process } from '../world/world.js';
import type { Group } from './group.js';
import { remoteLog } from './remote-log.js';
import { remoteStore } from './remote-store.js';
import type { Stage } from './stage.js';

export class Instance {
  process = new Process('');
  /** The code of the loud error it ended with for good. */
  loud: string | null = null;
  #starts = 0;
  #stop = new AbortController();

  constructor(private readonly stage: Stage, readonly name: string, readonly projections: readonly AnyProjection[], private readonly group: Group | null) {}

  start(): void {
    const process = new Process(`${this.name}.${++this.#starts}`);
    this.process = process;
    this.#stop = new AbortController();
    const { parts, network, letters } = this.stage;
    this.stage.world.say(process.name, () => 'starts');
    parts.run(this.projections.map((projection) => parts.projection(projection)), remoteLog(this.stage, process, this.group), parts.store(remoteStore(this.stage, process)), {
      signal: this.#stop.signal,
      onDeadLetter: (letter) => network.call(process, () => `letter ${letter.projection} ${letter.position.partition}:${letter.position.offset}`, () => Promise.resolve(letters.put(letter))),
    }).then(() => { this.ended(process, null); }, (error: unknown) => { this.ended(process, error); });
  }

  /** As SIGTERM: the batch in hand is finished. */
  stop(): void {
    this.#stop.abort();
  }

  /** As kill -9: its memory is gone, what it sent may still arrive. */
  kill(): void {
    if (!this.process.alive || this.loud !== null) return;
    this.stage.world.say(this.process.name, () => 'is killed');
    this.process.die();
    this.again(1500);
  }

  private ended(process: Process, error: unknown): void {
    if (!process.alive) return;
    process.alive = false;
    this.stage.world.say(process.name, () => (error === null ? 'ends' : `ends: ${String((error as Error).message)}`));
    if (error instanceof PicketwireError && error.code.startsWith('data-')) this.loud = error.code;
    else if (error === null || error instanceof NetworkError) this.again(300);
    else this.stage.world.wrong(`${process.name} ended with ${error instanceof Error ? error.stack : 'what is no error'}`);
  }

  private again(within: number): void {
    const { scheduler, faults } = this.stage.world;
    scheduler.after(10 + faults.number('restart', within), () => { this.start(); });
  }
}
