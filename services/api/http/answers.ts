/** What a route answers, for its description. */
import Type, { type TSchema } from 'typebox';
import { Problem } from '../schema/answers.js';
import { PROBLEM_TYPE } from './problem.js';

/** Every route can fail so: tokens, limits, our own faults. */
const ALWAYS = [401, 421, 429, 500, 503] as const;
type Failing = 400 | 403 | 404 | 409 | 413 | 415;

const problem = { description: 'What is wrong and what would be right', content: { [PROBLEM_TYPE]: { schema: Problem } } };
const unchanged = Type.Null({ description: 'Not changed since `If-None-Match`' });

/** @param statuses those that this route alone can have */
export function failures(...statuses: readonly Failing[]): Record<number, unknown> {
  return Object.fromEntries([...statuses, ...ALWAYS].map(status => [status, problem]));
}

/** @param statuses of failures that this route alone can have */
export function answers(body: TSchema, ...statuses: readonly Failing[]): Record<number, unknown> {
  return { 200: { description: 'As it stands now', content: { 'application/json': { schema: body } } }, 304: unchanged, ...failures(...statuses) };
}
