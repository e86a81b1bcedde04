/** Tests on real servers in containers: one Kafka and one Redis for all of them. */
import base from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/test/servers/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/servers/support/engine.ts',
  globalTeardown: '<rootDir>/test/servers/support/stop-engine.ts',
  testTimeout: 60_000,
};
