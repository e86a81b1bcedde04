/** The descriptions as JSON, and as a page for people. */
import { asyncApi } from '../../asyncapi/document.js';
import type { App } from '../options.js';
import { renderDocs, STYLE } from './html.js';
import { withNames } from './named.js';
import type { Document } from './document.js';

export function docsRoutes(app: App): void {
  let document: Document | null = null;
  const described = (): Document => document ??= withNames(app.swagger() as unknown as Document);
  let events: object | null = null;
  const schema = { hide: true };
  app.get('/openapi.json', { schema }, () => described());
  app.get('/asyncapi.json', { schema }, () => events ??= asyncApi());
  app.get('/docs', { schema }, (_, reply) => reply.type('text/html; charset=utf-8').send(renderDocs(described())));
  app.get('/docs/style.css', { schema }, (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
}
