/** The log as a process of the simulation has it; without a group each consumer reads every partition, by the adapters' own loop. */
import { consume } from '../../../services/kernel/log/consume.js';
import type { ConsumeOptions, EventLog } from '../../../services/kernel/log/log.js';
import type { Process } from '../world/world.js';
import { withRepeats } from './deliver.js';
import { Consumer } from './consumer.js';
import type { Group } from './group.js';
import type { Stage } from './stage.js';
import { waitForMore } from './wait.js';

export function remoteLog(stage: Stage, process: Process, group: Group | null): EventLog {
  const { network, log: server, world, parts } = stage;
  const log: EventLog = {
    epoch: server.log.epoch,
    append: (records) => network.call(process, () => `append ${records.length}`, () => server.append(records)),
    read: (partition, from, limit) => network.call(process, () => `read ${partition} from ${from}`, () => server.read(partition, from, limit)),
    partitions: () => network.call(process, () => 'partitions', () => server.partitions()),
    partitionOf: (key) => server.log.partitionOf(key),
    consume: (given) => {
      const options = parts.consume(withRepeats(given, world.faults), server);
      return group === null ? consumeAlone(stage, process, log, options) : new Consumer(stage, process, group, options).run();
    },
    close: () => Promise.resolve(),
  };
  return log;
}

function consumeAlone(stage: Stage, process: Process, log: EventLog, options: ConsumeOptions): Promise<void> {
  const { world: { faults, scheduler }, parts } = stage;
  return consume({
    partitions: () => log.partitions(),
    read: (partition, from) => log.read(partition, from, 1 + faults.whole('batch', 12)),
    mark: () => 0,
    more: (_, signal, milliseconds) => waitForMore(stage, process, signal, milliseconds),
    now: () => (parts.asksAgain ? scheduler.now : 0),
  }, options);
}
