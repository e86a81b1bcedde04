import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { BlogId, Entry, EntryId } from '../core/entry.js';
import { PicketwireError } from '../core/errors.js';
import type { LiveBlogEvent } from '../core/events.js';
import { codec, createCodec } from './codec.js';
import { crc64 } from './crc64.js';
import { currentSchemas, schemaFolder } from './schemas.js';

const blog = 'ferries' as BlogId;
const entry: Entry = {
  blog, id: 'e1' as EntryId, revision: 2, order: 'a0', date: '2024-03-04', time: '09:12', scope: 'Orkney',
  headline: 'Two sailings lost', authors: ['Isla Rendall'],
  blocks: [{ kind: 'paragraph', text: 'The 07:00 did not sail — “no crew”.', by: null }, { kind: 'message', text: 'Stuck.', by: 'Tam, Stromness' }],
  keyEvent: true, pinned: false, sourceLine: 14,
};
const events: LiveBlogEvent[] = [
  { type: 'opened', blog, revision: 1, title: 'Ferry strike', publisher: null, url: null, scope: 'Orkney', timeZone: 'Europe/London', date: null },
  { type: 'published', blog, entry },
  { type: 'revised', blog, entry: { ...entry, revision: 3, headline: null, time: null, sourceLine: null, blocks: [] } },
  { type: 'withdrawn', blog, id: 'e1' as EntryId, revision: 4 },
];

function codeOf(action: () => unknown): string {
  try { action(); } catch (error) { return error instanceof PicketwireError ? error.code : String(error); }
  return 'nothing thrown';
}

describe('codec', () => {
  it.each(events)('gives back a $type event as it was', (event) => {
    expect(JSON.parse(JSON.stringify(codec().decode(codec().encode(event))))).toEqual(JSON.parse(JSON.stringify(event)));
  });

  it('fingerprints schemas as the Avro specification does', () => {
    expect(crc64('"int"').toString(16)).toBe('7275d51a3f395c8f');
    expect(crc64('"string"').toString(16)).toBe('8f014872634503c7');
  });

  it('begins every event with C3 01 and the fingerprint of its schema, little-endian', () => {
    const [opened] = events;
    const bytes = Buffer.from(codec().encode(opened!));
    const schema = currentSchemas(schemaFolder()).find((one) => one.name === 'picketwire.liveblog.BlogOpened')!;
    expect(bytes.subarray(0, 2).toString('hex')).toBe('c301');
    expect(bytes.readBigUInt64LE(2)).toBe(schema.fingerprint);
  });

  it('writes an entry larger than its buffer', () => {
    const long: LiveBlogEvent = { type: 'published', blog, entry: { ...entry, blocks: [{ kind: 'list', text: 'x'.repeat(300_000), by: null }] } };
    expect(codec().decode(codec().encode(long))).toMatchObject({ entry: { blocks: [{ text: 'x'.repeat(300_000) }] } });
  });

  it('names a fingerprint it does not know', () => {
    const bytes = Buffer.from(codec().encode(events[0]!));
    bytes.writeBigUInt64LE(0x0123456789abcdefn, 2);
    expect(() => codec().decode(bytes)).toThrow(/0123456789abcdef/);
    expect(codeOf(() => codec().decode(bytes))).toBe('schema-unknown');
  });

  it('calls garbage unreadable: no header, a cut body, bytes left over, a number that is no enum', () => {
    const bytes = Buffer.from(codec().encode(events[1]!));
    for (const bad of [Buffer.alloc(0), Buffer.from('hello, world'), bytes.subarray(0, bytes.length - 3), Buffer.concat([bytes, Buffer.from([0])])]) {
      expect(codeOf(() => codec().decode(bad))).toBe('event-unreadable');
    }
  });

  it('refuses to write what does not fit the schema', () => {
    expect(codeOf(() => codec().encode({ ...events[3], revision: 'four' } as unknown as LiveBlogEvent))).toBe('event-unreadable');
  });

  it('reads events of an earlier schema: new fields take their default, dropped ones are left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
    try {
      cpSync(schemaFolder(), folder, { recursive: true });
      const file = join(folder, 'blog-opened.avsc');
      const schema = JSON.parse(readFileSync(file, 'utf8')) as { fields: { name: string; type: unknown; default?: unknown }[] };
      schema.fields = [...schema.fields.filter((field) => field.name !== 'url'), { name: 'editor', type: ['null', 'string'], default: null }];
      writeFileSync(file, JSON.stringify(schema));
      const earlier = currentSchemas(folder);
      const written = createCodec(earlier).encode({ ...events[0], editor: 'M. Corrigall' } as unknown as LiveBlogEvent);
      const read = createCodec(currentSchemas(schemaFolder()), earlier).decode(written);
      expect(read).toMatchObject({ type: 'opened', title: 'Ferry strike', url: null });
      expect(read).not.toHaveProperty('editor');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
