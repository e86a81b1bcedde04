/** One entry, as it stands or as a figure's revision had it. */
import Type from 'typebox';
import type { BlogId } from '../../../kernel/core/entry.js';
import { PicketwireError } from '../../../kernel/core/errors.js';
import { EntryRow } from '../../schema/rows.js';
import { withHrefs } from '../../views/href.js';
import { answers } from '../answers.js';
import { etagOf, isUnchanged } from '../etag.js';
import type { App } from '../options.js';
import * as parameters from '../parameters.js';
import type { Sources } from '../sources.js';

const schema = {
  summary: 'One entry, as it stands or as a revision had it',
  description: 'Of an earlier revision time, headline and blocks are its own, `earlier` is what was before it, and the rest is as it stands now. Every `href` leads here.',
  tags: ['figures'],
  params: parameters.only({ blog: parameters.blog, entry: Type.String({ minLength: 1, maxLength: 200, description: 'Id of an entry.' }) }),
  querystring: parameters.only({ revision: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Which revision; the latest where not said.' })) }),
  response: answers(EntryRow, 400, 404),
};

export function entryRoute(app: App, sources: Sources): void {
  app.get('/api/v1/blogs/:blog/entries/:entry', { schema }, async (request, reply) => {
    const { params: { blog, entry }, query: { revision } } = request;
    const { keyed } = await sources.views().rows('entries', blog as BlogId);
    const row = keyed.map(each => each.row as EntryRow).find(each => each.entry === entry);
    if (row === undefined) throw missing(`There is no entry ${JSON.stringify(entry)} in ${JSON.stringify(blog)}, or it was withdrawn.`, 'entry', entry, 'the id of an entry that stands');
    const asked = withHrefs(asOf(row, revision ?? row.revision));
    return isUnchanged(request, reply, etagOf(sources.stamp(), JSON.stringify(asked))) ? reply.code(304).send() : asked;
  });
}

/** Throws `not-found`. */
function asOf(row: EntryRow, revision: number): EntryRow {
  if (revision === row.revision) return row;
  const index = row.earlier.findIndex(each => each.revision === revision);
  const found = row.earlier[index];
  if (found !== undefined) return { ...row, ...found, earlier: row.earlier.slice(index + 1) };
  const kept = [row, ...row.earlier].map(each => each.revision).join(', ');
  throw missing(`Revision ${revision} of ${JSON.stringify(row.entry)} is not kept here; ${kept} ${row.earlier.length === 0 ? 'is' : 'are'}.`, 'revision', String(revision), `one of ${kept}`);
}

function missing(message: string, parameter: string, value: string, expected: string): PicketwireError {
  return new PicketwireError('not-found', message, { parameter, value, expected });
}
