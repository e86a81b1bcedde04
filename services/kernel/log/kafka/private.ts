/**
 * What kafkajs 2.2.4 has but does not export. Its cluster knows the brokers, signs in and speaks to them; its consumer, which is left out here,
 * begins where the group stands instead of the store, and jumps without a word when an offset is gone. kafkajs is no longer developed: this stays as it is.
 */
import { createRequire } from 'node:module';
import type { Kafka } from 'kafkajs';

/** A request of our own. `encode` gives the bytes after the request's header of version 1. */
export interface Protocol<Response> {
  readonly request: { readonly apiKey: number; readonly apiVersion: number; readonly apiName: string; encode(): Promise<{ readonly buf: Buffer; readonly buffer: Buffer }> };
  readonly response: { decode(payload: Buffer): Promise<Buffer>; parse(payload: Buffer): Promise<Response> };
  readonly requestTimeout?: number;
}

export interface GroupMembers {
  readonly generationId: number;
  readonly leaderId: string;
  readonly memberId: string;
  readonly members: readonly { readonly memberId: string; readonly memberMetadata: Buffer }[];
}

interface Generation { readonly groupId: string; readonly memberId: string }
interface CommittedTopic { readonly topic: string; readonly partitions: readonly { readonly partition: number; readonly offset: string }[] }

export interface Broker {
  readonly nodeId: number;
  readonly versions: Readonly<Record<number, { readonly minVersion: number; readonly maxVersion: number }>> | null;
  readonly connectionPool: { send<Response>(protocol: Protocol<Response>): Promise<Response> };
  disconnect(): Promise<void>;
  joinGroup(request: { groupId: string; memberId: string; sessionTimeout: number; rebalanceTimeout: number; groupProtocols: readonly { name: string; metadata: Buffer }[] }): Promise<GroupMembers>;
  syncGroup(request: Generation & { generationId: number; groupAssignment: readonly { memberId: string; memberAssignment: Buffer }[] }): Promise<{ memberAssignment: Buffer }>;
  heartbeat(request: Generation & { groupGenerationId: number }): Promise<void>;
  offsetCommit(request: Generation & { groupGenerationId: number; topics: readonly CommittedTopic[] }): Promise<void>;
  leaveGroup(request: Generation): Promise<void>;
  initProducerId(request: { transactionTimeout: number }): Promise<{ producerId: string; producerEpoch: number }>;
}

export interface Cluster {
  readonly brokerPool: { findConnectedBroker(): Promise<Broker> };
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  refreshMetadata(): Promise<void>;
  findBroker(which: { nodeId: number }): Promise<Broker>;
  findControllerBroker(): Promise<Broker>;
  findGroupCoordinator(which: { groupId: string }): Promise<Broker>;
  fetchTopicsOffset(topics: readonly { topic: string; partitions: readonly { partition: number }[]; fromBeginning: boolean }[]): Promise<readonly { partitions: readonly { partition: number; offset: string }[] }[]>;
}

/** A cluster with connections of its own. Topics are never made by asking for them. */
export function clusterOf(client: Kafka): Cluster {
  const symbol = Object.getOwnPropertySymbols(client).find(({ description }) => description?.includes('createCluster'));
  if (symbol === undefined) throw new Error('This kafkajs has no createCluster: Picketwire needs kafkajs 2.2.4.');
  const make = (client as unknown as Record<symbol, (options: object) => Cluster>)[symbol]!;
  return make({ allowAutoTopicCreation: false, metadataMaxAge: 300_000, isolationLevel: READ_COMMITTED });
}

export const READ_COMMITTED = 1;

export async function send<Response>(broker: Broker, protocol: Protocol<Response>): Promise<Response> {
  try {
    return await broker.connectionPool.send(protocol);
  } catch (error) {
    // As kafkajs does for its own requests: a connection that the broker closed is not used again.
    if (error instanceof Error && error.name === 'KafkaJSConnectionClosedError') await broker.disconnect();
    throw error;
  }
}

/** The protocol's error as kafkajs throws it of its own requests. */
export function errorOf(code: number): Error & { readonly retriable: boolean } {
  return inside<{ createErrorFromCode(code: number): Error & { readonly retriable: boolean } }>('protocol/error').createErrorFromCode(code);
}

function inside<Module>(path: string): Module {
  return createRequire(import.meta.url)(`kafkajs/src/${path}`) as Module;
}

interface RequestQueue { readonly pending: readonly unknown[]; readonly throttledUntil: number; scheduleCheckPendingRequests(): void }

let quiet = false;

/** kafkajs sets a timer of less than no time after each response, of which Node 24 warns: with nothing to send later there is nothing to wait for. */
export function quietRequestQueues(): void {
  if (quiet) return;
  quiet = true;
  const { prototype } = inside<{ prototype: RequestQueue }>('network/requestQueue');
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its queue below
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
}
