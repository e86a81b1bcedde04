/** A member of a consumer group: joins, is given partitions, beats its heart, leaves. kafkajs's brokers speak the protocol; its consumer would also decide where to read. */
import kafkajs from 'kafkajs';
import { typeOf } from './failures.js';
import type { Broker, GroupMembers } from './private.js';
import type { Topic } from './topic.js';

/** A member that is silent for so long is dead: the least that brokers allow. */
export const SESSION_MILLISECONDS = 6000;

/** How long the others wait for a member that has a batch in hand. */
const REBALANCE_MILLISECONDS = 6000;

const PROTOCOL = 'RoundRobinAssigner';
const { MemberAssignment, MemberMetadata } = kafkajs.AssignerProtocol;

export class Membership {
  #memberId = '';
  #generation = -1;
  #coordinator: Broker | null = null;

  constructor(private readonly topic: Topic, private readonly groupId: string) {}

  /** Waits until all members have come; partitions in order. */
  async join(): Promise<readonly number[]> {
    try {
      const coordinator = await this.findCoordinator();
      const joined = await coordinator.joinGroup({ ...this.id(), sessionTimeout: SESSION_MILLISECONDS, rebalanceTimeout: REBALANCE_MILLISECONDS, groupProtocols: [this.protocol()] });
      this.#memberId = joined.memberId;
      this.#generation = joined.generationId;
      const groupAssignment = joined.leaderId === joined.memberId ? this.share(joined) : [];
      const { memberAssignment } = await coordinator.syncGroup({ ...this.id(), generationId: this.#generation, groupAssignment });
      return [...MemberAssignment.decode(memberAssignment)?.assignment[this.topic.kafka.topic] ?? []].sort((one, other) => one - other);
    } catch (error) {
      this.forgetIfUnknown(error);
      throw error;
    }
  }

  /** Rejects when the partitions are shared out anew, or the coordinator does not answer. */
  async heartbeat(): Promise<void> {
    try {
      const coordinator = this.#coordinator ?? await this.findCoordinator();
      await coordinator.heartbeat({ ...this.id(), groupGenerationId: this.#generation });
    } catch (error) {
      this.#coordinator = null;
      this.forgetIfUnknown(error);
      throw error;
    }
  }

  /** For those who look at the group's lag: reading never begins there. */
  async commit(offsets: ReadonlyMap<number, bigint>): Promise<void> {
    const partitions = [...offsets].map(([partition, offset]) => ({ partition, offset: String(offset) }));
    if (partitions.length === 0 || this.#memberId === '') return;
    await this.#coordinator?.offsetCommit({ ...this.id(), groupGenerationId: this.#generation, topics: [{ topic: this.topic.kafka.topic, partitions }] });
  }

  async leave(): Promise<void> {
    if (this.#memberId !== '') await this.#coordinator?.leaveGroup(this.id());
    this.#memberId = '';
  }

  private id(): { groupId: string; memberId: string } {
    return { groupId: this.groupId, memberId: this.#memberId };
  }

  private async findCoordinator(): Promise<Broker> {
    this.#coordinator = await this.topic.cluster.findGroupCoordinator({ groupId: this.groupId });
    return this.#coordinator;
  }

  private forgetIfUnknown(error: unknown): void {
    if (typeOf(error) === 'UNKNOWN_MEMBER_ID') this.#memberId = '';
  }

  private protocol(): { name: string; metadata: Buffer } {
    return { name: PROTOCOL, metadata: MemberMetadata.encode({ version: 0, topics: [this.topic.kafka.topic], userData: Buffer.alloc(0) }) };
  }

  /** In turn. */
  private share({ members }: GroupMembers): { memberId: string; memberAssignment: Buffer }[] {
    const sorted = members.map(({ memberId }) => memberId).sort();
    return sorted.map((memberId, index) => {
      const partitions = Array.from({ length: this.topic.partitions }, (_, partition) => partition).filter((partition) => partition % sorted.length === index);
      return { memberId, memberAssignment: MemberAssignment.encode({ version: 0, assignment: { [this.topic.kafka.topic]: partitions }, userData: Buffer.alloc(0) }) };
    });
  }
}

/** Whether it only says that the partitions are shared out anew. */
export function isRebalance(error: unknown): boolean {
  return ['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'MEMBER_ID_REQUIRED'].includes(typeOf(error));
}
