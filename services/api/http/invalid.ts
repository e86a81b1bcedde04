/** What of a request its schema refused: which parameter, what it was, and what it may be. */
import type { FastifySchemaValidationError } from 'fastify';
import { PicketwireError } from '../../kernel/core/errors.js';
import { expectedOf, namesIn, type Asked } from './expected.js';

/** A part of a request and the schema that it is held to. */
interface Part { readonly value: unknown; readonly schema: Asked }

/** By fastify's names of the parts. */
export type Given = Readonly<Record<string, Part>>;

const PARTS: Readonly<Record<string, string>> = { querystring: 'parameter', params: 'part of the path', body: 'member of the body' };

export function invalid(failure: FastifySchemaValidationError, context: string, given: Given): PicketwireError {
  const { schema = {}, value } = given[context] ?? {};
  const code = context === 'body' ? 'body-invalid' : 'parameter-invalid';
  const part = PARTS[context] ?? context;
  const extra = nameIn(failure, 'additionalPropert');
  if (extra !== null) return refuse(code, `There is no ${part} ${JSON.stringify(extra)} here; there is ${namesIn(schema, 'and')}.`, { parameter: extra, value: memberOf(value, extra), expected: namesIn(schema, 'or') });
  const parameter = nameIn(failure, 'missingPropert') ?? nameIn(failure, 'requiredPropert') ?? failure.instancePath.split('/')[1] ?? '';
  const expected = expectedOf(parameter === '' ? schema : schema.properties?.[parameter] ?? {});
  const found = parameter === '' ? undefined : memberOf(value, parameter);
  if (parameter === '') return refuse(code, `The body is not ${expected}.`, { expected });
  if (found === undefined) return refuse(code, `The ${part} ${JSON.stringify(parameter)} is needed: ${expected}.`, { parameter, expected });
  return refuse(code, `${parameter}: ${JSON.stringify(found)} is not ${expected}.`, { parameter, value: found, expected });
}

/** Of ajv ("missingProperty": "a") and of TypeBox ("requiredProperties": ["a"]). */
function nameIn({ params }: FastifySchemaValidationError, beginning: string): string | null {
  const [, found] = Object.entries(params).find(([name]) => name.startsWith(beginning)) ?? [];
  const name: unknown = Array.isArray(found) ? found[0] : found;
  return typeof name === 'string' ? name : null;
}

function memberOf(value: unknown, name: string): string | undefined {
  const member = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (member === undefined) return undefined;
  return cut(typeof member === 'string' || typeof member === 'number' ? String(member) : JSON.stringify(member));
}

/** An answer is no echo. */
function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function refuse(code: 'body-invalid' | 'parameter-invalid', message: string, facts: Readonly<Record<string, unknown>>): PicketwireError {
  return new PicketwireError(code, message, facts);
}
