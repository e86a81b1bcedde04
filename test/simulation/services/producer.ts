/** Appends the schedule's events; what it has no answer for it appends again. */
import { codec } from '../../../services/kernel/codec/codec.js';
import type { NewRecord } from '../../../services/kernel/log/log.js';
import { Process } from '../world/world.js';
import { remoteLog } from './remote-log.js';
import type { Stage } from './stage.js';

export class Producer {
  isDone = false;
  process = new Process('');
  #at = 0;
  #starts = 0;

  constructor(private readonly stage: Stage, private readonly appends: readonly (readonly NewRecord[])[]) {}

  start(): void {
    const process = new Process(`producer.${++this.#starts}`);
    this.process = process;
    void this.run(process);
  }

  /** Killed, it begins anew with the append that it knows nothing of. */
  kill(): void {
    const { scheduler, faults } = this.stage.world;
    if (this.isDone) return;
    this.process.alive = false;
    scheduler.after(10 + faults.number('restart', 500), () => { this.start(); });
  }

  /** Appends no more. */
  end(): void {
    this.process.alive = false;
    this.isDone = true;
  }

  private async run(process: Process): Promise<void> {
    const { faults } = this.stage.world;
    const log = remoteLog(this.stage, process, null);
    while (this.#at < this.appends.length && !this.stage.log.isCut) {
      await this.stage.network.pause(process, faults.number('pace', 120));
      try {
        await log.append(this.appends[this.#at]!);
        if (!faults.happens('append-twice')) this.#at++;
      } catch {
        continue;
      }
    }
    this.isDone = true;
  }
}

/** Records of the new log after the old one was lost. */
export function freshRecords(): readonly NewRecord[] {
  return ['blog0', 'blog1', 'blog2', 'blog3', 'blog4', 'blog5'].map((blog) => ({
    key: blog, value: codec().encode({ type: 'withdrawn', blog: blog as never, id: 'e0' as never, revision: 99 }),
  }));
}
