/** Names of the topics. */

/** Where `KAFKA_TOPIC` says nothing. */
export const DEFAULT_TOPIC = 'liveblog.entries';

/** The topic of the events that could not be read or folded. */
export function deadLetterTopic(topic: string): string {
  return `${topic}.dlq`;
}
