/** What a schema asks for, in words. Pure. */

/** As far as our parameters and bodies use JSON Schema. */
export interface Asked {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Asked[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Asked>>;
}

/** "a whole number from 1 to 500" */
export function expectedOf(asked: Asked): string {
  if (asked.enum !== undefined) return `one of ${listed(asked.enum.map(String), 'or')}`;
  if (asked.anyOf !== undefined) return asked.anyOf.map(expectedOf).join(' or ');
  switch (asked.type) {
    case 'integer': return `a whole number${range(asked)}`;
    case 'number': return `a number${range(asked)}`;
    case 'boolean': return 'true or false';
    case 'null': return 'null';
    case 'object': return `an object with ${namesIn(asked, 'or')}`;
    default: return `one text${length(asked)}`;
  }
}

/** Names of what an object may have: "where, source and page". */
export function namesIn({ properties = {} }: Asked, and: string): string {
  return listed(Object.keys(properties), and) || 'nothing';
}

function range({ minimum, exclusiveMinimum, maximum }: Asked): string {
  const low = exclusiveMinimum === undefined ? minimum === undefined ? '' : ` from ${minimum}` : ` above ${exclusiveMinimum}`;
  return maximum === undefined ? low : `${low} to ${maximum}`;
}

function length({ minLength = 0, maxLength }: Asked): string {
  return maxLength === undefined ? '' : ` of ${minLength} to ${maxLength} characters`;
}

function listed(all: readonly string[], and: string): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}
