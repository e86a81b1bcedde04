/** The HTTP API as one server that does not listen yet: what guards it, then its routes. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify, type FastifyReply, type FastifyRequest } from 'fastify';
import { letOriginsRead } from './cors.js';
import type { Asked } from './expected.js';
import { asPicketwireError } from './failures.js';
import { sendSafeHeaders } from './headers.js';
import { refuseForeignHosts } from './host.js';
import type { Given } from './invalid.js';
import { limitRequests } from './limit.js';
import { sayWhatIsMissing } from './methods.js';
import { describeRoutes } from './openapi/describe.js';
import type { ApiOptions, App } from './options.js';
import { isOurs, problemOf, sendProblem } from './problem.js';
import { addRoutes } from './routes.js';
import { askForTokens } from './tokens.js';

/** The one body that is read is a change of the replay. */
const MOST_BODY = 1024;
/** Ids are at most 200 characters long, each up to twelve when written as %-codes. */
const MOST_PARAMETER = 2500;
/** A stream's cursor is at most 16,000 characters long, each up to twelve when written as %-codes. */
const MOST_HEADERS = 256 * 1024;

/** Ready to listen, or to be asked by `inject`. */
export async function openApi(options: ApiOptions): Promise<App> {
  const fail = failing(options);
  const app: App = fastify({
    forceCloseConnections: true,
    bodyLimit: MOST_BODY,
    http: { maxHeaderSize: MOST_HEADERS },
    routerOptions: { maxParamLength: MOST_PARAMETER },
    // A number too long to be one is Infinity: with strict numbers it would pass every limit.
    ajv: { customOptions: { strictNumbers: false, removeAdditional: false, useDefaults: false, coerceTypes: true, allErrors: false } },
    frameworkErrors: (error, request, reply) => { void fail(error, request, reply); },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.removeContentTypeParser('text/plain');
  // Answers have the types of their schemas; that they keep to them is what the tests hold them to.
  app.setSerializerCompiler(() => data => JSON.stringify(data));
  app.setErrorHandler(fail);
  await sendSafeHeaders(app);
  refuseForeignHosts(app, options);
  await letOriginsRead(app, options);
  await limitRequests(app, options);
  sayWhatIsMissing(app);
  askForTokens(app, options);
  await describeRoutes(app);
  await addRoutes(app, options);
  await app.ready();
  return app;
}

function failing({ onFault }: Pick<ApiOptions, 'onFault'>) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const failure = asPicketwireError(error, givenIn(request));
    const problem = problemOf(failure);
    if (isOurs(problem.code)) onFault(failure.cause ?? failure);
    return sendProblem(reply, problem);
  };
}

function givenIn({ query, params, body, routeOptions }: FastifyRequest): Given {
  const { querystring, params: path, body: content } = (routeOptions.schema ?? {}) as Readonly<Record<string, Asked>>;
  return { querystring: { value: query, schema: querystring ?? {} }, params: { value: params, schema: path ?? {} }, body: { value: body, schema: content ?? {} } };
}
