/** The kafkajs client of a configuration: all that speaks to Kafka begins here. */
import kafkajs, { type KafkaConfig, type logCreator, type SASLOptions } from 'kafkajs';
import { certificates } from '../../config/certificates.js';
import type { Kafka, Sasl } from '../../config/config.js';
import { quietRequestQueues } from './private.js';

/** What kafkajs itself has to say; nothing else is needed of a logger (pino's fits). */
export interface ClientLogger {
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  debug(facts: object, message: string): void;
}

export interface ClientOptions {
  /** Without it kafkajs is silent: what matters is thrown or told through `onTrouble`. */
  readonly logger?: ClientLogger;
}

/** Retries of one request; who must go on for longer retries around it. About three seconds. */
const RETRY = { initialRetryTime: 100, maxRetryTime: 1000, retries: 5 };

/** Connects to nothing yet. */
export function kafkaClient(kafka: Kafka, { logger }: ClientOptions = {}): kafkajs.Kafka {
  quietRequestQueues();
  const config: KafkaConfig = {
    clientId: 'picketwire',
    brokers: [...kafka.brokers],
    ssl: kafka.ssl && (kafka.ca === null ? true : { ca: [certificates('KAFKA_CA', kafka.ca)] }),
    connectionTimeout: 5000,
    requestTimeout: 10_000,
    retry: RETRY,
    logLevel: logger === undefined ? kafkajs.logLevel.NOTHING : kafkajs.logLevel.INFO,
    logCreator: passTo(logger),
  };
  return new kafkajs.Kafka(kafka.sasl === null ? config : { ...config, sasl: saslOptions(kafka.sasl) });
}

function saslOptions({ mechanism, username, password }: Sasl): SASLOptions {
  return { mechanism, username, password };
}

/** Its errors are attempts that will be repeated: a warning here; what fails for good is thrown. */
function passTo(logger: ClientLogger | undefined): logCreator {
  return () => ({ level, log: { message, timestamp: _timestamp, ...facts } }) => {
    if (level === kafkajs.logLevel.ERROR || level === kafkajs.logLevel.WARN) logger?.warn(facts, message);
    else logger?.debug(facts, message);
  };
}
