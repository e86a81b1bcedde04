/** Reads the partitions it is given, each from its place, until it is stopped: asks ahead while a batch is handled, and takes nothing that does not begin at its place. */
import { Arrivals } from '../arrivals.js';
import { ASK_AGAIN_MILLISECONDS } from '../consume.js';
import type { ConsumeOptions } from '../log.js';
import { checkInside } from '../outside.js';
import { PicketwireError } from '../../core/errors.js';
import { askStore, type Place } from './places.js';
import { FETCH_ERRORS, type FetchedPartition } from './protocol/fetch.js';
import type { Topic } from './topic.js';
import { pause, persist, RETRY_MILLISECONDS, type Trouble } from './trouble.js';
import type { Wire } from './wire.js';

/** Records of one batch at most, as in consume.ts. */
const BATCH = 2000;

/** A fetch that finds nothing waits so long: a consumer that stops may have to wait for it. */
const WAIT_MILLISECONDS = 500;
const FETCH_BYTES = 8 * 2 ** 20;
const PARTITION_BYTES = 2 ** 20;

/** Batches of so many partitions are handled at once. */
const IN_HAND = 4;

/** Records that are there and do not come for so long will not come. */
const STUCK_MILLISECONDS = 30_000;

interface Part extends FetchedPartition { readonly from: bigint }
interface Turn { readonly part: Part; readonly at: number }
interface Answer { readonly leader: number; readonly parts: readonly Part[]; readonly failure: unknown }

export interface Reader {
  readonly topic: Topic;
  readonly wire: Wire;
  readonly trouble: Trouble;
}

export class Reading {
  readonly #arrivals = new Arrivals();
  readonly #asked = new Set<number>();
  readonly #answers: Answer[] = [];
  #finishing = false;
  #askedStore = performance.now();

  constructor(private readonly reader: Reader, private readonly places: readonly Place[], private readonly options: ConsumeOptions, private readonly stop: AbortSignal) {}

  /** True when there is no more to do, false when stopped. */
  async run(): Promise<boolean> {
    const wake = (): void => this.#arrivals.announce();
    this.options.finish?.addEventListener('abort', wake);
    try {
      while (!this.stop.aborted) {
        await this.noteFinish();
        if (this.isDone()) return true;
        const seen = this.#arrivals.count;
        for (const leader of this.leaders()) this.ask(leader);
        const answer = this.#answers.shift();
        if (answer === undefined) await this.#arrivals.wait(seen, this.stop, ASK_AGAIN_MILLISECONDS);
        else await this.take(answer);
        await this.lookAtStore();
      }
      return false;
    } finally {
      this.options.finish?.removeEventListener('abort', wake);
    }
  }

  /** What was appended before `finish` aborted is still read: the goals are the ends of now. */
  private async noteFinish(): Promise<void> {
    if (this.#finishing || this.options.finish?.aborted !== true) return;
    const infos = await persist('ends', () => this.reader.topic.infos(), this.reader.trouble, this.stop);
    if (infos === null) return;
    for (const place of this.places) place.goal = infos.find(({ partition }) => partition === place.partition)?.end ?? place.next;
    this.#finishing = true;
  }

  private isDone(): boolean {
    return (this.#finishing || this.options.untilEnd === true) && this.places.every(({ next, goal }) => next >= goal);
  }

  private async lookAtStore(): Promise<void> {
    if (performance.now() - this.#askedStore < ASK_AGAIN_MILLISECONDS || this.stop.aborted) return;
    await askStore(this.places, this.options);
    this.#askedStore = performance.now();
  }

  private leaders(): Set<number> {
    return new Set(this.places.map(({ partition }) => this.reader.topic.leaderOf(partition)));
  }

  /** One fetch of a broker at a time. `ahead` are the places when what is in hand will have been handled. */
  private ask(leader: number, ahead: ReadonlyMap<number, bigint> = new Map<number, bigint>()): void {
    if (this.#asked.has(leader)) return;
    this.#asked.add(leader);
    const places = this.places.filter(({ partition }) => this.reader.topic.leaderOf(partition) === leader);
    const from = new Map(shuffled(places).map(({ partition, next }) => [partition, ahead.get(partition) ?? next]));
    const waitMilliseconds = places.every(({ idle }) => idle) ? WAIT_MILLISECONDS : 0;
    void this.fetch(leader, from, waitMilliseconds)
      .then((parts) => this.#answers.push({ leader, parts, failure: null }), (failure: unknown) => this.#answers.push({ leader, parts: [], failure }))
      .finally(() => { this.#asked.delete(leader); this.#arrivals.announce(); });
  }

  private async fetch(leader: number, from: ReadonlyMap<number, bigint>, waitMilliseconds: number): Promise<Part[]> {
    const partitions = [...from].map(([partition, offset]) => ({ partition, from: offset }));
    const { errorCode, partitions: found } = await this.reader.topic.fetch(leader, { partitions, waitMilliseconds, bytes: FETCH_BYTES, bytesOfPartition: PARTITION_BYTES });
    return found.map((one) => ({ ...one, errorCode: one.errorCode || errorCode, from: from.get(one.partition) ?? 0n }));
  }

  private async take({ leader, parts, failure }: Answer): Promise<void> {
    const failed = parts.filter(({ errorCode }) => errorCode !== FETCH_ERRORS.none);
    if (failure !== null || failed.length > 0 || parts.length === 0) await this.recover(failure, failed);
    else this.reader.trouble.over('fetch');
    const usable = parts.filter((part) => part.errorCode === FETCH_ERRORS.none && part.from === this.placeOf(part).next);
    if (usable.some(({ next, end }) => next < end)) this.ask(leader, new Map(usable.map(({ partition, next }) => [partition, next])));
    await this.handle(usable);
  }

  /** Partitions take turns, a few at once: one is read while others wait for the store. Rejects when none is in hand any more. */
  private async handle(parts: readonly Part[]): Promise<void> {
    const turns: Turn[] = parts.map((part) => ({ part, at: 0 }));
    const outcomes = await Promise.allSettled(Array.from({ length: IN_HAND }, () => this.takeTurns(turns)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  private async takeTurns(turns: Turn[]): Promise<void> {
    for (let turn = turns.shift(); turn !== undefined && !this.stop.aborted; turn = turns.shift()) {
      const { part, at } = turn;
      if (part.records.length === 0) this.handleNothing(part);
      else if (await this.handleBatch(part, at) && at + BATCH < part.records.length) turns.push({ part, at: at + BATCH });
    }
  }

  /** Whether the handler goes on behind the batch. */
  private async handleBatch(part: Part, at: number): Promise<boolean> {
    const place = this.placeOf(part);
    const batch = part.records.slice(at, at + BATCH);
    const before = part.records[at - 1];
    const from = before === undefined ? part.from : before.position.offset + 1n;
    const records = await persist('registry', () => this.reader.wire.fromKafka(batch), this.reader.trouble, this.stop);
    if (records === null) return false;
    Object.assign(place, { idle: false, stuckSince: null });
    const answer = await this.options.onBatch({ partition: part.partition, from, records, end: part.end });
    const last = batch.at(-1)?.position.offset ?? 0n;
    const isBehind = answer === last + 1n;
    Object.assign(place, { cursor: answer, next: isBehind && last === part.records.at(-1)?.position.offset ? part.next : answer });
    return isBehind;
  }

  private handleNothing(part: Part): void {
    const place = this.placeOf(part);
    if (part.next > place.next) Object.assign(place, { next: part.next, stuckSince: null });
    else if (part.end > place.next) this.checkProgress(place, part.end);
    if (place.next < part.end || place.idle) return;
    place.idle = true;
    this.options.onIdle?.(part.partition);
  }

  private checkProgress(place: Place, end: bigint): void {
    place.stuckSince ??= performance.now();
    if (performance.now() - place.stuckSince < STUCK_MILLISECONDS) return;
    const { partition, next } = place;
    throw new PicketwireError('log-stuck', `Kafka holds records of partition ${partition} up to offset ${end}, but for ${STUCK_MILLISECONDS / 1000} s has handed over none from ${next} on. Look at the broker's log for this partition.`, { partition, next: String(next), end: String(end) });
  }

  /** Throws what does not pass; otherwise asks who leads now, and waits a little. */
  private async recover(failure: unknown, failed: readonly Part[]): Promise<void> {
    const { topic, trouble } = this.reader;
    try {
      if (failed.some(({ errorCode }) => errorCode === FETCH_ERRORS.topicAuthorizationFailed)) throw new PicketwireError('log-refused', `This user may not read topic "${topic.kafka.topic}".`, { topic: topic.kafka.topic });
      if (failed.some(({ errorCode }) => errorCode === FETCH_ERRORS.offsetOutOfRange)) await this.checkBounds(failed);
      else await topic.refresh();
      if (failure !== null) trouble.bear('fetch', failure);
      else trouble.say('fetch', `Kafka hands over nothing of topic "${topic.kafka.topic}" now (${failed.map(({ partition, errorCode }) => `partition ${partition}: error ${errorCode}`).join(', ') || 'no leader'}).`);
    } catch (error) {
      trouble.bear('fetch', error);
    }
    await pause(RETRY_MILLISECONDS, this.stop);
  }

  private async checkBounds(failed: readonly Part[]): Promise<void> {
    const infos = await this.reader.topic.infos();
    for (const part of failed) {
      const info = infos.find(({ partition }) => partition === part.partition);
      if (info !== undefined && part.from === this.placeOf(part).next) checkInside(info, part.from);
    }
  }

  private placeOf({ partition }: { readonly partition: number }): Place {
    const place = this.places.find((one) => one.partition === partition);
    if (place === undefined) throw new Error(`Kafka answered partition ${partition}, which was not asked for.`);
    return place;
  }
}

/** A broker fills its answer in the order asked: by turns, none is always last. */
function shuffled(places: readonly Place[]): Place[] {
  const start = Math.floor(performance.now()) % Math.max(1, places.length);
  return [...places.slice(start), ...places.slice(0, start)];
}

