/** Finds and compiles the schemas of schemas/*.avsc, with the fingerprint that names each on the wire. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import avsc from 'avsc';
import { crc64 } from './crc64.js';

/** Written first in each schema that contains it. */
const SHARED = 'entry.avsc';
const EVENTS = ['blog-opened.avsc', 'entry-published.avsc', 'entry-revised.avsc', 'entry-withdrawn.avsc'] as const;

export interface Schema {
  /** Full name: `picketwire.liveblog.EntryPublished`. */
  readonly name: string;
  readonly type: avsc.Type;
  readonly fingerprint: bigint;
}

/** The project's `schemas/`: the nearest one above this module, whether it runs from its source or from dist/. */
export function schemaFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'schemas', SHARED))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder schemas/ is missing from this installation: install the package again.');
    folder = parent;
  }
  return join(folder, 'schemas');
}

/** The schemas that events are written and read in. */
export function currentSchemas(folder: string): readonly Schema[] {
  return compile(folder);
}

/** An event's schema as its file has it. */
export interface WrittenSchema {
  readonly name: string;
  readonly namespace: string;
  readonly doc: string;
}

/** The current schemas as they are written, the shared one in place of its name. */
export function writtenSchemas(folder: string): readonly WrittenSchema[] {
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const shared = JSON.parse(text(SHARED)) as WrittenSchema;
  const name = `${shared.namespace}.${shared.name}`;
  return EVENTS.map((file) => JSON.parse(text(file), (_, value: unknown) => (value === name ? shared : value)) as WrittenSchema);
}

/** Schemas that events were once written in: each folder of `schemas/past/` is a whole earlier set. */
export function pastSchemas(folder: string): readonly Schema[] {
  const past = join(folder, 'past');
  return existsSync(past) ? readdirSync(past).sort().flatMap((version) => compile(join(past, version))) : [];
}

function compile(folder: string): readonly Schema[] {
  const registry: Record<string, avsc.Type> = {};
  const options = { registry, omitRecordMethods: true };
  parse(folder, SHARED, options);
  return EVENTS.map((file) => schemaOf(parse(folder, file, options)));
}

function parse(folder: string, file: string, options: object): avsc.Type {
  return avsc.Type.forSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')) as avsc.Schema, options);
}

/** avsc's `schema()` is the Parsing Canonical Form. */
function schemaOf(type: avsc.Type): Schema {
  return { name: type.name ?? '', type, fingerprint: crc64(JSON.stringify(type.schema())) };
}
