/** The replay of this process: where it is, how fast, and whether it waits. */
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { Replay } from '../../schema/answers.js';
import { answers } from '../answers.js';
import type { App, ReplayControl } from '../options.js';
import { only } from '../parameters.js';
import { refuseOtherSites } from '../same-origin.js';

const body = Type.Object({
  speed: Type.Optional(Type.Union([Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 }), Type.Null()], { description: 'Minutes of the day that pass in a minute; null waits for nothing.' })),
  paused: Type.Optional(Type.Boolean()),
}, { additionalProperties: false, minProperties: 1 });

const tags = ['replay'];

export function replayRoutes(app: App, replay: ReplayControl): void {
  app.get('/api/v1/replay', { schema: { summary: 'The replay of this process', tags, querystring: only({}), response: answers(Replay, 400) } }, (_, reply) => {
    void reply.header('cache-control', 'no-store');
    return replay.state();
  });

  app.patch('/api/v1/replay', {
    schema: { summary: 'Pauses the replay, goes on with it, or changes its speed; for pages of this server alone', tags, querystring: only({}), body, response: answers(Replay, 400, 403, 409, 413, 415) },
    onRequest: refuseOtherSites,
    // A body says what it means: "5" is no number.
    validatorCompiler: TypeBoxValidatorCompiler,
  }, (request, reply) => {
    const { speed, paused } = request.body;
    replay.change({ ...(speed === undefined ? {} : { speed }), ...(paused === undefined ? {} : { paused }) });
    void reply.header('cache-control', 'no-store');
    return replay.state();
  });
}
