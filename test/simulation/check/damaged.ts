/** After the log was damaged: what is held is the fold of what was in the log up to its cursor, and whoever keeps it has said that the log is not the one. */
import type { EventLog, StoredRecord } from '../../../services/kernel/log/log.js';
import type { AnyProjection } from '../../../services/kernel/runner/run-projection.js';
import { recordsOf } from '../../controls/pure-fold.js';
import type { Instance } from '../services/instance.js';
import type { Stage } from '../services/stage.js';
import { compareWithFold, type Held } from './fold.js';

export async function checkDamaged(stage: Stage, instances: readonly Instance[]): Promise<string | null> {
  const { log: server, server: { views } } = stage;
  const before = { epoch: server.before!.epoch, records: await recordsOf(server.before!) };
  const after = await recordsOf(server.log);
  const affected = new Set<string>();
  for (const projection of new Set(instances.flatMap(({ projections }) => projections))) {
    const held = views.get(`${projection.name}/${projection.version}`) ?? new Map<number, never>();
    const difference = compareWithFold(projection, foldedOf(held, before, after), held).difference;
    if (difference !== null) return `after damage to the log, ${projection.name}: ${difference}`;
    if (await isAffected(held, before.epoch, server)) affected.add(projection.name);
  }
  return notLoud(instances, affected, server.isCut ? 'data-damaged' : 'data-foreign');
}

/** The records that made what is held: of the old log or of the new one. */
function foldedOf(held: Held, before: { readonly epoch: string; readonly records: readonly StoredRecord[] }, after: readonly StoredRecord[]): StoredRecord[] {
  return [...held].flatMap(([partition, { epoch, cursor }]) => (epoch === before.epoch ? before.records : after).filter(({ position }) => position.partition === partition && position.offset < cursor));
}

async function isAffected(held: Held, epoch: string, server: Stage['log'] & { readonly log: EventLog }): Promise<boolean> {
  if (!server.isCut) return [...held.values()].some((partition) => partition.epoch === epoch);
  return (await server.partitions()).some(({ partition, start, end }) => {
    const cursor = held.get(partition)?.cursor ?? 0n;
    return cursor < start || cursor > end;
  });
}

function notLoud(instances: readonly Instance[], affected: ReadonlySet<string>, code: string): string | null {
  for (const { name, loud, projections } of instances) {
    const names = projections.map((projection: AnyProjection) => projection.name).filter((projection) => affected.has(projection));
    if (names.length > 0 && loud === null) return `the log is not what ${names.join(', ')} was made from, and ${name} does not say so`;
    // One that looked just before a batch in hand went past the cut has said it too, and was right.
    if (loud !== null && loud !== code) return `${name} ended with ${loud}, where ${code} is what happened`;
  }
  return null;
}
