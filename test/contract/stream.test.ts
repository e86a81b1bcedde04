import { adapters } from './adapters.js';
import { streamContract } from './stream.contract.js';

for (const adapter of adapters) streamContract(adapter);
