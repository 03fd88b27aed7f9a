import type { Socket } from 'node:net';
import fc from 'fast-check';
import WebSocket from 'ws';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir() });
  await server.graphql('mutation { createBrand(input: { slug: "senja", name: "Kopi Senja" }) { errors { code } } }');
}, 40_000);
afterAll(cleanUp);
afterEach(async () => {
  // Whatever a client sends, the server answers the next one.
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect((await server.graphql('{ brand(slug: "senja") { name } }')).data).toEqual({ brand: { name: 'Kopi Senja' } });
});

/** Pieces of documents in any order: near misses are found faster than in random bytes. */
const fragment = fc.constantFrom(
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '...',
  '@include(if: $a)',
  '$a',
  ': ',
  '!',
  '|',
  '=',
  '"',
  '"""',
  '\\u0000',
  'query',
  'mutation',
  'subscription',
  'fragment f on Brand',
  'brand(slug: "senja")',
  'mentions',
  'first: 1e999',
  '__schema',
  'node(id: "%s")',
  '\u202e',
  '🤬',
  '-1',
  'null',
  '#',
  ',',
  'on',
  'true',
  'a'.repeat(2_000),
);

test('documents of any kind are refused or answered, never fatal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fragment, { maxLength: 30 }), async (parts) => {
      const answer = await server.graphql(parts.join(' '));
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 60 },
  );
});

const json = fc.json({ maxDepth: 4 });

test('variables of any shape are refused or answered', async () => {
  const query = 'query ($input: TrendInput!, $id: ID!) { trend(input: $input) { timeZone } node(id: $id) { id } }';
  await fc.assert(
    fc.asyncProperty(json, json, async (input, id) => {
      const answer = await server.graphql(query, { input: JSON.parse(input), id: JSON.parse(id) });
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['an operator for a slug', { slug: { $gt: '' } }],
  ['an operator as text', { slug: '{"$gt":""}' }],
  ['a prototype', JSON.parse('{"slug":"senja","__proto__":{"isAdmin":true}}')],
  ['a list', { slug: ['senja'] }],
])('%s finds nothing and changes nothing', async (_name, variables) => {
  const { data } = await server.graphql('query ($slug: String!) { brand(slug: $slug) { name } }', variables);
  expect([null, undefined, { brand: null }, { brand: { name: 'Kopi Senja' } }]).toContainEqual(data);
  if (variables.slug !== 'senja') expect(data?.brand ?? null).toBeNull();
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('lines of any kind are judged one by one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(json, fc.string({ unit: 'binary', maxLength: 80 })), { maxLength: 20 }),
      async (lines) => {
        const response = await server.ingest(
          'senja',
          lines.map((line) => line.replace(/\n/g, ' ')).join('\n'),
          'application/x-ndjson',
        );
        expect(response.status).toBe(200);
        const answer = (await response.json()) as Record<'accepted' | 'duplicates' | 'updated' | 'rejected', number> & {
          results: unknown[];
        };
        expect(answer.accepted + answer.duplicates + answer.updated + answer.rejected).toBe(answer.results.length);
      },
    ),
    { numRuns: 20 },
  );
});

test('cursors and ids of any kind are refused, never fatal', async () => {
  const query = `query ($after: String!, $id: ID!) {
    mentions(brand: "senja", first: 1, after: $after) { edges { cursor } } node(id: $id) { id }
  }`;
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.base64String({ maxLength: 200 }),
      async (after, id) => {
        const answer = await server.graphql(query, { after, id });
        expect(answer.status).toBeLessThan(500);
        expect(JSON.stringify(answer.errors ?? [])).not.toContain('INTERNAL_SERVER_ERROR');
      },
    ),
    { numRuns: 80 },
  );
});

test('header values with line breaks and bytes beyond ASCII open nothing', async () => {
  for (const key of ['x\u00e9'.repeat(20), '%0d%0aset-cookie: a=b', 'Bearer Bearer', ' '.repeat(300)]) {
    const response = await fetch(`${server.address}/metrics`, {
      headers: { authorization: `Bearer ${encodeURI(key)}` },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
  }
});

/** Opens a socket, says who it is when told to, sends the frames, and tells the code that it was closed with. */
function closeCodeOf(frames: readonly (string | Buffer)[], isKnown: boolean): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const send = (): void => {
      for (const frame of frames) socket.send(frame);
      // Whatever the frames did, a second hello is one too many.
      for (const _ of [1, 2]) socket.send('{"type":"connection_init","payload":{"authorization":"Bearer nobody"}}');
    };
    socket.on('open', () => {
      if (isKnown) socket.send(`{"type":"connection_init","payload":{"authorization":"Bearer ${ADMIN_KEY}"}}`);
      else send();
    });
    socket.once('message', send);
    socket.on('close', resolve).on('error', () => {});
  });
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '__proto__', 'constructor', '1'),
);
const message = fc.record(
  {
    type: fc.oneof(fc.constantFrom('subscribe', 'complete', 'ping', 'pong', 'next', 'connection_ack'), text),
    id: fc.oneof(text, fc.jsonValue()),
    payload: fc.oneof(
      fc.record({ query: fc.oneof(fragment, fc.jsonValue()), variables: fc.jsonValue() }, { requiredKeys: [] }),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
);
const frame = fc.oneof(
  message.map((value) => JSON.stringify(value)),
  fc.string(),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
);

test.each([
  ['before', false],
  ['after', true],
])('socket frames of any kind, %s a key was shown, close that socket only', async (_name, isKnown) => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 12 }), async (frames) => {
      expect([1002, 1003, 1007, 4400, 4401, 4403, 4409, 4429]).toContain(await closeCodeOf(frames, isKnown));
    }),
    { numRuns: 60 },
  );
});

test('a frame beyond 8 MiB, one that is packed, and one that says it is longer than it can be, close the socket', async () => {
  const url = `${server.address.replace('http', 'ws')}/graphql`;
  const closed = (socket: WebSocket) =>
    new Promise<number>((resolve) => socket.on('close', resolve).on('error', () => {}));
  const packing = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: true });
  await new Promise((resolve) => packing.once('open', resolve));
  expect(packing.extensions).toBe('');
  packing.terminate();
  for (const head of [
    [0xc1, 0x80, 0, 0, 0, 0],
    [0x81, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  ]) {
    const socket = new WebSocket(url, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    (socket as unknown as { _socket: Socket })._socket.write(Buffer.from(head));
    expect([1002, 1009]).toContain(await closed(socket));
  }
});

test('what is asked for and never read does not pile up in the server', async () => {
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise((resolve) => socket.once('close', resolve).on('error', () => {}));
  let answered = 0;
  socket.on('message', () => answered++);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { echo: 'x'.repeat(1_000_000) } });
  // Far more than may wait, and than what the system's own buffers hold.
  for (let sent = 0; sent < 60; sent++) await new Promise((resolve) => socket.send(ping, resolve));
  socket.resume();
  expect([4430, 1006]).toContain(await closed);
  expect(answered).toBeLessThan(60);
});

test('variables of the wrong type are told alike over HTTP and a socket', async () => {
  const query =
    'query ($slug: String!, $inputs: [AnalyzeInput!]!) { brand(slug: $slug) { name } analyze(inputs: $inputs) { kind } }';
  const cases = [
    { slug: { $gt: '' }, inputs: [] },
    { slug: 'a', inputs: Array.from({ length: 80 }, () => ({ text: 7 })) },
    { slug: 'a', inputs: JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) },
    {},
  ];
  const client = server.sockets();
  for (const variables of cases) {
    const { errors } = await server.graphql(query, variables);
    const told = await new Promise((resolve) =>
      client.subscribe({ query, variables }, { next: resolve, error: resolve, complete: () => {} }),
    );
    const codes = errors!.map(({ extensions }) => extensions.code);
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
    expect(told).toMatchObject({ errors: codes.map((code) => ({ extensions: { code } })) });
  }
  await client.dispose();
});
