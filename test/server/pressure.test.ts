import { once } from 'node:events';
import fastify from 'fastify';
import WebSocket from 'ws';
import { sendError } from '../../src/server/errors';
import { registerTransport } from '../../src/server/transport';
import { insertBrand } from '../support/deps';
import { startTestServer } from '../support/testServer';
import { openTestStore } from '../support/testStore';
import { waitFor } from '../support/waitFor';

test('what comes while the heap is nearly full is told to come later; health is told still', async () => {
  const app = fastify();
  app.setErrorHandler((error: Error, request, reply) => sendError(error, request, reply));
  await registerTransport(app, [], 1);
  for (const url of ['/', '/healthz', '/readyz', '/metrics']) app.get(url, () => 'answered');
  await app.ready();
  await waitFor('the heap has been looked at', () => app.isUnderPressure());
  const refused = await app.inject('/');
  expect([refused.statusCode, refused.json()]).toMatchObject([
    503,
    { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 5 } }] },
  ]);
  expect(refused.headers['retry-after']).toBe('5');
  for (const url of ['/healthz', '/readyz', '/metrics']) expect((await app.inject(url)).statusCode).toBe(200);
  await app.close();
});

test('a heap as it usually is refuses nobody', async () => {
  const app = fastify();
  await registerTransport(app, []);
  await app.ready();
  await waitFor('the heap has been looked at', () => app.memoryUsage().heapUsed > 0);
  expect(app.isUnderPressure()).toBe(false);
  await app.close();
});

test('operations of a socket that is open already are refused, too, and its subscriptions go on', async () => {
  const store = await openTestStore();
  await insertBrand(store.models, 'senja');
  const server = await startTestServer(store.models);
  try {
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const told: { id?: string; payload?: unknown }[] = [];
    socket.on('message', (data) => told.push(JSON.parse(String(data))));
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer k' } }));
    const ask = (id: string): void =>
      socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query: '{ brand(slug: "senja") { name } }' } }));
    const answerTo = (id: string) => waitFor(`an answer to ${id}`, () => told.find((one) => one.id === id)?.payload);
    await waitFor('the socket is let in', () => told.length > 0);
    ask('before');
    expect(await answerTo('before')).toMatchObject({ data: { brand: { name: 'Kopi Senja' } } });
    const pressure = jest.spyOn(server.app, 'isUnderPressure').mockReturnValue(true);
    ask('under pressure');
    expect(await answerTo('under pressure')).toMatchObject([
      { extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 5 } },
    ]);
    pressure.mockRestore();
    ask('after');
    expect(await answerTo('after')).toMatchObject({ data: { brand: { name: 'Kopi Senja' } } });
    socket.terminate();
  } finally {
    await server.close();
    await store.close();
  }
});
