import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import path from 'node:path';
import websocketPlugin from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { createSchema } from '../../schema';
import type { Context } from '../../schema/context';
import { createLoaders } from '../../schema/loaders';
import type { Config } from '../config';
import { createStreams } from '../events/sharedStream';
import type { Authenticate } from '../usecases/authenticate';
import type { Actor } from '../usecases/authorize';
import type { Deps } from '../usecases/deps';
import type { Projector } from '../usecases/projection/projector';
import { createBudget } from './budget';
import { type ConnectionLimits, createConnectionLimit } from './connectionLimit';
import { nothingAt, sendError } from './errors';
import { registerExports } from './exports';
import { registerGraphiql } from './graphiql';
import { createErrorFormat, createGraphqlHandler } from './graphql';
import { registerHealth } from './health';
import { MAX_BODY_BYTES, registerIngest } from './ingest';
import { createKeyWatch } from './keyWatch';
import { type Metrics, registerMetrics } from './metrics';
import { createQueryGuard } from './queryGuard';
import { registerRequestBudget } from './requestBudget';
import { registerRequestLimit } from './requestLimit';
import { actorOf, registerRouteAccess } from './routeAccess';
import { createSessions, registerSession } from './session';
import { registerSse } from './sse';
import { createReport, fitId, registerTrace } from './trace';
import { registerTransport } from './transport';
import { createWebsocketHandler } from './websocket';

const CLOSE_GOING_AWAY = 1001;
/** How long a socket may take to say goodbye. */
const CLOSE_LIMIT_MS = 1_000;
const IDLE_SWEEP_MS = 50;
const TIMEOUT_SWEEP_MS = 1_000;
const HEADERS_TIMEOUT_MS = 60_000;
/** A request may take so many times as long to come as to be answered: rows are read at the pace at which they are stored. */
const BODY_TIMEOUTS = 10;

export interface HttpParts {
  deps: Deps & { projector: Projector };
  authenticate: Authenticate;
  logger: Logger;
  metrics: Metrics;
  options: HttpOptions;
}

/** What an operator decides about the doors. */
export type HttpOptions = Pick<
  Config,
  'minuteBudget' | 'isProduction' | 'graphiql' | 'corsOrigins' | 'requestTimeoutMs' | 'secureCookies'
> &
  ConnectionLimits;

/** Every door of the server on one Fastify application, not yet listening. */
export async function createHttp({
  deps,
  authenticate,
  logger,
  metrics,
  options,
}: HttpParts): Promise<FastifyInstance> {
  const bodyTimeoutMs = BODY_TIMEOUTS * options.requestTimeoutMs;
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: bodyTimeoutMs,
    // Node looks at the limit of a request only where that of its headers is no longer.
    http: {
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, bodyTimeoutMs),
      connectionsCheckingInterval: TIMEOUT_SWEEP_MS,
    },
    requestIdHeader: false,
    genReqId: (request) => fitId(request.headers['x-request-id']) ?? randomUUID(),
    forceCloseConnections: 'idle',
    // For addresses that are none; the answer is as of any other error.
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    routerOptions: { maxParamLength: 128 },
  }) as never;
  app.setErrorHandler((error: Error, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendError(nothingAt(request), request, reply));
  closeSocketsFirst(app);
  closeConnectionsAsTheyIdle(app);
  // Before the hooks that may refuse a request: it ends the line of an upgrade that was refused.
  await app.register(websocketPlugin, { options: { maxPayload: MAX_BODY_BYTES } });
  await registerTransport(app, options.corsOrigins);
  registerRequestLimit(app, options.requestTimeoutMs);
  registerTrace(app);
  registerRouteAccess(app, authenticate, await createSessions(app, deps, authenticate));
  const budget = createBudget(options.minuteBudget);
  registerRequestBudget(app, budget);

  const schema = createSchema();
  const contextOf =
    (cache: boolean) =>
    (actor: Actor): Context => ({ actor, deps, loaders: createLoaders(deps.models, cache) });
  const hidesSchema = options.isProduction;
  const guard = createQueryGuard(schema, budget, hidesSchema);
  const noteRefusal = (code: string): void => metrics.refused.inc({ code });
  const report = createReport(app);
  const format = createErrorFormat(hidesSchema, report, noteRefusal);
  const graphql = await createGraphqlHandler(app, schema, contextOf(true), guard, format);
  const graphiql = options.graphiql ? registerGraphiql(app, path.join(__dirname, 'assets')) : null;
  const streams = createStreams(() => noteRefusal('TOO_SLOW'));
  const keyWatch = createKeyWatch(logger);
  const limit = createConnectionLimit(options);
  app.addHook('onClose', async () => keyWatch.stop());
  const wsHandler = createWebsocketHandler({
    schema,
    authenticate,
    createContext: contextOf(false),
    guard,
    budget,
    streams,
    keyWatch,
    limit,
    requestTimeoutMs: options.requestTimeoutMs,
    isUnderPressure: () => app.isUnderPressure(),
    format,
    noteRefusal,
    report,
  });

  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    guard.checkText(actorOf(request), queryOf(request));
    return graphql.handle(request, reply);
  };
  const isPage = (request: FastifyRequest): boolean => graphiql !== null && wantsPage(request);
  app.route({
    method: 'GET',
    url: '/graphql',
    // A socket brings its key in its first message.
    config: { access: (request) => (request.ws || isPage(request) ? 'public' : 'key') },
    handler: (request, reply) => (isPage(request) ? graphiql!.sendPage(reply) : handle(request, reply)),
    wsHandler,
  });
  app.route({ method: 'POST', url: '/graphql', config: { access: 'key' }, handler: handle });
  app.get('/', { config: { access: 'public' } }, (_request, reply) => reply.redirect('/graphql'));
  await registerIngest(app, { deps, budget, limit, keyWatch });
  registerExports(app, { deps, budget, limit, keyWatch, stallMs: options.requestTimeoutMs });
  registerSession(app, deps, options.secureCookies);
  registerSse(app, { deps, streams, keyWatch, limit, budget });
  registerHealth(app, deps);
  registerMetrics(app, metrics, deps, limit);
  return app;
}

function wantsPage(request: FastifyRequest): boolean {
  const { query } = request.query as { query?: unknown };
  return query === undefined && (request.headers.accept ?? '').includes('text/html');
}

/** The document as it was sent; empty for one named by its hash only, which was measured when it was registered. */
function queryOf(request: FastifyRequest): string {
  const { query } = ((request.method === 'GET' ? request.query : request.body) ?? {}) as { query?: unknown };
  return typeof query === 'string' ? query : '';
}

/**
 * Node closes only the connections that idle when closing begins; those still answering would be kept alive after it, and
 * those that a client opened ahead and never used are not idle to Node at all.
 */
function closeConnectionsAsTheyIdle(app: FastifyInstance): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => {
      app.server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, IDLE_SWEEP_MS);
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
