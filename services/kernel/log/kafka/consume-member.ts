/** Consumes as one of a group: joins, reads what it is given until the group is shared out anew, joins again. */
import type { ConsumeOptions } from '../log.js';
import { isRebalance, Membership, SESSION_MILLISECONDS } from './membership.js';
import { placesOf, type Goals, type Place } from './places.js';
import { Reading, type Reader } from './reading.js';
import { pause, persist } from './trouble.js';

const HEARTBEAT_MILLISECONDS = 1000;
const COMMIT_MILLISECONDS = 5000;

/** What must not take long when a consumer ends. */
const LEAVE_MILLISECONDS = 3000;

/** So often joined without a batch in between is not sharing out, it is something wrong. */
const RESTLESS = 5;

export async function consumeAsMember(reader: Reader, groupId: string, goals: Goals, options: ConsumeOptions): Promise<void> {
  const member = new Membership(reader.topic, groupId);
  let places: readonly Place[] = [];
  const committing = setInterval(() => { commit(member, places).catch(() => undefined); }, COMMIT_MILLISECONDS);
  const calm = watchJoins(reader, groupId, options);
  try {
    while (!options.signal.aborted) {
      const partitions = await join(member, reader, options.signal);
      if (partitions === null) return;
      calm.joined();
      const isDone = await whileMember(member, reader, options, async (stop) => {
        places = await placesOf(partitions, goals, options);
        options.onAssigned?.(partitions);
        return new Reading(reader, places, calm.options, stop).run();
      });
      if (isDone) return;
      if (!options.signal.aborted) options.onAssigned?.([]);
    }
  } finally {
    clearInterval(committing);
    await leave(member, places);
  }
}

function join(member: Membership, { trouble }: Reader, signal: AbortSignal): Promise<readonly number[] | null> {
  return persist('group', async () => {
    for (;;) {
      try {
        return await member.join();
      } catch (error) {
        if (!isRebalance(error) || signal.aborted) throw error;
        await pause(50, signal);
      }
    }
  }, trouble, signal);
}

/** Runs `read` with a signal that aborts when the membership is lost or the consumer is to end. */
async function whileMember(member: Membership, { trouble }: Reader, { signal }: ConsumeOptions, read: (stop: AbortSignal) => Promise<boolean>): Promise<boolean> {
  const lost = new AbortController();
  const beating = beat(member, lost, (message) => { trouble.say('group', message); }, () => { trouble.over('group'); });
  try {
    return await read(AbortSignal.any([signal, lost.signal]));
  } finally {
    lost.abort();
    await beating;
  }
}

/** Beats also while a batch is handled. Ends when `lost` aborts, and aborts it when the group no longer counts on this member. */
async function beat(member: Membership, lost: AbortController, onTrouble: (message: string) => void, onWell: () => void): Promise<void> {
  let well = performance.now();
  while (!lost.signal.aborted) {
    try {
      await member.heartbeat();
      well = performance.now();
      onWell();
    } catch (error) {
      if (isRebalance(error) || performance.now() - well > SESSION_MILLISECONDS) lost.abort();
      else onTrouble(`The coordinator of the consumer group does not answer: ${error instanceof Error ? error.message : String(error)}.`);
    }
    await pause(HEARTBEAT_MILLISECONDS, lost.signal);
  }
}

/** A coordinator that does not answer is not waited for: it will miss the heartbeat. */
async function leave(member: Membership, places: readonly Place[]): Promise<void> {
  const left = new AbortController();
  const leaving = commit(member, places).catch(() => undefined).then(() => member.leave()).catch(() => undefined).finally(() => { left.abort(); });
  await Promise.race([leaving, pause(LEAVE_MILLISECONDS, left.signal)]);
}

async function commit(member: Membership, places: readonly Place[]): Promise<void> {
  await member.commit(new Map(places.filter(({ cursor }) => cursor > 0n).map(({ partition, cursor }) => [partition, cursor])));
}

interface Calm { joined(): void; readonly options: ConsumeOptions }

/** Says so when the group is shared out again and again and nothing is read. */
function watchJoins({ trouble }: Reader, groupId: string, options: ConsumeOptions): Calm {
  let joins = 0;
  const quiet = (): void => { joins = 0; trouble.over('joins'); };
  return {
    joined: () => {
      joins += 1;
      if (joins > RESTLESS) trouble.say('joins', `Consumer group "${groupId}" was shared out ${joins} times without a batch in between: some member comes and goes.`);
    },
    options: {
      ...options,
      start: (partition) => options.start(partition),
      onBatch: (batch) => { quiet(); return options.onBatch(batch); },
      onIdle: (partition) => { quiet(); options.onIdle?.(partition); },
    },
  };
}
