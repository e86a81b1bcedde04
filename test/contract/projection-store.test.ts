import { adapters } from './adapters.js';
import { projectionStoreContract } from './projection-store.contract.js';

adapters.forEach(projectionStoreContract);
