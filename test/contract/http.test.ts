import { adapters } from './adapters.js';
import { httpContract } from './http.contract.js';

for (const adapter of adapters) httpContract(adapter);
