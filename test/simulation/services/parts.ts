/** What a schedule is put together from, so that a broken part can stand in for a sound one. */
import type { ConsumeOptions } from '../../../services/kernel/log/log.js';
import { runProjections, type AnyProjection } from '../../../services/kernel/runner/run-projection.js';
import type { Cursor, ProjectionStore, ViewId, WatchEvent } from '../../../services/kernel/store/store.js';
import type { LogServer } from '../servers/log-server.js';
import type { StoreServer } from '../servers/store-server.js';
import type { World } from '../world/world.js';

export interface Parts {
  /** The runner. */
  readonly run: typeof runProjections;
  /** As the services have it; they are measured by the sound one. */
  projection(sound: AnyProjection): AnyProjection;
  /** The store as one process sees it. */
  store(remote: ProjectionStore): ProjectionStore;
  /** The store as it answers all of them. */
  serverStore(server: StoreServer, world: World): ProjectionStore;
  /** What a consumer is told to do. */
  consume(options: ConsumeOptions, log: LogServer): ConsumeOptions;
  /** False where a consumer never asks for the cursor again. */
  readonly asksAgain: boolean;
  /** Where a subscriber resumes that has seen everything up to the cursor. */
  resume(cursor: Cursor, server: StoreServer, view: ViewId): Cursor;
  /** What a subscriber is sent. */
  sent(event: WatchEvent<unknown>, last: Cursor): WatchEvent<unknown>;
}

export const SOUND: Parts = {
  run: runProjections,
  projection: (sound) => sound,
  store: (remote) => remote,
  serverStore: (server) => server.store,
  consume: (options) => options,
  asksAgain: true,
  resume: (cursor) => cursor,
  sent: (event) => event,
};
