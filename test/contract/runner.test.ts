import { adapters } from './adapters.js';
import { runnerContract } from './runner.contract.js';

adapters.forEach(runnerContract);
