/** What fastify and its plugins fail with, as our own errors. */
import type { FastifyError } from 'fastify';
import { PicketwireError, type ErrorCode } from '../../kernel/core/errors.js';
import { invalid, type Given } from './invalid.js';

const KNOWN: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['media-type', 'The body has to be JSON: send Content-Type: application/json.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'The body is longer than any that is asked for here.'],
  FST_ERR_MAX_PARAM_LENGTH: ['parameter-invalid', 'A part of the path is longer than any id.'],
  FST_ERR_BAD_URL: ['parameter-invalid', 'The path has a "%" that no two hexadecimal digits follow, or bytes that are no UTF-8.'],
};

/** @param given of the request that failed, by its parts ("querystring") */
export function asPicketwireError(error: unknown, given: Given): PicketwireError {
  if (error instanceof PicketwireError) return error;
  const { code, validation, validationContext, statusCode } = error as Partial<FastifyError>;
  if (validation?.[0] !== undefined) return invalid(validation[0], validationContext ?? 'querystring', given);
  const known = KNOWN[code ?? ''];
  if (known !== undefined) return new PicketwireError(...known);
  // JSON that cannot be read, a body that ends too early.
  if (statusCode === 400 || code?.startsWith('FST_ERR_CTP_')) return new PicketwireError('body-invalid', 'The body is no JSON.', { expected: 'one JSON object' });
  return new PicketwireError('fault', 'A fault of Picketwire.', {}, 1, { cause: error });
}
