import { adapters } from './adapters.js';
import { eventLogContract } from './event-log.contract.js';

adapters.forEach(eventLogContract);
