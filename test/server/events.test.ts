import { openCore } from '../../src/app';
import { readConfig } from '../../src/config';
import { encodeCursor } from '../../src/events/cursor';
import { trimEvents } from '../../src/events/log';
import { openEventSource } from '../support/eventSource';
import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';
import { waitFor } from '../support/waitFor';

const SUBSCRIPTION = `subscription Events($brand: String!, $after: String) {
  events(brand: $brand, after: $after) { id cursor type ... on ThreatEvent { severity threat { title } } }
}`;
const CREATE_KEY = `mutation Create($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { secret apiKey { id } errors { code } }
}`;
const REVOKE = 'mutation Revoke($id: ID!) { revokeApiKey(input: { id: $id }) { errors { code } } }';

interface Told {
  cursor: string;
  id: string;
  type: string;
  /** Not every event is of a threat. */
  threat?: { title: string };
}

const cursorsOf = (told: readonly Told[]): string[] => told.map(({ cursor }) => cursor);

/** Which of the complaints are named in some texts. */
const numbersIn = (texts: readonly (string | undefined)[]): Set<number> =>
  new Set(texts.flatMap((text) => [...(text ?? '').matchAll(/Pesanan (\d+)/g)].map(([, number]) => Number(number))));

/** One list is a run of the other as far as both go; either may not have come to its end yet. */
function expectSameRun(run: readonly string[], whole: readonly string[]): void {
  const from = whole.indexOf(run[0]!);
  expect(from).toBeGreaterThanOrEqual(0);
  const length = Math.min(run.length, whole.length - from);
  expect(run.slice(0, length)).toEqual(whole.slice(from, from + length));
}

let server: ServerProcess;
let sent = 0;

beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir() });
  for (const slug of ['senja', 'fajar']) await server.graphql(CREATE_BRAND, { input: { slug, name: `Kopi ${slug}` } });
}, 30_000);
afterAll(cleanUp);

/** Each is a complaint of an author of its own, hours from the next, and so a threat of its own. */
async function complain(count: number, brand = 'senja', to = server): Promise<void> {
  const mentions = Array.from({ length: count }, () => {
    sent++;
    const fields = {
      externalId: `c${sent}`,
      author: { handle: `orang${sent}` },
      text: `Pesanan ${sent} belum sampai, tolong refund`,
    };
    return mentionOf({ ...fields, postedAt: new Date(Date.now() - sent * 2 * 3_600_000).toISOString() });
  });
  expect((await to.graphql(INGEST, { input: { brand, mentions } })).data).toMatchObject({
    ingestMentions: { accepted: count },
  });
}

async function createKey(fields: object = {}): Promise<{ secret: string; id: string }> {
  const input = { name: 'reader', role: 'READER', brands: ['senja'], ...fields };
  const { data } = await server.graphql(CREATE_KEY, { input });
  const { secret, apiKey } = (data as unknown as { createApiKey: { secret: string; apiKey: { id: string } } })
    .createApiKey;
  return { secret, id: apiKey.id };
}

function subscribe(variables: object, key = ADMIN_KEY, query = SUBSCRIPTION, to = server) {
  const client = to.sockets(key);
  const told: Told[] = [];
  const state: { errors: unknown; closed: { code: number; reason: string } | null } = { errors: null, closed: null };
  client.on('closed', (event) => {
    state.closed = event as { code: number; reason: string };
  });
  client.subscribe<{ events: Told }>(
    { query, variables: variables as never },
    {
      next: ({ data, errors }) => {
        if (data) told.push(data.events);
        if (errors) state.errors = errors;
      },
      error: (errors) => (state.errors ??= errors),
      complete: () => {},
    },
  );
  return { told, state, client };
}

const sse = (query: string, headers: Record<string, string> = { authorization: `Bearer ${ADMIN_KEY}` }) =>
  openEventSource(`${server.address}/events?${query}`, headers);

test('equal and different subscriptions, and server-sent events, all tell the same events in the same order', async () => {
  const streams = [
    subscribe({ brand: 'senja' }),
    subscribe({ brand: 'senja' }),
    subscribe({ brand: 'senja', after: 'start' }),
    subscribe({ brand: 'senja' }, (await createKey()).secret),
    subscribe({ brand: 'senja' }, ADMIN_KEY, SUBSCRIPTION.replace('severity', '')),
  ];
  const source = await sse('brand=senja&types=THREAT_OPENED');
  await waitFor('everyone listens', async () => {
    await complain(1);
    return streams.every(({ told }) => told.length > 0) && source.events.length > 0;
  });
  const mark = sent;
  await complain(30);
  const wanted = Array.from({ length: sent - mark }, (_, index) => mark + 1 + index);
  for (const { told } of streams) {
    await waitFor('all have come', () => {
      const come = numbersIn(told.map(({ threat }) => threat?.title));
      return wanted.every((number) => come.has(number));
    });
  }
  const opened = () => source.events.map(({ data }) => JSON.parse(data) as { data: { scope: string; title: string } });
  const own = await waitFor('the newest has come', () =>
    opened().find(({ data }) => data.scope === 'AUTHOR' && numbersIn([data.title]).has(sent)),
  );
  const full = streams[2]!.told;
  expect(new Set(full.map(({ id }) => id)).size).toBe(full.length);
  for (const { told } of streams) expectSameRun(cursorsOf(told), cursorsOf(full));
  const places = full.filter(({ type }) => type === 'THREAT_OPENED');
  expectSameRun(
    source.events.map(({ id }) => id),
    cursorsOf(places),
  );
  const same = places.find(({ threat }) => threat?.title === own.data.title)!;
  expect(own).toMatchObject({ id: same.id, cursor: same.cursor, type: 'THREAT_OPENED', version: 1, brand: 'senja' });
  expect(own.data).toMatchObject({ kind: 'COMPLAINT', status: 'OPEN', mentionCount: 1, authorCount: 1 });
  source.close();
  await Promise.all(streams.map(({ client }) => client.dispose()));
});

test('whoever comes back with the last cursor gets what was missed, over either door and over the header', async () => {
  const before = await sse('brand=senja');
  const place = await waitFor('the place it begins at is told', () => before.state.lastEventId || null);
  before.close();
  await complain(3);
  const bySocket = subscribe({ brand: 'senja', after: place });
  const byQuery = await sse(`brand=senja&after=${place}`);
  const byHeader = await sse('brand=senja&after=start', {
    authorization: `Bearer ${ADMIN_KEY}`,
    'last-event-id': place,
  });
  await waitFor('the newest by socket', () => numbersIn(bySocket.told.map(({ threat }) => threat?.title)).has(sent));
  for (const { events } of [byQuery, byHeader]) {
    await waitFor('the newest by stream', () => numbersIn(events.map(({ data }) => data)).has(sent));
    expectSameRun(
      events.map(({ id }) => id),
      cursorsOf(bySocket.told),
    );
    expect(events[0]!.id).toBe(bySocket.told[0]!.cursor);
  }
  for (const one of [byQuery, byHeader]) one.close();
  await bySocket.client.dispose();
});

describe('what cannot be served is told', () => {
  const longAgo = encodeCursor('senja', 0);
  test.each([
    ['a cursor of another brand', 'senja', () => encodeCursor('fajar', 0), 'BAD_USER_INPUT', 400],
    ['a cursor of another stream', 'senja', () => encodeCursor('senja', 0, 'mentions'), 'BAD_USER_INPUT', 400],
    [
      'a forged cursor',
      'senja',
      () => `${longAgo.slice(0, -1)}${longAgo.endsWith('A') ? 'B' : 'A'}`,
      'BAD_USER_INPUT',
      400,
    ],
    ['a cursor from the future', 'senja', () => encodeCursor('senja', 999_999), 'BAD_USER_INPUT', 400],
    ['a brand that is none', 'nowhere', () => 'start', 'NOT_FOUND', 404],
  ])('%s', async (_name, brand, makeCursor, code, status) => {
    const { state, client } = subscribe({ brand, after: makeCursor() });
    expect(await waitFor('the socket tells', () => state.errors)).toMatchObject([{ extensions: { code } }]);
    await client.dispose();
    const { response } = await sse(`brand=${brand}&after=${makeCursor()}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test.each([
    ['no brand', '', 'BAD_USER_INPUT'],
    ['two brands', 'brand=senja&brand=fajar', 'BAD_USER_INPUT'],
    ['a type that is none', 'brand=senja&types=THREAT_OPENED,NOTHING', 'BAD_USER_INPUT'],
    ['two places', 'brand=senja&after=start&after=start', 'BAD_USER_INPUT'],
  ])('%s', async (_name, query, code) => {
    const { response } = await sse(query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test.each([
    ['a role that may not read', { role: 'INGESTER' }, 'FORBIDDEN', 403],
    ['a brand that the key does not see', { brands: ['fajar'] }, 'NOT_FOUND', 404],
  ])('%s', async (_name, fields, code, status) => {
    const { secret } = await createKey(fields);
    const { state, client } = subscribe({ brand: 'senja' }, secret);
    expect(await waitFor('the socket tells', () => state.errors)).toMatchObject([{ extensions: { code } }]);
    await client.dispose();
    const { response } = await sse('brand=senja', { authorization: `Bearer ${secret}` });
    expect(response.status).toBe(status);
  });

  test('no key', async () => {
    const { response } = await sse('brand=senja', {});
    expect(response.status).toBe(401);
  });
});

describe('a key that is good no more ends what it has open, within seconds', () => {
  test.each([
    ['revoked', {}],
    ['expired', { expiresAt: 2_500 }],
  ])('%s', async (_name, { expiresAt }: { expiresAt?: number }) => {
    const key = await createKey(expiresAt ? { expiresAt: new Date(Date.now() + expiresAt).toISOString() } : {});
    const { state, client } = subscribe({ brand: 'senja' }, key.secret);
    const headers = { authorization: `Bearer ${key.secret}` };
    const source = await sse('brand=senja', headers);
    const session = await fetch(`${server.address}/session`, { method: 'POST', headers });
    const bySession = await sse('brand=senja', { cookie: session.headers.get('set-cookie')!.split(';')[0]! });
    if (!expiresAt) await server.graphql(REVOKE, { id: key.id });
    expect(await waitFor('the socket is closed', () => state.closed)).toMatchObject({ code: 4403 });
    for (const one of [source, bySession]) {
      await one.ended;
      expect(one.events.at(-1)).toMatchObject({ event: 'error' });
      expect(JSON.parse(one.events.at(-1)!.data)).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    await client.dispose();
  });
});

describe('a session', () => {
  const open = () =>
    fetch(`${server.address}/session`, { method: 'POST', headers: { authorization: `Bearer ${ADMIN_KEY}` } });

  test('is a short-lived cookie for the browser alone, and opens the events only', async () => {
    const response = await open();
    expect(response.status).toBe(201);
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^waspada_session=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: cookie.split(';')[0]! };
    const source = await sse('brand=senja&after=start', headers);
    await waitFor('events come', () => source.events.length > 0);
    source.close();
    const query = await fetch(`${server.address}/graphql?query={__typename}`, {
      headers: { ...headers, 'apollo-require-preflight': '1' },
    });
    expect(query.status).toBe(401);
  });

  test('ends with DELETE, also what is open', async () => {
    const headers = { cookie: (await open()).headers.get('set-cookie')!.split(';')[0]! };
    const source = await sse('brand=senja', headers);
    expect((await fetch(`${server.address}/session`, { method: 'DELETE', headers })).status).toBe(204);
    await source.ended;
    expect(JSON.parse(source.events.at(-1)!.data)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await sse('brand=senja', headers)).response.status).toBe(401);
  });

  test('is not opened without a good key', async () => {
    expect((await fetch(`${server.address}/session`, { method: 'POST' })).status).toBe(401);
    const headers = { authorization: 'Bearer wrong' };
    expect((await fetch(`${server.address}/session`, { method: 'POST', headers })).status).toBe(401);
  });
});

test('a cursor past retention is told as such over either door, with the place to go on from', async () => {
  const dataDir = makeDataDir();
  const before = await startServer({ DATA_DIR: dataDir });
  await before.graphql(CREATE_BRAND, { input: { slug: 'lama', name: 'Kopi Lama' } });
  await complain(3, 'lama', before);
  await waitFor('all is told', async () => {
    const { data } = await before.graphql('{ threats(brand: "lama", first: 1) { asOf { complete } totalCount } }');
    return (data as never as { threats: { totalCount: number } }).threats.totalCount >= 3;
  });
  await before.stop();
  const core = await openCore(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
  const taken = await trimEvents(
    core.deps.models,
    'lama',
    { maxAgeMs: 1e12, maxEvents: 1, maxBytes: 1e12 },
    new Date(),
  );
  await core.close();
  expect(taken).toBeGreaterThanOrEqual(2);
  const after = await startServer({ DATA_DIR: dataDir });
  const expired = { code: 'CURSOR_EXPIRED', oldestCursor: encodeCursor('lama', taken) };
  const { state, client } = subscribe(
    { brand: 'lama', after: encodeCursor('lama', 0) },
    ADMIN_KEY,
    SUBSCRIPTION,
    after,
  );
  expect(await waitFor('the socket tells', () => state.errors)).toMatchObject([{ extensions: expired }]);
  await client.dispose();
  const headers = { authorization: `Bearer ${ADMIN_KEY}` };
  const refused = await fetch(`${after.address}/events?brand=lama&after=${encodeCursor('lama', 0)}`, { headers });
  expect(refused.status).toBe(410);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: expired }] });
  const onwards = subscribe({ brand: 'lama', after: expired.oldestCursor }, ADMIN_KEY, SUBSCRIPTION, after);
  await waitFor('what is left comes', () => onwards.told.length === 1);
  await onwards.client.dispose();
}, 30_000);

test('five hundred idle sockets and streams cost nobody anything, and each is told', async () => {
  const clients = Array.from({ length: 250 }, () => subscribe({ brand: 'fajar', after: 'start' }));
  const sources = await Promise.all(Array.from({ length: 250 }, () => sse('brand=fajar&after=start')));
  await complain(1, 'fajar');
  for (const { told } of clients) await waitFor('a socket is told', () => told.length === 1);
  for (const { events } of sources) await waitFor('a stream is told', () => events.length === 1);
  for (const source of sources) source.close();
  await Promise.all(clients.map(({ client }) => client.dispose()));
}, 30_000);
