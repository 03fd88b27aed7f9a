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

test('socket frames of any kind close that socket only', async () => {
  const url = `${server.address.replace('http', 'ws')}/graphql`;
  const frames: (string | Buffer)[] = [
    '',
    'null',
    '[]',
    '{"type":"subscribe"}',
    Buffer.from([0xff, 0xfe]),
    '{"type":"connection_init","payload":7}',
  ];
  const closed = frames.map(
    (frame) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(url, 'graphql-transport-ws');
        socket.on('open', () => socket.send(frame));
        socket.on('close', resolve);
        socket.on('error', () => {});
      }),
  );
  for (const code of await Promise.all(closed)) expect([1002, 1003, 1007, 4400, 4401, 4403]).toContain(code);
  const client = server.sockets(ADMIN_KEY);
  const name = await new Promise((resolve) =>
    client.subscribe(
      { query: '{ brand(slug: "senja") { name } }' },
      { next: ({ data }) => resolve(data), error: resolve, complete: () => {} },
    ),
  );
  await client.dispose();
  expect(name).toEqual({ brand: { name: 'Kopi Senja' } });
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
