/** All that the processes of one schedule share. */
import type { ProjectionStore } from '../../../services/kernel/store/store.js';
import type { Letters } from '../servers/letters.js';
import type { LogServer } from '../servers/log-server.js';
import type { StoreServer } from '../servers/store-server.js';
import type { Network } from '../world/network.js';
import type { World } from '../world/world.js';
import type { Parts } from './parts.js';

export interface Stage {
  readonly world: World;
  readonly network: Network;
  readonly log: LogServer;
  readonly server: StoreServer;
  /** The server as it answers calls. */
  readonly store: ProjectionStore;
  readonly letters: Letters;
  readonly parts: Parts;
}
