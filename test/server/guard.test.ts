import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { MAX_COST } from '../../schema/guard/queryCost';
import { SHAPE_LIMITS } from '../../schema/guard/queryShape';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';

let server: ServerProcess;
let production: ServerProcess;
beforeAll(async () => {
  [server, production] = await Promise.all([
    startServer({ DATA_DIR: makeDataDir(), MINUTE_BUDGET: '100000', CORS_ORIGINS: 'https://desk.example.com' }),
    startServer({ DATA_DIR: makeDataDir(), NODE_ENV: 'production' }),
  ]);
  for (const each of [server, production]) {
    await each.graphql('mutation { createBrand(input: { slug: "senja", name: "Kopi Senja" }) { errors { code } } }');
  }
}, 40_000);
afterAll(cleanUp);

async function makeKey(on: ServerProcess, role: string, brands: string[] = ['senja']): Promise<string> {
  const { data } = await on.graphql(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret errors { code } } }',
    { input: { name: 'a test', role, brands } },
  );
  return (data as never as { createApiKey: { secret: string } }).createApiKey.secret;
}

const post = (body: object, key = ADMIN_KEY, headers: Record<string, string> = {}) =>
  fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: JSON.stringify(body),
  });

const MENTION = `id externalId channel text postedAt receivedAt url author { handle followers accountCreatedAt }
  engagement { likes replies shares views } analysis { language kind confidence aspects engine sentiment { score polarity }
  scores { kind score } evidence { start end text rule kind weight } } threat { id } brand { slug name }`;

const chain = (levels: number): string =>
  `{ mentions(brand: "senja", first: 1) { ${'edges { node { threat { mentions(first: 1) { '.repeat(levels)}totalCount${' } } } }'.repeat(levels)} } }`;
const spread = (depth: number): string =>
  `{ brand(slug: "senja") { ...f0 } } ${Array.from({ length: depth }, (_, n) => `fragment f${n} on Brand { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f${depth} on Brand { id }`;

describe('a document beyond a limit is refused before it runs, over HTTP and WebSocket alike', () => {
  const cases: [string, string][] = [
    ['depth', chain(5)],
    [
      'aliases',
      `{ ${Array.from({ length: SHAPE_LIMITS.aliases + 1 }, (_, n) => `a${n}: brand(slug: "senja") { id }`).join(' ')} }`,
    ],
    ['fields', `{ ${'brand(slug: "senja") { id } '.repeat(SHAPE_LIMITS.fields)} }`],
    ['fields spread out of fragments', spread(40)],
    ['levels of values', `{ brand(slug: ${'['.repeat(300)}${']'.repeat(300)}) { id } }`],
    [
      'levels of inline fragments',
      `{ brand(slug: "senja") { ${'... on Brand { '.repeat(300)}id${' }'.repeat(300)} } }`,
    ],
    ['more levels than a parser can follow', '{ a '.repeat(45_000)],
    [
      'fragments',
      `{ brand(slug: "senja") { ...f0 } } ${Array.from({ length: 3_000 }, (_, n) => `fragment f${n} on Brand { ...f${n + 1} }`).join(' ')} fragment f3000 on Brand { id }`,
    ],
    ['directives', `{ brand(slug: "senja") { id ${'@include(if: true) '.repeat(SHAPE_LIMITS.directives + 1)} } }`],
    [
      'operations',
      Array.from({ length: SHAPE_LIMITS.operations + 1 }, (_, n) => `query q${n} { __typename }`).join(' '),
    ],
    ['tokens', `{ brand(slug: "senja") { ${'id '.repeat(SHAPE_LIMITS.tokens)} } }`],
    [
      'cost of pages within pages',
      '{ threats(brand: "senja", first: 100) { edges { node { mentions(first: 100) { edges { node { threat { mentions(first: 10) { edges { node { id } } } } } } } } } } }',
    ],
  ];

  test.each(cases)('%s', async (_name, query) => {
    const answer = await server.graphql(query);
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect(answer.data ?? null).toBeNull();

    const client = server.sockets();
    const told = await new Promise<unknown>((resolve) =>
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve(null) }),
    );
    await client.dispose();
    expect(told).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
  });

  test('a page size that comes as a variable counts as much', async () => {
    const query = `query ($n: Int!) { threats(brand: "senja", first: $n) { edges { node { mentions(first: $n) { edges { node { threat { mentions(first: $n) { edges { node { ${MENTION} } } } } } } } } } } }`;
    expect((await server.graphql(query, { n: 3 })).errors).toBeUndefined();
    expect((await server.graphql(query, { n: 100 })).errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      limit: 'cost',
      maximum: MAX_COST,
    });
  });
});

describe('every documented maximum fits', () => {
  test('1,000 rows in with everything of each read back', async () => {
    const mentions = Array.from({ length: 1_000 }, (_, n) => ({
      externalId: `max ${n}`,
      channel: 'X',
      text: `kopi susu nomor ${n} enak sekali`,
      postedAt: '2026-03-01T10:00:00+07:00',
      author: { handle: `orang${n}` },
    }));
    const { data, errors } = await server.graphql(
      `mutation ($input: IngestMentionsInput!) { ingestMentions(input: $input) { accepted duplicates updated rejected results { index status mention { ${MENTION} } error { code message path } } errors { code } } }`,
      { input: { brand: 'senja', mentions, notify: false } },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ ingestMentions: { accepted: 1_000 } });
  });

  test('1,000 rows written into the document itself', async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, n) =>
        `{ externalId: "inline ${n}", channel: X, text: "kopi", postedAt: "2026-03-01T10:00:00Z", url: "https://example.com/${n}", author: { handle: "o${n}", followers: 3, accountCreatedAt: "2020-01-01T00:00:00Z" }, engagement: { likes: 1, replies: 2, shares: 3, views: 4 } }`,
    );
    const { data, errors } = await server.graphql(
      `mutation { ingestMentions(input: { brand: "senja", notify: false, mentions: [${rows.join(',')}] }) { accepted } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ ingestMentions: { accepted: 1_000 } });
  });

  test('a page of 100 with every field', async () => {
    const { data, errors } = await server.graphql(
      `{ mentions(brand: "senja", first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${MENTION} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect((data as never as { mentions: { edges: unknown[] } }).mentions.edges).toHaveLength(100);
  });

  test('1,000 texts analysed, and the whole schema as GraphiQL asks for it', async () => {
    const inputs = Array.from({ length: 1_000 }, () => ({ text: 'kecewa' }));
    const analysed = await server.graphql(
      'query ($inputs: [AnalyzeInput!]!) { analyze(inputs: $inputs) { language kind confidence aspects engine sentiment { score polarity } scores { kind score } evidence { start end text rule kind weight } } }',
      { inputs },
    );
    expect(analysed.errors).toBeUndefined();
    expect((await server.graphql(getIntrospectionQuery({ inputValueDeprecation: true }))).errors).toBeUndefined();
  });
});

describe('the minute budget', () => {
  /** Dear by what it may answer with, and quick where there are no threats. */
  const PAGE = `{ threats(brand: "senja", first: 100) { edges { node { mentions(first: 50) { edges { node { author { handle } } } } } } } }`;

  test('is told in the answer and its headers, and its end is a RATE_LIMITED that says when to come back', async () => {
    const key = await makeKey(server, 'READER');
    const first = await post({ query: PAGE }, key);
    const { extensions } = (await first.json()) as { extensions: { cost: { requested: number } } };
    const { requested } = extensions.cost;
    expect(extensions.cost).toMatchObject({
      maximum: MAX_COST,
      budget: { limit: 100_000, remaining: 100_000 - requested },
    });
    expect(first.headers.get('ratelimit-remaining')).toBe(String(100_000 - requested));
    expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=\d+;t=\d+$/);

    for (let spent = requested; spent + requested <= 100_000; spent += requested) {
      expect((await post({ query: PAGE }, key)).status).toBe(200);
    }
    const refused = await post({ query: PAGE }, key);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const other = await makeKey(server, 'READER');
    expect((await post({ query: PAGE }, other)).status).toBe(200);
  });

  test('is not held against the bootstrap key', async () => {
    for (let sent = 0; sent < 12; sent++) expect((await post({ query: PAGE })).status).toBe(200);
    const last = await post({ query: PAGE });
    expect(last.headers.get('ratelimit')).toBeNull();
    expect(await last.json()).toMatchObject({ extensions: { cost: { budget: null } } });
  });

  test('counts the rows of /ingest: the largest body fits, and the next one waits', async () => {
    const key = await makeKey(server, 'INGESTER');
    const send = (from: number, count: number) =>
      fetch(`${server.address}/ingest/senja?notify=false`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${key}` },
        body: Array.from({ length: count }, (_, n) => `{"externalId":"b${from + n}"}`).join('\n'),
      });
    const first = await send(0, 100_000);
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-remaining')).toBe('0');
    const second = await send(0, 1);
    expect(second.status).toBe(429);
    expect(second.headers.get('retry-after')).not.toBeNull();
  });
});

describe('the transport', () => {
  test('sends the headers of a careful server on every answer', async () => {
    for (const path of ['/healthz', '/nowhere', '/graphql']) {
      const { headers } = await fetch(`${server.address}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test.each([
    ['in production', () => production, '; Secure'],
    ['elsewhere', () => server, ''],
  ])('a session’s cookie %s', async (_, on, secure) => {
    const headers = { authorization: `Bearer ${ADMIN_KEY}` };
    const { headers: told } = await fetch(`${on().address}/session`, { method: 'POST', headers });
    expect(told.get('set-cookie')).toMatch(
      new RegExp(`^waspada_session=[\\w-]{43}; Max-Age=900; Path=/; HttpOnly${secure}; SameSite=Strict$`),
    );
  });

  test("takes a client's request id where it is fit for a log, and makes one where it is not", async () => {
    const idOf = async (sent: string) =>
      (await fetch(`${server.address}/healthz`, { headers: { 'x-request-id': sent } })).headers.get('x-request-id');
    expect(await idOf('order-7')).toBe('order-7');
    expect(await idOf('a b')).not.toBe('a b');
  });

  test('lets pages of the named origins call, and no others', async () => {
    const allowed = async (origin: string) =>
      (await fetch(`${server.address}/healthz`, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('https://desk.example.com')).toBe('https://desk.example.com');
    expect(await allowed('https://evil.example')).not.toBe('https://evil.example');
    const closed = await fetch(`${production.address}/healthz`, { headers: { origin: 'https://desk.example.com' } });
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('refuses what a foreign form could send', async () => {
    const query = 'mutation { createBrand(input: { slug: "forged", name: "x" }) { errors { code } } }';
    for (const [contentType, status] of [
      ['text/plain', 400],
      ['application/x-www-form-urlencoded', 415],
    ] as const) {
      expect((await post({ query }, ADMIN_KEY, { 'content-type': contentType })).status).toBe(status);
    }
    const get = await fetch(`${server.address}/graphql?query=${encodeURIComponent('{ __typename }')}`, {
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
    });
    expect(get.status).toBe(400);
    expect((await server.graphql('{ brand(slug: "forged") { id } }')).data).toEqual({ brand: null });
  });

  test('remembers a document by its hash', async () => {
    const query = '{ brand(slug: "senja") { name } }';
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
    const unknown = (await (await post({ extensions: { persistedQuery } })).json()) as { errors: unknown[] };
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
    await post({ query, extensions: { persistedQuery } });
    expect(await (await post({ extensions: { persistedQuery } })).json()).toMatchObject({
      data: { brand: { name: 'Kopi Senja' } },
    });
  });
});

describe('in production', () => {
  test('a reader is not shown the schema, nor told what a misspelt field might have been', async () => {
    const reader = await makeKey(production, 'READER');
    for (const query of [getIntrospectionQuery(), '{ __type(name: "Brand") { name } }']) {
      const answer = await production.graphql(query, {}, reader);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await production.graphql('{ __typename }', {}, reader)).data).toEqual({ __typename: 'Query' });
    expect((await production.graphql('{ brond(slug: "senja") { id } }', {}, reader)).errors?.[0]?.message).toBe(
      'Cannot query field "brond" on type "Query".',
    );
    expect((await production.graphql(getIntrospectionQuery())).errors).toBeUndefined();
  });

  test('GraphiQL is off', async () => {
    const page = await fetch(`${production.address}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(401);
    const shown = await fetch(`${server.address}/graphql`, { headers: { accept: 'text/html' } });
    expect(shown.headers.get('content-type')).toContain('text/html');
  });
});

test('speaks GraphQL over HTTP as its audit suite asks', async () => {
  const audits = serverAudits({
    url: `${server.address}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: {
          ...(init.headers as Record<string, string>),
          authorization: `Bearer ${ADMIN_KEY}`,
          'apollo-require-preflight': '1',
        },
      }),
  });
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed.push(`${audit.id} | ${audit.name}`);
    expect([audit.name, result.status]).not.toEqual([
      expect.stringMatching(/^MUST/),
      expect.stringMatching(/warn|error/),
    ]);
  }
  const page = readFileSync('docs/security.md', 'utf8');
  const explained = [...page.matchAll(/^\| ([0-9A-Z]{4} \| (?:SHOULD|MAY) [^|]+) \| \S/gm)].map(([, audit]) => audit);
  expect(failed).toEqual(explained);
}, 20_000);

test('/metrics tells what was taken in, refused and is under way, to a key of all brands that may read', async () => {
  expect((await fetch(`${server.address}/metrics`)).status).toBe(401);
  const ask = async (key: string) =>
    fetch(`${server.address}/metrics`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask(await makeKey(server, 'INGESTER', []))).status).toBe(403);
  expect((await ask(await makeKey(server, 'READER'))).status).toBe(404);
  await server.graphql(chain(5));
  const text = await (await ask(await makeKey(server, 'READER', []))).text();
  expect(text).toMatch(/waspada_ingested_rows_total\{status="ACCEPTED"\} [1-9]/);
  expect(text).toMatch(/waspada_refused_total\{code="QUERY_TOO_COMPLEX"\} [1-9]/);
  for (const name of [
    'waspada_analysis_seconds_count',
    'waspada_projection_lag_seconds',
    'waspada_log_position',
    'waspada_webhook_pending',
    'waspada_websocket_connections',
    'waspada_open_connections',
    'waspada_subscribers',
    'waspada_store_answer_seconds',
    'waspada_http_request_seconds_count',
    'nodejs_eventloop_lag_p99_seconds',
    'nodejs_eventloop_lag_seconds',
  ]) {
    expect(text).toContain(name);
  }
  expect(text).toMatch(/waspada_store_up 1\n/);
  expect(text).toMatch(/waspada_store_documents [1-9]/);
  expect(text).toMatch(/waspada_store_bytes [1-9]/);
  expect(text).not.toMatch(/senja|NaN/i);
});

test('/readyz says how far the projections are behind', async () => {
  const answer = await (await fetch(`${server.address}/readyz`)).json();
  expect(answer).toEqual({ status: 'ready', store: 'ok', projectionLagSeconds: expect.any(Number) });
});
