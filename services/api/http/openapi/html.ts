/** The description as HTML: no script, nothing from elsewhere. Pure. */
import { STATUS } from '../problem.js';
import type { Answer, Document, Operation, Parameter, Schema } from './document.js';
import { html, join, type Html } from './markup.js';

export { STYLE } from './style.js';

export function renderDocs({ info, paths, components: { schemas } }: Document): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
  return String(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${info.title} HTTP API</title><link rel="stylesheet" href="/docs/style.css"></head>
<body>
<header><h1>${info.title} HTTP API</h1><p>${info.description}</p><p>Version ${info.version}. As data: <a href="/openapi.json">/openapi.json</a>. Events of Kafka, Redis and the stream: <a href="/asyncapi.json">/asyncapi.json</a></p></header>
<nav aria-label="Contents"><ul>${join(operations.map(({ path, method }) => html`<li><a href="#${idOf(method, path)}"><b>${method}</b> ${path}</a></li>`))}<li><a href="#rows">Rows</a></li><li><a href="#problems">Problems</a></li></ul></nav>
<main>
${join(operations.map(({ path, method, operation }) => section(method, path, operation)))}
<section id="rows"><h2>Rows</h2>${join(Object.entries(schemas).map(([name, schema]) => named(name, schema)))}</section>
<section id="problems"><h2>Problems</h2><p>Failures are <code>application/problem+json</code>.</p><table><tr><th>code</th><th>status</th><th>means</th></tr>
${join(Object.entries(STATUS).map(([code, { status, title }]) => html`<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`))}</table></section>
</main></body></html>
`);
}

function section(method: string, path: string, { summary = '', description = '', parameters = [], requestBody, responses }: Operation): Html {
  const body = schemaIn(requestBody ?? {});
  return html`<section id="${idOf(method, path)}"><h2><b>${method}</b> <code>${path}</code></h2><p>${summary}${summary === '' ? '' : '.'} ${description}</p>
${parameters.length === 0 ? '' : html`<table><tr><th>parameter</th><th>is</th><th></th></tr>${join(parameters.map(parameterRow))}</table>`}
${body === null ? '' : html`<p>Body:</p>${members(body)}`}
<p>Answers: ${join(Object.entries(responses).map(([status, answer]) => html`<span>${status} ${answerType(answer)}</span>`))}</p></section>`;
}

function parameterRow({ name, in: where, required, description = '', schema }: Parameter): Html {
  return html`<tr><td><code>${name}</code>${required === true ? ' *' : ''}</td><td>${typeOf(schema)}${where === 'path' ? ', in the path' : ''}</td><td>${description || schema.description}</td></tr>`;
}

function named(name: string, schema: Schema): Html {
  return html`<h3 id="schema-${name}">${name}</h3>${schema.properties === undefined ? html`<p>${typeOf(schema)}</p>` : members(schema)}`;
}

function members({ properties = {}, required = [] }: Schema): Html {
  return html`<table><tr><th>member</th><th>is</th><th></th></tr>${join(Object.entries(properties).map(([name, schema]) =>
    html`<tr><td><code>${name}</code>${required.includes(name) ? '' : ' (optional)'}</td><td>${typeOf(schema)}</td><td>${schema.description}</td></tr>`))}</table>`;
}

function answerType(answer: Answer): Html {
  const schema = schemaIn(answer);
  return schema === null ? html`${answer.description}` : typeOf(schema);
}

function schemaIn({ content = {} }: Pick<Answer, 'content'>): Schema | null {
  return Object.values(content)[0]?.schema ?? null;
}

/** "whole number or null", with links to what has a name. */
function typeOf(schema: Schema): Html {
  if (schema.$ref !== undefined) return reference(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1));
  if (schema.anyOf !== undefined) return join(schema.anyOf.map(typeOf), ' or ');
  if (schema.enum !== undefined) return join(schema.enum.map(word => html`<code>${String(word)}</code>`), ' or ');
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  switch (schema.type) {
    case 'array': return html`list of ${typeOf(schema.items ?? {})}`;
    case 'object': return html`{ ${join(Object.entries(schema.properties ?? {}).map(([name, each]) => html`<code>${name}</code>: ${typeOf(each)}`), ', ')} }`;
    case 'integer': return html`whole number${range(schema)}`;
    case 'string': return html`${schema.format ?? 'text'}`;
    default: return html`${schema.type ?? 'anything'}${range(schema)}`;
  }
}

function reference(name: string): Html {
  return html`<a href="#schema-${name}">${name}</a>`;
}

function range({ minimum, maximum }: Schema): string {
  return maximum === undefined ? '' : ` from ${minimum ?? 0} to ${maximum}`;
}

function idOf(method: string, path: string): string {
  return `${method}${path.replace(/[^A-Za-z0-9]+/g, '-')}`.toLowerCase();
}
