import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { AppError } from '../errors';
import type { Deps, Meter } from '../usecases/deps';
import { readLogPosition, readProjectionLag } from '../usecases/readProjectionState';
import { readStoreSize } from '../usecases/readStoreSize';
import { countPendingDeliveries } from '../usecases/webhooks/readWebhooks';
import { answerWithin } from './answerWithin';
import type { ConnectionLimit } from './connectionLimit';
import { shareAnswer } from './sharedAnswer';

const ANALYSIS_SECONDS = [0.000_02, 0.000_05, 0.000_1, 0.000_2, 0.000_5, 0.001, 0.005, 0.05];
const REQUEST_SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The numbers that a process keeps about itself, in a registry of its own. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const ingested = new Counter({
    name: 'waspada_ingested_rows_total',
    help: 'Rows sent in, by what became of them.',
    labelNames: ['status'],
    registers,
  });
  const analysis = new Histogram({
    name: 'waspada_analysis_seconds',
    help: 'Time to analyse one text, the mean of its batch, with the waiting between its slices.',
    buckets: ANALYSIS_SECONDS,
    registers,
  });
  const refused = new Counter({
    name: 'waspada_refused_total',
    help: 'Errors told to clients, whatever the door, and streams of readers that were too slow, by code.',
    labelNames: ['code'],
    registers,
  });
  const requests = new Histogram({
    name: 'waspada_http_request_seconds',
    help: 'Time from a request to the end of its answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const meter: Meter = {
    ingested: (status, rows) => ingested.inc({ status }, rows),
    analyzed: (texts, seconds) => {
      if (texts > 0) analysis.observe(seconds / texts);
    },
  };
  return { registry, meter, refused, requests };
}
export type Metrics = ReturnType<typeof createMetrics>;

/** `GET /metrics` for Prometheus, to keys of all brands that may read. No brand, author or text stands in it. */
export function registerMetrics(app: FastifyInstance, metrics: Metrics, deps: Deps, limit: ConnectionLimit): void {
  const { registry, refused, requests } = metrics;
  registerStoreGauges(registry, deps);
  const measureStore = registerStoreSize(registry, deps);
  const register = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  register('waspada_websocket_connections', 'WebSocket connections that are open.', () => {
    return app.websocketServer.clients.size;
  });
  register(
    'waspada_open_connections',
    'Sockets, streams of server-sent events and exports that are open, which a limit counts.',
    () => {
      return limit.count().connections;
    },
  );
  register('waspada_subscribers', 'Subscriptions that run on sockets and streams.', () => limit.count().subscriptions);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
  });
  app.addHook('onError', async (_request, _reply, error) => {
    refused.inc({ code: knownCode(error) });
  });
  app.get('/metrics', { config: { access: 'read', ofAllBrands: true } }, async (_request, reply) => {
    await measureStore();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Codes of our own only: a label must not take any value that a client can bring about. */
function knownCode(error: Error & { code?: string }): string {
  return error instanceof AppError
    ? error.code
    : error.code?.startsWith('FST_')
      ? 'BAD_REQUEST'
      : 'INTERNAL_SERVER_ERROR';
}

/** What the database says, asked when the numbers are read, at most once a second: not a number where it does not answer, so that the others are still told. */
function registerStoreGauges(registry: Registry, deps: Deps): void {
  const registers = [registry];
  const register = (name: string, help: string, read: (deps: Deps) => Promise<number>): void => {
    const ask = shareAnswer(() => answerWithin(() => read(deps)));
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set((await ask()) ?? Number.NaN);
      },
    });
  };
  register(
    'waspada_projection_lag_seconds',
    'Age of the oldest accepted change that counts, threats and events do not hold yet; 0 when there is none.',
    readProjectionLag,
  );
  register(
    'waspada_webhook_pending',
    'Messages that wait to be posted to webhooks, or to be posted again.',
    countPendingDeliveries,
  );
  register('waspada_log_position', "Changes in all brands' logs that the projections have taken in.", readLogPosition);
}

/** @returns what to call before these are read: they come of one question */
function registerStoreSize(registry: Registry, deps: Deps): () => Promise<void> {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  const up = gauge('waspada_store_up', '1 where the database tells its size, 0 where it does not.');
  const answer = gauge('waspada_store_answer_seconds', 'Time that the database took to tell its size.');
  const documents = gauge('waspada_store_documents', 'Documents in the database.');
  const bytes = gauge('waspada_store_bytes', 'Size of the documents in the database.');
  return shareAnswer(async () => {
    const begin = performance.now();
    const size = await answerWithin(() => readStoreSize(deps));
    answer.set((performance.now() - begin) / 1_000);
    up.set(size === null ? 0 : 1);
    documents.set(size?.documents ?? Number.NaN);
    bytes.set(size?.bytes ?? Number.NaN);
  });
}
