/** The API's description, made of the schemas that requests are held to. */
import swagger from '@fastify/swagger';
import type { App } from '../options.js';
import { VERSION } from '../version.js';

/** Before the routes. */
export async function describeRoutes(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Picketwire', version: VERSION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description: 'Running figures read from live blogs: who turned out, what was cancelled, who said what. Every figure leads back to the words that say it.',
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'blogs', description: 'What is read, and all that a page of one blog begins with' },
        { name: 'figures', description: 'Rows of the projections, and the entries they were read from' },
        { name: 'stream', description: 'Every change as it comes' },
        { name: 'replay', description: 'Only where the replay runs in the same process' },
      ],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Where the server was given tokens.' } } },
      security: [{}, { token: [] }],
    },
  });
}
