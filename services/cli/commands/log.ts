/** `picketwire log`: the events of the log, decoded. */
import { eventId } from '../../kernel/core/events.js';
import type { LiveBlogEvent } from '../../kernel/core/events.js';
import type { Position } from '../../kernel/core/projection.js';
import type { EventLog, StoredRecord } from '../../kernel/log/log.js';
import { fit } from '../output/fit.js';
import { safe } from '../output/safe.js';
import type { Streams } from '../output/streams.js';
import type { CommonFlags } from '../session.js';
import { runIn } from '../session.js';
import { openLog } from '../wiring/workplace.js';
import { codec } from '../../kernel/codec/codec.js';

export interface LogFlags extends CommonFlags { readonly blog?: string; readonly follow?: boolean }

export function log(flags: LogFlags): Promise<number> {
  return runIn(flags, async session => {
    const { out, shutdown } = session;
    const place = await openLog(session);
    try {
      await readAll(place.log, flags, shutdown.signal, record => print(record, flags, out));
      return 0;
    } finally {
      await place.close();
    }
  });
}

/** From the first record on; without `follow` up to the end that the log had at the start. */
async function readAll(log: EventLog, { blog, follow = false }: LogFlags, signal: AbortSignal, print: (record: StoredRecord) => Promise<void>): Promise<void> {
  const starts = new Map((await log.partitions()).map(({ partition, start }) => [partition, start]));
  await log.consume({
    group: null,
    start: partition => Promise.resolve(starts.get(partition) ?? 0n),
    untilEnd: !follow,
    signal,
    async onBatch({ records }) {
      for (const record of records) {
        if (!signal.aborted && (blog === undefined || record.key === blog)) await print(record);
      }
      return (records.at(-1)?.position.offset ?? 0n) + 1n;
    },
  });
}

function print(record: StoredRecord, { json }: LogFlags, out: Streams): Promise<void> {
  const event = codec().decode(record.value);
  return json ? out.json(asObject(event, record.position)) : out.print(asLine(event, record.position, out));
}

function asObject(event: LiveBlogEvent, { partition, offset }: Position): object {
  return { partition, offset: Number(offset), id: eventId(event), ...event };
}

function asLine(event: LiveBlogEvent, { partition, offset }: Position, { width, paint }: Streams): string {
  const place = `${partition}:${offset}`.padEnd(8);
  const head = `${place} ${event.type.padEnd(9)} `;
  const rest = safe(`${event.blog}  ${said(event)}`);
  return paint('dim', place) + head.slice(place.length) + (width === null ? rest : fit(rest, width - head.length));
}

function said(event: LiveBlogEvent): string {
  switch (event.type) {
    case 'opened': return [event.title, event.publisher, event.date].filter(Boolean).join(', ');
    case 'withdrawn': return `${event.id} revision ${event.revision}`;
    case 'published': case 'revised': {
      const { time, headline, blocks, revision, date } = event.entry;
      const title = headline ?? blocks[0]?.text ?? '';
      return [[date, time].filter(Boolean).join(' '), event.type === 'revised' ? `(revision ${revision})` : '', title].filter(Boolean).join('  ');
    }
  }
}
