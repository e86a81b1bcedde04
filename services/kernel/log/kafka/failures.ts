/** What Kafka's failures mean to us: which pass, and what is said of those that do not. */
import { PicketwireError } from '../../core/errors.js';
import type { Kafka } from '../../config/config.js';

interface KafkaFailure extends Error { readonly type?: string; readonly code?: unknown; readonly cause?: unknown }

const REFUSED = /SASL|_AUTHORIZATION_FAILED$/;
const TOO_LARGE = /^(MESSAGE_TOO_LARGE|RECORD_LIST_TOO_LARGE)$/;

/** Errors as Picketwire's own, with broker and topic; what kafkajs did not throw stays as it is. */
export function asPicketwire(error: unknown, kafka: Pick<Kafka, 'brokers' | 'topic'>): unknown {
  if (error instanceof PicketwireError || !isKafkaFailure(error)) return error;
  const facts = { brokers: kafka.brokers, topic: kafka.topic, kafka: typeOf(error) };
  const where = `topic "${kafka.topic}" on ${kafka.brokers.join(', ')}`;
  const fail = (code: 'topic-missing' | 'log-refused' | 'record-too-large' | 'log-unreachable', message: string): PicketwireError =>
    new PicketwireError(code, message, facts, 1, { cause: error });
  if (isRefused(error)) {
    return fail('log-refused', `Kafka refuses ${where}: ${error.message}. Check KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD, and the user's rights (ACLs) on topic and group.`);
  }
  if (TOO_LARGE.test(typeOf(error))) return fail('record-too-large', `An event is larger than ${where} takes. Raise the topic's max.message.bytes.`);
  if (typeOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION') return topicMissing(kafka, error);
  return fail('log-unreachable', `Kafka does not answer for ${where}: ${error.message}. Check that it runs, KAFKA_BROKERS, KAFKA_SSL, KAFKA_CA, and the names that its brokers advertise.`);
}

export function topicMissing({ brokers, topic }: Pick<Kafka, 'brokers' | 'topic'>, cause?: unknown): PicketwireError {
  return new PicketwireError(
    'topic-missing',
    `There is no topic "${topic}" on ${brokers.join(', ')}. Run the job that makes the topics, or set KAFKA_TOPIC to the one that is meant.`,
    { brokers, topic }, 1, { cause },
  );
}

/** Whether the same may succeed in a while: a broker that is away, a leader that moves, a group that is shared out anew. */
export function isPassing(error: unknown): boolean {
  if (error instanceof PicketwireError) return error.code === 'log-unreachable' || error.code === 'registry-unreachable' || error.code === 'topic-missing';
  return isKafkaFailure(error) && !isRefused(error) && !TOO_LARGE.test(typeOf(error)) && typeOf(error) !== 'INCONSISTENT_GROUP_PROTOCOL';
}

/** The protocol's name of the error ("UNKNOWN_MEMBER_ID"), or kafkajs's of its class. */
export function typeOf(error: unknown): string {
  for (let at = error as KafkaFailure | undefined; at instanceof Error; at = at.cause as KafkaFailure | undefined) {
    if (typeof at.type === 'string') return at.type;
  }
  return error instanceof Error ? error.name : String(error);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isRefused(error: KafkaFailure): boolean {
  return REFUSED.test(typeOf(error)) || chain(error).some(({ name }) => name === 'KafkaJSSASLAuthenticationError');
}

function isKafkaFailure(error: unknown): error is KafkaFailure {
  return error instanceof Error && (chain(error).some(({ name }) => name.startsWith('KafkaJS')) || error.constructor.name.startsWith('KafkaJS'));
}

function chain(error: unknown): KafkaFailure[] {
  const found: KafkaFailure[] = [];
  for (let at = error as KafkaFailure | undefined; at instanceof Error; at = at.cause as KafkaFailure | undefined) found.push(at);
  return found;
}
