/** The coordinator of a consumer group: gives each partition to one member; who loses one may learn of it late, and goes on until then. */
import type { World } from '../world/world.js';

/** Partitions with the generation in which each was given. */
export type Assignment = ReadonlyMap<number, number>;

export interface Member {
  readonly name: string;
  /** Told what it now has; later calls may arrive before earlier ones. */
  see(assignment: Assignment, generation: number): void;
}

export class Group {
  #generation = 0;
  readonly #members: Member[] = [];
  #owners: readonly (Member | undefined)[] = [];
  #since: number[] = [];

  constructor(private readonly world: World, private readonly partitions: number) {}

  join(member: Member): void {
    this.#members.push(member);
    this.share();
  }

  leave(member: Member): void {
    const at = this.#members.indexOf(member);
    if (at < 0) return;
    this.#members.splice(at, 1);
    this.share();
  }

  /** Shares the partitions out anew; some stay where they are. */
  share(): void {
    const { faults } = this.world;
    const generation = ++this.#generation;
    const before = this.#owners;
    this.#owners = Array.from({ length: this.partitions }, (_, partition) => {
      const owner = before[partition];
      const stays = owner !== undefined && this.#members.includes(owner) && faults.number('assignment', 1) < 0.4;
      return stays ? owner : this.#members.length === 0 ? undefined : faults.pick('assignment', this.#members);
    });
    this.#since = this.#owners.map((owner, partition) => (owner !== undefined && owner === before[partition] ? this.#since[partition] ?? generation : generation));
    for (const member of this.#members) this.tell(member, generation);
  }

  private tell(member: Member, generation: number): void {
    const { faults, scheduler } = this.world;
    const has = new Map([...this.#owners.keys()].filter((partition) => this.#owners[partition] === member).map((partition) => [partition, this.#since[partition]!]));
    const delay = faults.happens('late-notice') ? 500 + faults.number('late-notice', 4000) : faults.number('latency', 10);
    scheduler.after(delay, () => {
      member.see(has, generation);
    });
  }
}
