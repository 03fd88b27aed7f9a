import fastify from 'fastify';
import { createConnectionLimit } from '../../src/server/connectionLimit';
import { createMetrics, registerMetrics } from '../../src/server/metrics';

/** Fails at the first thing that is asked of it, or never answers. */
const failing = () => Promise.reject(new Error('no connection'));
const hanging = () => new Promise(() => {});

test.each([
  ['fails', failing],
  ['hangs', hanging],
])('a database that %s is told as such, beside what the process knows by itself', async (_name, answer) => {
  const chain = { sort: () => chain, limit: () => chain, lean: answer };
  const model = { find: () => chain, findOne: () => chain, aggregate: answer, db: { db: { command: answer } } };
  const models = new Proxy({}, { get: () => model });
  const app = fastify();
  app.decorate('websocketServer', { clients: new Set() } as never);
  const limit = createConnectionLimit({ connectionsPerKey: 1, subscriptionsPerKey: 2, connectionsPerProcess: 1 });
  limit.enterProcess();
  limit.subscribeAs('a');
  limit.subscribeAs('b');
  registerMetrics(app, createMetrics(), { models, clock: () => new Date() } as never, limit);
  const { statusCode, body } = await app.inject({ url: '/metrics' });
  await app.close();
  expect(statusCode).toBe(200);
  for (const line of [
    'waspada_store_up 0',
    'waspada_store_documents Nan',
    'waspada_projection_lag_seconds Nan',
    'waspada_log_position Nan',
    'waspada_webhook_pending Nan',
    'waspada_open_connections 1',
    'waspada_subscribers 2',
  ]) {
    expect(body).toContain(`${line}\n`);
  }
});
