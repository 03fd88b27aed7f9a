import { once } from 'node:events';
import WebSocket from 'ws';
import { decodeCursor } from '../../src/events/cursor';
import { openEventSource } from '../support/eventSource';
import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';
import { waitFor } from '../support/waitFor';

const MENTIONS = `subscription ($after: String) {
  mentions(brand: "senja", after: $after) { cursor mention { externalId a: text b: text c: text d: text e: text f: text } }
}`;
const CREATE_KEY =
  'mutation { createApiKey(input: { name: "reader", role: READER, brands: ["senja"] }) { secret errors { code } } }';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({
    DATA_DIR: makeDataDir(),
    CONNECTIONS_PER_KEY: '3',
    SUBSCRIPTIONS_PER_KEY: '4',
    CONNECTIONS_PER_PROCESS: '5',
  });
  await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
}, 30_000);
afterAll(cleanUp);

interface Told {
  type: string;
  id?: string;
  payload?: { data?: { mentions?: { cursor: string; mention: { externalId: string } } }; errors?: object[] };
}

/** A socket of its own, spoken to by hand. */
async function openSocket(key = ADMIN_KEY) {
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const told: Told[] = [];
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
  socket.on('message', (data) => told.push(JSON.parse(String(data)) as Told));
  await once(socket, 'open');
  const send = (message: object): void => socket.send(JSON.stringify(message));
  send({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } });
  const subscribe = (id: string, query: string, variables: object = {}): void =>
    send({ type: 'subscribe', id, payload: { query, variables } });
  return { socket, told, closed, subscribe, send };
}

type OpenSocket = Awaited<ReturnType<typeof openSocket>>;

const acknowledged = ({ told }: OpenSocket) =>
  waitFor('the socket is let in', () => told.some(({ type }) => type === 'connection_ack'));

/** Sockets that are let in, one for each key. */
async function openSockets<Keys extends string[]>(...keys: Keys) {
  const sockets: OpenSocket[] = [];
  for (const key of keys) sockets.push(await openSocket(key));
  for (const socket of sockets) await acknowledged(socket);
  return sockets as { [Place in keyof Keys]: OpenSocket };
}

/** The answer to one operation on a socket of its own. */
async function askOnce(query: string): Promise<void> {
  const [socket] = await openSockets(ADMIN_KEY);
  socket.subscribe('1', query);
  await waitFor('it is answered', () => socket.told.some(({ id }) => id === '1'));
  await closeAll([socket]);
}

const stream = (key = ADMIN_KEY) =>
  openEventSource(`${server.address}/events?brand=senja`, { authorization: `Bearer ${key}` });

async function closeAll(sockets: readonly OpenSocket[]): Promise<void> {
  for (const { socket } of sockets) socket.close();
  await Promise.all(sockets.map(({ closed }) => closed));
}

async function createKey(): Promise<string> {
  const { data } = await server.graphql(CREATE_KEY);
  return (data as unknown as { createApiKey: { secret: string } }).createApiKey.secret;
}

/** How often this was told to a client, as the metrics say. */
async function timesTold(code: string): Promise<number> {
  const answer = await fetch(`${server.address}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
  return Number(new RegExp(`waspada_refused_total\\{code="${code}"\\} (\\d+)`).exec(await answer.text())?.[1] ?? 0);
}

test.each([
  ['a key that is unknown', 'UNAUTHENTICATED', async () => void (await (await openSocket('unknown')).closed)],
  [
    'one socket more than a key may have',
    'RATE_LIMITED',
    async () => {
      const sockets = await openSockets(ADMIN_KEY, ADMIN_KEY, ADMIN_KEY);
      await (await openSocket()).closed;
      await closeAll(sockets);
    },
  ],
  [
    'one socket more than a process may have',
    'RATE_LIMITED',
    async () => {
      const other = await createKey();
      const sockets = await openSockets(ADMIN_KEY, ADMIN_KEY, ADMIN_KEY, other, other);
      await (await openSocket()).closed;
      await closeAll(sockets);
    },
  ],
  ['a subscription to a brand that is not there', 'NOT_FOUND', () => askOnce(MENTIONS.replace('senja', 'nowhere'))],
  [
    'a query that asks for too much, over a socket',
    'QUERY_TOO_COMPLEX',
    () => askOnce(`{ ${'__typename '.repeat(4_000)} }`),
  ],
  [
    'the same over HTTP',
    'QUERY_TOO_COMPLEX',
    async () => void (await server.graphql(`{ ${'__typename '.repeat(4_000)} }`)),
  ],
  [
    'a mention that is not there, over HTTP',
    'NOT_FOUND',
    async () =>
      void (await server.graphql('mutation { correctMention(input: { id: "x", kind: PRAISE }) { errors { code } } }')),
  ],
])('%s counts once among what was refused, as %s', async (_, code, refuse) => {
  const before = await timesTold(code);
  await refuse();
  expect(await timesTold(code)).toBe(before + 1);
});

test('a key has only so many connections, of whichever kind, and gets a place back when one closes', async () => {
  const sockets = await openSockets(ADMIN_KEY, ADMIN_KEY);
  const source = await stream();
  expect(source.response.status).toBe(200);
  expect(await (await openSocket()).closed).toEqual({
    code: 4429,
    reason: expect.stringContaining('at most 3 open connections'),
  });
  const refused = await stream();
  expect(refused.response.status).toBe(429);
  expect(await refused.response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  const others = await openSockets(await createKey());
  source.close();
  await waitFor('the place is free again', async () => {
    const again = await stream();
    again.close();
    return again.response.status === 200;
  });
  await closeAll([...sockets, ...others]);
});

test('a process has only so many connections, those that show no key among them', async () => {
  const key = await createKey();
  const silent = new WebSocket(`${server.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(silent, 'open');
  const sockets = await openSockets(ADMIN_KEY, ADMIN_KEY, key);
  const last = await stream(key);
  expect(last.response.status).toBe(200);
  const refused = await openSocket(key);
  expect(await refused.closed).toEqual({ code: 4429, reason: expect.stringContaining('at most 5 open connections') });
  expect((await stream(key)).response.status).toBe(429);
  expect((await server.graphql('{ brands(first: 1) { totalCount } }')).errors).toBeUndefined();
  last.close();
  silent.close();
  await once(silent, 'close');
  await closeAll(sockets);
});

test('a key has only so many subscriptions over all its sockets; one that is completed makes room', async () => {
  await server.graphql(INGEST, { input: { brand: 'senja', mentions: [mentionOf()] } });
  const sockets = await openSockets(ADMIN_KEY, ADMIN_KEY);
  const [first, second] = sockets;
  const answerOf = async ({ told, subscribe }: OpenSocket, id: string): Promise<Told['payload']> => {
    subscribe(id, MENTIONS, { after: 'start' });
    return waitFor('it is answered', () => told.find((one) => one.id === id && one.payload !== undefined)?.payload);
  };
  for (const id of ['1', '2'])
    for (const socket of sockets) expect(await answerOf(socket, id)).toMatchObject({ data: { mentions: {} } });
  const metrics = await fetch(`${server.address}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
  expect(await metrics.text()).toMatch(/waspada_open_connections 2\n[\s\S]*waspada_subscribers 4\n/);
  expect(await answerOf(second, '3')).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  first.send({ id: '1', type: 'complete' });
  let tries = 3;
  await waitFor('there is room again', async () => (await answerOf(second, String(++tries)))?.data);
  await closeAll(sockets);
});

test('a client that stops reading is closed with the cursor to resume after, and has missed nothing then', async () => {
  const text = `Pesanan belum sampai. ${'Tolong dibantu ya kak. '.repeat(800)}`;
  const [slow, quick] = await openSockets(ADMIN_KEY, ADMIN_KEY);
  for (const { subscribe } of [slow, quick]) subscribe('1', MENTIONS);
  const changes = (told: readonly Told[]) => told.flatMap(({ payload }) => payload?.data?.mentions ?? []);
  const idsOf = ({ told }: OpenSocket) => new Set<unknown>(changes(told).map(({ mention }) => mention.externalId));
  let sent = 0;
  const send = async (count: number): Promise<void> => {
    const mentions = Array.from({ length: count }, () => mentionOf({ externalId: `s${++sent}`, text }));
    expect((await server.graphql(INGEST, { input: { brand: 'senja', mentions } })).errors).toBeUndefined();
    await waitFor('the quick one has all', () => mentions.every(({ externalId }) => idsOf(quick).has(externalId)));
  };
  await waitFor('both listen', async () => {
    await send(1);
    return changes(slow.told).length > 0;
  });
  slow.socket.pause();
  // What the system's own buffers hold is not in the server's hand, so more is sent until it has been given up.
  const isGivenUp = async (): Promise<boolean> => {
    const metrics = await fetch(`${server.address}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
    return /waspada_refused_total\{code="TOO_SLOW"\} 1/.test(await metrics.text());
  };
  while (!(await isGivenUp())) await send(20);
  slow.socket.resume();
  const { code, reason } = await slow.closed;
  expect(code).toBe(4430);
  const cursor = /'([\w-]+)'\.$/.exec(reason)![1]!;
  const seen = changes(slow.told);
  expect(decodeCursor('senja', cursor, 'mentions')).toBe(decodeCursor('senja', seen.at(-1)!.cursor, 'mentions'));
  const [back] = await openSockets(ADMIN_KEY);
  back.subscribe('1', MENTIONS, { after: cursor });
  await waitFor('the rest comes', () => changes(back.told).at(-1)?.cursor === changes(quick.told).at(-1)!.cursor);
  const whole = changes(quick.told).map((change) => change.cursor);
  const parts = [...seen, ...changes(back.told)].map((change) => change.cursor);
  const start = parts.includes(whole[0]!) ? whole[0]! : parts[0]!;
  expect(parts.slice(parts.indexOf(start))).toEqual(whole.slice(whole.indexOf(start)));
  await closeAll([quick, back]);
}, 60_000);
