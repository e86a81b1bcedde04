/** Batches that come again: whole, or only their beginning, as after a seek or a lost acknowledgement. */
import type { Batch, ConsumeOptions } from '../../../services/kernel/log/log.js';
import type { Faults } from '../world/faults.js';

export function withRepeats(options: ConsumeOptions, faults: Faults): ConsumeOptions {
  return {
    ...options,
    onBatch: async (batch) => {
      const next = await options.onBatch(batch);
      return faults.happens('duplicate') ? options.onBatch(beginning(batch, faults)) : next;
    },
  };
}

function beginning(batch: Batch, faults: Faults): Batch {
  return { ...batch, records: batch.records.slice(0, 1 + faults.whole('duplicate', batch.records.length)) };
}
