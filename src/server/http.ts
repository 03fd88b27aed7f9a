import path from 'node:path';
import websocketPlugin from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { createSchema } from '../../schema';
import type { Context } from '../../schema/context';
import { createLoaders } from '../../schema/loaders';
import { AppError } from '../errors';
import type { Authenticate } from '../usecases/authenticate';
import type { Actor } from '../usecases/authorize';
import type { Deps } from '../usecases/deps';
import type { Projector } from '../usecases/projection/projector';
import { sendError } from './errors';
import { registerGraphiql } from './graphiql';
import { createGraphqlHandler } from './graphql';
import { registerHealth } from './health';
import { MAX_BODY_BYTES, registerIngest } from './ingest';
import { createWebsocketHandler } from './websocket';

const CLOSE_GOING_AWAY = 1001;
/** How long a socket may take to say goodbye. */
const CLOSE_LIMIT_MS = 1_000;
const IDLE_SWEEP_MS = 50;

export interface HttpParts {
  deps: Deps & { projector: Projector };
  authenticate: Authenticate;
  logger: Logger;
  isReady(): Promise<boolean>;
}

/** Every door of the server on one Fastify application, not yet listening. */
export async function createHttp({ deps, authenticate, logger, isReady }: HttpParts): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 128 },
  }) as never;
  app.setErrorHandler((error: Error, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendError(notFoundHere(request), request, reply));
  closeSocketsFirst(app);
  closeConnectionsAsTheyIdle(app);
  await app.register(websocketPlugin, { options: { maxPayload: MAX_BODY_BYTES } });

  const schema = createSchema();
  const contextOf =
    (cache: boolean) =>
    (actor: Actor): Context => ({ actor, deps, loaders: createLoaders(deps.models, cache) });
  const graphql = await createGraphqlHandler(app, schema, contextOf(true));
  const graphiql = registerGraphiql(app, path.join(__dirname, 'assets'));
  const wsHandler = createWebsocketHandler(schema, authenticate, contextOf(false), (error) =>
    app.log.error({ err: error }, 'a resolver failed'),
  );

  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    request.actor = await authenticate(request.headers.authorization);
    return graphql.handle(request, reply);
  };
  app.route({
    method: 'GET',
    url: '/graphql',
    handler: (request, reply) => (wantsPage(request) ? graphiql.sendPage(reply) : handle(request, reply)),
    wsHandler,
  });
  app.route({ method: 'POST', url: '/graphql', handler: handle });
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  await registerIngest(app, deps, authenticate);
  registerHealth(app, isReady);
  return app;
}

function wantsPage(request: FastifyRequest): boolean {
  const { query } = request.query as { query?: unknown };
  return query === undefined && (request.headers.accept ?? '').includes('text/html');
}

function notFoundHere(request: FastifyRequest): AppError {
  return new AppError('NOT_FOUND', `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`);
}

/** Node closes only the connections that idle when closing begins; those still answering would be kept alive after it. */
function closeConnectionsAsTheyIdle(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), IDLE_SWEEP_MS);
    app.server.once('close', () => clearInterval(sweep));
  });
}

/** Sockets are told that the server goes away, so that clients come back with their cursor; stragglers are cut. */
function closeSocketsFirst(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const clients = [...app.websocketServer.clients];
    const closed = clients.map((client) => new Promise<void>((resolve) => client.once('close', () => resolve())));
    for (const client of clients) client.close(CLOSE_GOING_AWAY, 'The server is going away');
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([Promise.all(closed), new Promise((resolve) => (timer = setTimeout(resolve, CLOSE_LIMIT_MS)))]);
    clearTimeout(timer);
    for (const client of clients) client.terminate();
  });
}
