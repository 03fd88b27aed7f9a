import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { queryLimits } from '../../models/queryLimit';
import { withinLimit } from '../../src/server/requestLimit';
import { ADMIN, createTestDeps, insertBrand } from '../support/deps';
import { openHttp } from '../support/http';
import { openTestStore, type TestStore } from '../support/testStore';
import { waitFor } from '../support/waitFor';

let store: TestStore;
let app: FastifyInstance;
/** How the endless readings of the test's own routes came to their end. */
const ends: unknown[] = [];

beforeAll(async () => {
  store = await openTestStore();
  await insertBrand(store.models, 'senja');
  app = await open(300);
});
afterAll(async () => {
  await app.close();
  await store.close();
});

async function open(requestTimeoutMs: number): Promise<FastifyInstance> {
  const server = await openHttp(createTestDeps(store.models), async () => ADMIN, { options: { requestTimeoutMs } });
  // A reading that only its request's limit ends.
  for (const [url, takesLong] of [
    ['/slow', false],
    ['/export', true],
  ] as const)
    server.get(url, { config: { access: 'public', takesLong } }, () => readForever());
  await server.listen({ port: 0 });
  return server;
}

async function readForever(): Promise<never> {
  try {
    for (;;) await store.models.Mention.find({ brand: 'senja' }).lean();
  } catch (error) {
    ends.push(error);
    throw error;
  }
}

const addressOf = (server: FastifyInstance): string =>
  `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

test('a request that takes too long is ended with its reading, and told so', async () => {
  const answer = await fetch(`${addressOf(app)}/slow`);
  expect([answer.status, await answer.json()]).toMatchObject([
    504,
    { errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] },
  ]);
  expect(ends.splice(0)).toMatchObject([{ code: 'REQUEST_TIMEOUT' }]);
});

test.each(['/slow', '/export'])('a client that leaves %s ends its reading', async (url) => {
  const patient = await open(60_000);
  try {
    const abort = new AbortController();
    const asked = fetch(`${addressOf(patient)}${url}`, { signal: abort.signal }).catch(() => 'gone');
    await waitFor('the request has come', () => patient.server.listening && connectionsOf(patient));
    abort.abort();
    expect(await asked).toBe('gone');
    await waitFor('the reading has ended', () => ends.length > 0);
    expect(ends.splice(0)).toMatchObject([{ code: 'REQUEST_TIMEOUT', message: 'The client has gone.' }]);
  } finally {
    await patient.close();
  }
});

async function connectionsOf(server: FastifyInstance): Promise<boolean> {
  return new Promise((resolve) => server.server.getConnections((_error, count) => resolve(count > 0)));
}

test('reads carry how long the database may take at most; what outlives the request has no limit', async () => {
  const left = await withinLimit(5_000, async () => {
    const query = store.models.Mention.find({ brand: 'senja' });
    await query.lean();
    return { ms: query.getOptions().maxTimeMS!, later: queryLimits.getStore()! };
  });
  expect(left.ms).toBeGreaterThan(0);
  expect(left.ms).toBeLessThanOrEqual(5_100);
  expect(left.later.endsAt).toBe(Infinity);
  expect(left.later.signal.aborted).toBe(false);
  const counted = withinLimit(60_000, async () => {
    const ended = Object.assign(new Error('over'), {});
    const abort = new AbortController();
    return queryLimits.run({ endsAt: Infinity, signal: abort.signal }, async () => {
      abort.abort(ended);
      return store.models.Mention.aggregate([{ $match: { brand: 'senja' } }]);
    });
  });
  await expect(counted).rejects.toThrow('over');
});

test('a body that comes drop by drop does not hold its connection', async () => {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer k\r\ncontent-type: application/json\r\n');
  socket.write('content-length: 1000\r\n\r\n{');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/);
});
