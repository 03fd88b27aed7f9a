import { once } from 'node:events';
import WebSocket from 'ws';
import { appendEvents } from '../../src/events/log';
import { insertBrand } from '../support/deps';
import { startTestServer, type TestServer } from '../support/testServer';
import { openTestStore, type TestStore } from '../support/testStore';
import { threatPayload } from '../support/threatPayload';

const LIMIT = 100_000;
let store: TestStore;
let server: TestServer;

beforeAll(async () => {
  store = await openTestStore();
  await insertBrand(store.models, 'senja');
  server = await startTestServer(store.models);
});
afterAll(async () => {
  await server.close();
  await store.close();
});

let numbered = 0;
/** A key that has spent nothing. */
const freshKey = (): string => `key ${++numbered}`;

/** What a key has spent, by what it is told; asking is a point itself. */
async function spentBy(key: string): Promise<number> {
  const { headers } = await server.graphql('{ __typename }', key);
  return LIMIT - Number(headers.get('ratelimit-remaining')) - 1;
}

const post = (path: string, body: string) => (key: string) =>
  server.send(path, key, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

describe('whatever a key asks for costs a point, also where it is refused', () => {
  test.each<[string, (key: string) => Promise<unknown>]>([
    ['a document that is none', (key) => server.graphql('{ mentions(', key)],
    ['a field that is none', (key) => server.graphql('{ nothing }', key)],
    ['a document that is too deep', (key) => server.graphql(`{ ${'a { '.repeat(30)}b${' }'.repeat(30)} }`, key)],
    ['variables that are none', post('/graphql', '{"query":"{ __typename }","variables":7}')],
    [
      'a document known by its hash, which is not known',
      post('/graphql', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'),
    ],
    ['a subscription over HTTP', (key) => server.graphql('subscription { events(brand: "senja") { id } }', key)],
    ['the metrics', (key) => server.send('/metrics', key)],
    ['a session', post('/session', '{}')],
    ['a body without rows', post('/ingest/senja', '[]')],
    ['a stream that is refused', (key) => server.send('/events?brand=nowhere', key)],
    ['an export that is refused', (key) => server.send('/brands/senja/trend.csv?interval=YEAR', key)],
    ['a document that is none, over a socket', (key) => server.overSocket('{ mentions(', key)],
    [
      'a document that is too deep, over a socket',
      (key) => server.overSocket(`{ ${'a { '.repeat(30)}b${' }'.repeat(30)} }`, key),
    ],
  ])('%s', async (_name, ask) => {
    const key = freshKey();
    await ask(key);
    expect(await spentBy(key)).toBe(1);
  });

  test('a stream of server-sent events, which tells what is left', async () => {
    const key = freshKey();
    const abort = new AbortController();
    const { headers } = await server.send('/events?brand=senja', key, { signal: abort.signal });
    abort.abort();
    expect(headers.get('ratelimit-remaining')).toBe(String(LIMIT - 1));
  });
});

describe('a long document costs a point for each 200 characters', () => {
  const tooMany = `{ ${'a '.repeat(100_001)} }`;
  const long = `{ __typename } # ${'x'.repeat(20_000)}`;
  test.each<[string, number, (key: string) => Promise<unknown>]>([
    ['where it is refused', 1_001, (key) => server.graphql(tooMany, key)],
    ['where it is refused, over a socket', 1_001, (key) => server.overSocket(tooMany, key)],
    ['where it asks for less', 101, (key) => server.graphql(long, key)],
    ['where it asks for less, over a socket', 101, (key) => server.overSocket(long, key)],
  ])('%s', async (_name, cost, ask) => {
    const key = freshKey();
    await ask(key);
    expect(await spentBy(key)).toBe(cost);
  });

  test('and its answer says so', async () => {
    const answer = await server.graphql(long, freshKey());
    expect(await answer.json()).toMatchObject({ extensions: { cost: { requested: 101 } } });
  });
});

test('a key that has spent its minute is refused by every door, before anything is read, and told when to come back', async () => {
  const poor = await startTestServer(store.models, { options: { minuteBudget: 1 } });
  try {
    expect((await poor.send('/metrics', 'k')).status).toBe(200);
    const headers = { 'content-type': 'application/json' };
    for (const [path, init] of [
      ['/graphql', { method: 'POST', headers, body: '{"query":"{"}' }],
      ['/ingest/senja', { method: 'POST', headers, body: '[' }],
      ['/metrics', {}],
      ['/session', { method: 'POST' }],
      ['/events?brand=senja', {}],
      ['/brands/senja/trend.csv', {}],
      ['/brands/senja/mentions.jsonl', {}],
      ['/brands/senja/trend.svg', {}],
    ] as [string, RequestInit][]) {
      const answer = await poor.send(path, 'k', init);
      expect([path, answer.status]).toEqual([path, 429]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.get('ratelimit-remaining')).toBe('0');
    }
    expect(await poor.overSocket('{ mentions(', 'k')).toMatchObject([
      { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }] },
    ]);
  } finally {
    await poor.close();
  }
});

test('exports sent at once cannot spend more than the minute', async () => {
  const poor = await startTestServer(store.models, { options: { minuteBudget: 50 } });
  try {
    const asked = ['csv', 'jsonl', 'csv', 'jsonl'].map((format) => poor.send(`/brands/senja/trend.${format}`, 'k'));
    const statuses = (await Promise.all(asked)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 429, 429]);
  } finally {
    await poor.close();
  }
});

test.each(['trend.csv', 'mentions.jsonl'])('%s tells what is left', async (file) => {
  const key = freshKey();
  const { status, headers } = await server.send(`/brands/senja/${file}`, key);
  expect(status).toBe(200);
  const left = Number(headers.get('ratelimit-remaining'));
  expect(left).toBeLessThan(LIMIT - 1);
  expect(headers.get('ratelimit')).toMatch(new RegExp(`^"minute";r=${left};t=\\d+$`));
  expect(await spentBy(key)).toBe(LIMIT - left);
});

test('what an operation cost is told over a socket as over HTTP, with its errors too', async () => {
  const query = '{ brands(first: 20) { edges { node { name } } } missing: brand(slug: "nowhere") { id } }';
  const [byHttp, bySocket] = [freshKey(), freshKey()];
  const answer = await server.graphql(query, byHttp);
  const { cost } = ((await answer.json()) as { extensions: { cost: { requested: number } } }).extensions;
  expect(cost.requested).toBeGreaterThan(20);
  expect(cost).toMatchObject({ budget: { limit: LIMIT, remaining: LIMIT - cost.requested } });
  expect(answer.headers.get('ratelimit-remaining')).toBe(String(LIMIT - cost.requested));
  const [told] = await server.overSocket(query, bySocket);
  expect(told!.extensions).toEqual({
    cost: { ...cost, budget: expect.objectContaining({ remaining: LIMIT - cost.requested }) },
  });
  const failing = '{ mentions(brand: "nowhere", first: 5) { totalCount } }';
  expect(await server.overSocket(failing, freshKey())).toMatchObject([
    { errors: [{ extensions: { code: 'NOT_FOUND' } }], extensions: { cost: { requested: 5 } } },
  ]);
});

test('a subscription over HTTP is told where subscriptions go, and is no alarm', async () => {
  const answer = await server.graphql('subscription { events(brand: "senja") { id } }', freshKey());
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { errors: [{ message: expect.stringContaining('graphql-transport-ws'), extensions: { code: 'BAD_USER_INPUT' } }] },
  ]);
  const metrics = await (await server.send('/metrics', freshKey())).text();
  expect(metrics).not.toContain('INTERNAL_SERVER_ERROR');
});

describe('a subscription', () => {
  const EVENTS = 40;
  const subscription = (selection: string, after = 'start'): string =>
    `subscription { events(brand: "senja", after: "${after}") { cursor ... on ThreatEvent { ${selection} } } }`;

  beforeAll(async () => {
    const events = Array.from({ length: EVENTS }, (_, n) => ({
      brand: 'senja',
      key: `e${n}`,
      type: 'THREAT_OPENED' as const,
      occurredAt: new Date(),
      payload: threatPayload({ threat: `t${n}` }),
    }));
    await appendEvents(store.models, 'senja', events as never, new Date());
  });

  test('may ask for a page of everything with each event, and for no more', async () => {
    const page = (size: number) =>
      `threat { mentions(first: ${size}) { edges { node { author { handle } analysis { sentiment { score } } threat { id } } } } }`;
    const [told] = await server.overSocket(subscription(page(100)), freshKey());
    expect(told).not.toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
    const nested = `threat { mentions(first: 100) { edges { node { ${page(10)} } } } }`;
    expect(await server.overSocket(subscription(nested), freshKey())).toMatchObject([
      { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'cost', maximum: 1_000 } }] },
    ]);
  });

  test('costs as much again for each event that is made ready for it', async () => {
    const key = freshKey();
    await server.overSocket(subscription('brand { name }'), key, EVENTS);
    // The selection is two objects; it is paid when it is asked for, and with every event.
    expect(await spentBy(key)).toBe(2 + 2 * EVENTS);
  });
});

test('a socket that runs as much as it may is told so, at the cost of a point', async () => {
  const key = freshKey();
  const many = await startTestServer(store.models, { options: { subscriptionsPerKey: 200 } });
  try {
    const socket = new WebSocket(`${many.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const told: { id?: string; type: string; payload?: unknown }[] = [];
    socket.on('message', (data) => told.push(JSON.parse(String(data))));
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } }));
    const query = 'subscription { events(brand: "senja") { id } }';
    await once(socket, 'message');
    for (let id = 1; id <= 101; id++)
      socket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: { query } }));
    await once(socket, 'message');
    expect(told.at(-1)).toMatchObject({
      id: '101',
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    const { headers } = await many.graphql('{ __typename }', key);
    expect(headers.get('ratelimit-remaining')).toBe(String(LIMIT - 102));
    socket.terminate();
  } finally {
    await many.close();
  }
});
