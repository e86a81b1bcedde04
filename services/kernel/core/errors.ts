/** The one error type that reaches a user: a stable code, the facts as fields, a message that says what to do. */

/** Exit codes of the command: 1 it failed, 2 wrong usage or unreadable input. */
export type ExitCode = 1 | 2;

/** Every code there is; docs/errors.md has a line for each. */
export const ERROR_CODES = [
  'usage', 'config-half-set', 'config-invalid', 'not-in-this-version', 'view-unknown', 'date-invalid', 'cursor-invalid',
  'input-missing', 'input-empty', 'input-binary', 'input-encoding', 'input-no-dumps', 'input-too-long', 'input-unreadable',
  'data-in-use', 'data-format-newer', 'data-damaged', 'data-foreign', 'disk-full', 'event-unreadable', 'schema-unknown',
  'topic-missing', 'log-unreachable', 'log-refused', 'log-stuck', 'record-too-large', 'registry-unreachable', 'schema-incompatible', 'redis-unreachable', 'redis-denied', 'redis-full', 'redis-read-only',
  'port-in-use', 'letter-unknown', 'server-refused',
  'parameter-invalid', 'body-invalid', 'token-missing', 'origin-refused', 'not-found', 'method-not-allowed', 'replay-over', 'body-too-large', 'media-type',
  'host-refused', 'too-many-requests', 'fault', 'not-ready', 'streams-full',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export class PicketwireError extends Error {
  override readonly name = 'PicketwireError';

  /**
   * @param code stable name of the failure, listed in docs/errors.md
   * @param message what, where (file, line, value) and what would be right
   * @param facts the same as data, for logs
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly exitCode: ExitCode = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
