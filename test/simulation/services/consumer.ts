/** A member's reading loop: asks where to go on for each partition it is given, hands over batches of one partition at a time. */
import { ASK_AGAIN_MILLISECONDS } from '../../../services/kernel/log/consume.js';
import type { Batch, ConsumeOptions } from '../../../services/kernel/log/log.js';
import { checkInside } from '../../../services/kernel/log/outside.js';
import type { Process } from '../world/world.js';
import type { Assignment, Group, Member } from './group.js';
import type { Stage } from './stage.js';
import { waitForMore } from './wait.js';

interface Place { readonly generation: number; next: bigint; asking: Promise<void> | null }

export class Consumer implements Member {
  readonly name: string;
  readonly #places = new Map<number, Place>();
  /** Asks for a partition's place as soon as it is given, even while a batch is in hand; else after it. */
  readonly #isEager: boolean;
  #generation = 0;
  #asked = 0;

  constructor(private readonly stage: Stage, private readonly process: Process, private readonly group: Group, private readonly options: ConsumeOptions) {
    this.name = process.name;
    this.#isEager = stage.world.faults.number('eager', 1) < 0.5;
  }

  see(assignment: Assignment, generation: number): void {
    if (generation < this.#generation || !this.process.alive) return;
    this.#generation = generation;
    this.stage.world.say(this.name, () => `has partitions ${[...assignment.keys()].join() || 'none'} (generation ${generation})`);
    for (const [partition, place] of this.#places) if (assignment.get(partition) !== place.generation) this.#places.delete(partition);
    for (const [partition, since] of assignment) if (!this.#places.has(partition)) this.#places.set(partition, { generation: since, next: -1n, asking: null });
    if (this.#isEager) this.takeOver();
    this.options.onAssigned?.([...assignment.keys()]);
  }

  /** Rejects as `onBatch` and `start` do, and when a place lies outside the log. */
  async run(): Promise<void> {
    this.group.join(this);
    this.process.atDeath(() => { this.stage.world.scheduler.after(200 + this.stage.world.faults.number('session', 1500), () => { this.group.leave(this); }); });
    try {
      while (!this.options.signal.aborted) await this.turn();
    } finally {
      this.group.leave(this);
    }
  }

  private async turn(): Promise<void> {
    this.takeOver();
    for (const { asking } of this.#places.values()) await asking;
    const found = await this.fetch();
    if (found !== null) return this.handle(found);
    await waitForMore(this.stage, this.process, this.options.signal, ASK_AGAIN_MILLISECONDS);
    const { now } = this.stage.world.scheduler;
    if (!this.stage.parts.asksAgain || now - this.#asked < ASK_AGAIN_MILLISECONDS) return;
    this.#asked = now;
    for (const place of this.#places.values()) place.asking = null;
  }

  private takeOver(): void {
    for (const [partition, place] of this.#places) place.asking ??= this.ask(partition, place);
  }

  private ask(partition: number, place: Place): Promise<void> {
    const asking = this.options.start(partition).then((next) => { place.next = next; });
    asking.catch(() => undefined);
    return asking;
  }

  /** A batch of any partition that has one; places outside the log are an error whether or not there is anything to read. */
  private fetch(): Promise<Batch | null> {
    const { network, log, world: { faults } } = this.stage;
    const places = [...this.#places].filter(([, { next }]) => next >= 0n).map(([partition, { next }]) => ({ partition, next }));
    return network.call(this.process, () => `fetch ${places.map(({ partition, next }) => `${partition}:${next}`).join()}`, async () => {
      const infos = await log.partitions();
      for (const { partition, next } of places) checkInside(infos[partition]!, next);
      const ready = places.filter(({ partition, next }) => next < infos[partition]!.end);
      if (ready.length === 0) return null;
      const { partition, next } = faults.pick('turn', ready);
      const { start, end } = infos[partition]!;
      const overlap = faults.happens('duplicate') ? BigInt(faults.whole('duplicate', 6)) : 0n;
      const from = next - overlap < start ? start : next - overlap;
      return { partition, from, end, records: await log.read(partition, from, 1 + Number(next - from) + faults.whole('batch', 12)) };
    });
  }

  private async handle(batch: Batch): Promise<void> {
    const place = this.#places.get(batch.partition);
    const asking = place?.asking;
    const next = await this.options.onBatch(batch);
    // Lost meanwhile, or asked for anew: what the batch led to is then no longer the place.
    if (place !== undefined && this.#places.get(batch.partition) === place && place.asking === asking) place.next = next;
  }
}
