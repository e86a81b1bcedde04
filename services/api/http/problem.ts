/** Failures as problem+json (RFC 9457). What is not known here is a fault, of which no more is told than that. */
import type { FastifyReply } from 'fastify';
import type { PicketwireError, ErrorCode } from '../../kernel/core/errors.js';
import type { Problem } from '../schema/answers.js';

/** The asker's own failures, and the two that are ours. Their lines are in docs/errors.md. */
export const STATUS = {
  'parameter-invalid': { status: 400, title: 'A parameter is not what it may be' },
  'body-invalid': { status: 400, title: 'The body is not what is asked for' },
  'cursor-invalid': { status: 400, title: 'This is no cursor' },
  'token-missing': { status: 401, title: 'A token is needed' },
  'origin-refused': { status: 403, title: 'Not from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Not with this method' },
  'replay-over': { status: 409, title: 'No feed is running' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'media-type': { status: 415, title: 'JSON is needed' },
  'host-refused': { status: 421, title: 'Not a name of this server' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'fault': { status: 500, title: 'A fault of Picketwire' },
  'not-ready': { status: 503, title: 'Not ready' },
  'streams-full': { status: 503, title: 'Too many streams' },
} as const satisfies Partial<Record<ErrorCode, { readonly status: number; readonly title: string }>>;

type Known = keyof typeof STATUS;

const AWAY = 'What this server reads from does not answer now; it tries again by itself.';
const FAULT = 'The server could not answer, and has logged why.';

export const PROBLEM_TYPE = 'application/problem+json';

/** What is told of an error. */
export function problemOf(error: PicketwireError): Problem {
  const code = codeOf(error);
  const detail = isOurs(code) && error.code !== code ? (code === 'fault' ? FAULT : AWAY) : error.message;
  return { type: `/docs#${code}`, ...STATUS[code], detail, code, ...(isOurs(code) ? {} : facts(error)) };
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type(PROBLEM_TYPE).header('cache-control', 'no-store').send(problem);
}

/** Failures of ours are logged. */
export function isOurs(code: string): boolean {
  return code === 'fault' || code === 'not-ready';
}

/** The rest of our codes say that the log or the store fails. */
function codeOf({ code }: PicketwireError): Known {
  return code in STATUS ? code as Known : 'not-ready';
}

function facts({ facts: { parameter, value, expected } }: PicketwireError): Pick<Problem, 'parameter' | 'value' | 'expected'> {
  return Object.fromEntries(Object.entries({ parameter, value, expected }).filter(([, fact]) => typeof fact === 'string'));
}
