/** Gives schemas that come again and again their names: `$ref` instead of the whole. Pure. */
import { Blogs, Cancellations, Entries, Figures, Problem, Quotes, Replay, Turnout } from '../../schema/answers.js';
import { BlogRow, CancellationRow, EntryRow, PersonalRow, QuoteRow, Span, TallyRow, TallyValue, TurnoutRow, Value } from '../../schema/rows.js';

const NAMED: Readonly<Record<string, object>> = {
  Blogs, Turnout, Cancellations, Quotes, Entries, Figures, Replay, Problem,
  BlogRow, TurnoutRow, CancellationRow, TallyRow, PersonalRow, QuoteRow, EntryRow, Value, TallyValue, Span,
};

const names = new Map(Object.entries(NAMED).map(([name, schema]) => [JSON.stringify(schema), name]));

/** The document with a component for each named schema that it has, or that one of these has. */
export function withNames<D extends { readonly components?: object }>(document: D): D {
  const { components = {}, ...rest } = document;
  const named = inside(rest);
  const used = namesIn(named);
  const schemas = Object.fromEntries(Object.entries(NAMED).filter(([name]) => used.has(name)).map(([name, schema]) => [name, inside(schema)]));
  return { ...named as Omit<D, 'components'>, components: { ...components, schemas } } as unknown as D;
}

function namesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name!)) continue;
    found.add(name!);
    namesIn(inside(NAMED[name!]!), found);
  }
  return found;
}

function replaced(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = names.get(JSON.stringify(value));
  return name === undefined ? inside(value) : { $ref: `#/components/schemas/${name}` };
}

function inside(value: object): unknown {
  if (Array.isArray(value)) return value.map(replaced);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]));
}
