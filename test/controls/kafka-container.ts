/** One Kafka in a container of apache/kafka, KRaft, without a topic made by asking for it. */

const KAFKA_IMAGE = 'apache/kafka:4.1.1';

/** Arguments of `docker run`. @param port on 127.0.0.1, which the broker advertises */
export function kafkaArguments(port: number): readonly string[] {
  const settings = {
    NODE_ID: 1, PROCESS_ROLES: 'broker,controller', LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093', ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    CONTROLLER_LISTENER_NAMES: 'CONTROLLER', CONTROLLER_QUORUM_VOTERS: '1@localhost:9093', LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    INTER_BROKER_LISTENER_NAME: 'PLAINTEXT', OFFSETS_TOPIC_REPLICATION_FACTOR: 1, TRANSACTION_STATE_LOG_REPLICATION_FACTOR: 1, TRANSACTION_STATE_LOG_MIN_ISR: 1,
    LOG_DIRS: '/var/lib/kafka/data', AUTO_CREATE_TOPICS_ENABLE: 'false', GROUP_INITIAL_REBALANCE_DELAY_MS: 0,
  };
  return ['-p', `127.0.0.1:${port}:9092`, ...Object.entries(settings).flatMap(([name, value]) => ['-e', `KAFKA_${name}=${value}`]), KAFKA_IMAGE];
}
