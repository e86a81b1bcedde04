/** Kafka headers of an event: the Kafka protocol binding of CloudEvents 1.0, binary content mode, with the partitioning extension. */
import { eventId, type LiveBlogEvent } from '../../core/events.js';
import { EVENT_NAMES } from '../../codec/codec.js';

/** Names and values in turn. */
export function headersOf(event: LiveBlogEvent): readonly string[] {
  return [
    'content-type', 'application/avro',
    'ce_specversion', '1.0',
    'ce_id', eventId(event),
    'ce_source', `/blogs/${encodeURIComponent(event.blog)}`,
    'ce_type', EVENT_NAMES[event.type],
    'ce_subject', subjectOf(event),
    'ce_partitionkey', event.blog,
  ];
}

/** The entry, or the blog where the event is about all of it. */
function subjectOf(event: LiveBlogEvent): string {
  if (event.type === 'opened') return event.blog;
  return event.type === 'withdrawn' ? event.id : event.entry.id;
}
