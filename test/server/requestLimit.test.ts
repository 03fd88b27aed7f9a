import { once } from 'node:events';
import { connect } from 'node:net';
import { queryLimits } from '../../models/queryLimit';
import { appendEvents } from '../../src/events/log';
import { withinLimit } from '../../src/server/requestLimit';
import { ingestMentions } from '../../src/usecases/ingestMentions';
import { ADMIN, createTestDeps, insertBrand, mention } from '../support/deps';
import { startTestServer, type TestServer } from '../support/testServer';
import { openTestStore, type TestStore } from '../support/testStore';
import { threatPayload } from '../support/threatPayload';
import { waitFor } from '../support/waitFor';

let store: TestStore;
let server: TestServer;
/** How the endless readings came to their end. */
const ends: unknown[] = [];

beforeAll(async () => {
  store = await openTestStore();
  await insertBrand(store.models, 'senja');
  server = await open(300);
});
afterAll(async () => {
  await server.close();
  await store.close();
});

/** A server where brands are read for ever, and a door of each kind does nothing else. */
function open(requestTimeoutMs: number): Promise<TestServer> {
  const endless = () => ({ lean: readForever });
  const Brand = new Proxy(store.models.Brand, {
    get: (model, name) => (name === 'find' ? endless : Reflect.get(model, name, model)),
  });
  return startTestServer(store.models, {
    options: { requestTimeoutMs },
    deps: { models: { ...store.models, Brand } },
    prepare: (app) => {
      for (const [url, takesLong] of [
        ['/slow', false],
        ['/export', true],
      ] as const)
        app.get(url, { config: { access: 'public', takesLong } }, () => readForever());
    },
  });
}

async function readForever(): Promise<never> {
  try {
    for (;;) await store.models.Mention.find({ brand: 'senja' }).lean();
  } catch (error) {
    ends.push(error);
    throw error;
  }
}

test('a request that takes too long is ended with its reading, and told so', async () => {
  const answer = await fetch(`${server.address}/slow`);
  expect([answer.status, await answer.json()]).toMatchObject([
    504,
    { errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] },
  ]);
  expect(ends.splice(0)).toMatchObject([{ code: 'REQUEST_TIMEOUT' }]);
});

const TOO_LONG = [{ errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] }];

test('an operation of a socket that takes too long is ended with its reading, and told so; the next one is answered', async () => {
  const batch = { brand: 'senja', mentions: [mention()], notify: false };
  await ingestMentions(createTestDeps(store.models), batch, ADMIN);
  const query = '{ mentions(brand: "senja", first: 1) { edges { node { brand { name } } } } }';
  expect(await server.overSocket(query, 'k')).toMatchObject(TOO_LONG);
  expect(ends.splice(0)).toMatchObject([{ code: 'REQUEST_TIMEOUT' }]);
  expect(await server.overSocket('{ __typename }', 'k')).toMatchObject([{ data: { __typename: 'Query' } }]);
});

test('so is each event of a subscription, and the next ones are told', async () => {
  const event = { brand: 'senja', type: 'THREAT_OPENED' as const, occurredAt: new Date(), payload: threatPayload() };
  await appendEvents(
    store.models,
    'senja',
    [
      { ...event, key: 'a' },
      { ...event, key: 'b' },
    ],
    new Date(),
  );
  const subscription = 'subscription { events(brand: "senja", after: "start") { id brand { name } } }';
  expect(await server.overSocket(subscription, 'k', 2)).toMatchObject([...TOO_LONG, ...TOO_LONG]);
  const ended = ends.splice(0) as { code: string }[];
  expect(new Set(ended.map(({ code }) => code))).toEqual(new Set(['REQUEST_TIMEOUT']));
});

test.each(['/slow', '/export'])('a client that leaves %s ends its reading', async (url) => {
  const patient = await open(60_000);
  try {
    const abort = new AbortController();
    const asked = fetch(`${patient.address}${url}`, { signal: abort.signal }).catch(() => 'gone');
    await waitFor('the request has come', () => connectionsOf(patient));
    abort.abort();
    expect(await asked).toBe('gone');
    await waitFor('the reading has ended', () => ends.length > 0);
    expect(ends.splice(0)).toMatchObject([{ code: 'REQUEST_TIMEOUT', message: 'The client has gone.' }]);
  } finally {
    await patient.close();
  }
});

async function connectionsOf({ app }: TestServer): Promise<boolean> {
  return new Promise((resolve) => app.server.getConnections((_error, count) => resolve(count > 0)));
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
  const socket = connect(server.port, '127.0.0.1');
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer k\r\ncontent-type: application/json\r\n');
  socket.write('content-length: 1000\r\n\r\n{');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/);
});
