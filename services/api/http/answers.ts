/** What a route answers, for its description. */
import Type, { type TSchema } from 'typebox';
import { Problem } from '../schema/answers.js';
import { PROBLEM_TYPE } from './problem.js';

/** Every route can fail so: tokens, limits, our own faults. */
const ALWAYS = [401, 421, 429, 500, 503] as const;
type Failing = 400 | 403 | 404 | 409 | 413 | 415;

const problem = { description: 'What is wrong and what would be right', content: { [PROBLEM_TYPE]: { schema: Problem } } };
const unchanged = Type.Null({ description: 'Not changed since `If-None-Match`' });

/** @param failures statuses that this route alone can have */
export function answers(body: TSchema, ...failures: readonly Failing[]): Record<number, unknown> {
  const failed = [...failures, ...ALWAYS].map(status => [status, problem] as const);
  return { 200: { description: 'As it stands now', content: { 'application/json': { schema: body } } }, 304: unchanged, ...Object.fromEntries(failed) };
}
