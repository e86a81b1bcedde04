/** Where the servers of this tier are (support/engine.ts). */

function address(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: run this tier with \`node test/run.mjs servers\`.`);
  return value;
}

/** host:port */
export const kafkaBroker = (): string => address('PICKETWIRE_TEST_KAFKA');
export const redisUrl = (): string => address('PICKETWIRE_TEST_REDIS');
