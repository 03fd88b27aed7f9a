import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';

const ANALYZE =
  'query Analyze($inputs: [AnalyzeInput!]!) { analyze(inputs: $inputs) { kind language evidence { start end text } } }';
const NDJSON = 'application/x-ndjson';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir() });
  await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
}, 30_000);

afterAll(cleanUp);

afterEach(async () => {
  expect(server.process.exitCode).toBeNull();
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

describe('a row of a bad value is that row’s error, and the others are kept', () => {
  test.each([
    ['an empty text', { text: '' }, 'TEXT_EMPTY', ['text']],
    ['a blank text', { text: ' \n\t ' }, 'TEXT_EMPTY', ['text']],
    ['a text that is too long', { text: 'a'.repeat(20_001) }, 'TEXT_TOO_LONG', ['text']],
    ['a date in the far future', { postedAt: '2099-01-01T00:00:00Z' }, 'POSTED_AT_IN_FUTURE', ['postedAt']],
    ['a date long before', { postedAt: '1999-12-31T23:59:59Z' }, 'POSTED_AT_TOO_EARLY', ['postedAt']],
    ['a blank id', { externalId: ' ' }, 'EXTERNAL_ID_INVALID', ['externalId']],
    ['an id that is too long', { externalId: 'x'.repeat(257) }, 'EXTERNAL_ID_INVALID', ['externalId']],
    ['a bare @ as handle', { author: { handle: '@' } }, 'HANDLE_INVALID', ['author', 'handle']],
    ['a handle that is too long', { author: { handle: 'x'.repeat(129) } }, 'HANDLE_INVALID', ['author', 'handle']],
    ['followers below zero', { author: { handle: 'a', followers: -1 } }, 'COUNT_INVALID', ['author', 'followers']],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'URL_INVALID', ['url']],
    ['likes below zero', { engagement: { likes: -1 } }, 'COUNT_INVALID', ['engagement', 'likes']],
  ])('%s', async (name, fields, code, path) => {
    const good = mentionOf({ externalId: `good beside ${name}` });
    const mentions = [mentionOf({ externalId: `bad: ${name}`, ...fields }), good];
    const { data, errors } = await server.graphql(INGEST, { input: { brand: 'senja', mentions } });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      ingestMentions: {
        accepted: 1,
        rejected: 1,
        results: [
          { index: 0, status: 'REJECTED', mention: null, error: { code, path } },
          { index: 1, status: 'ACCEPTED', error: null },
        ],
        errors: [{ code, path: ['mentions', '0', ...path] }],
      },
    });
  });
});

describe('a value of the wrong type refuses the request and stores nothing', () => {
  test.each([
    ['a date without zone', { postedAt: '2026-03-01T10:00:00' }],
    ['a day that is not in the calendar', { postedAt: '2026-02-30T10:00:00Z' }],
    ['an unknown channel', { channel: 'MYSPACE' }],
    ['a number for a text', { text: 7 }],
    ['no author', { author: null }],
  ])('%s', async (_name, fields) => {
    const count = () => server.graphql('{ mentions(brand: "senja", first: 1) { totalCount } }');
    const before = await count();
    const mentions = [mentionOf({ externalId: 'kept out' }), mentionOf(fields)];
    const { status, errors } = await server.graphql(INGEST, { input: { brand: 'senja', mentions } });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await count()).data).toEqual(before.data);
  });
});

describe('a request that cannot be served says why', () => {
  const batch = (size: number) =>
    Array.from({ length: size }, (_, index) => mentionOf({ externalId: `batch ${index}` }));
  test.each([
    ['an unknown brand', INGEST, { input: { brand: 'nowhere', mentions: [] } }, 'NOT_FOUND', 200],
    ['a batch of 1,001', INGEST, { input: { brand: 'senja', mentions: batch(1_001) } }, 'BAD_USER_INPUT', 200],
    ['1,001 texts', ANALYZE, { inputs: Array.from({ length: 1_001 }, () => ({ text: 'a' })) }, 'BAD_USER_INPUT', 200],
    ['an empty text among good ones', ANALYZE, { inputs: [{ text: 'a' }, { text: '' }] }, 'BAD_USER_INPUT', 200],
    ['a page of 0', '{ mentions(brand: "senja", first: 0) { edges { cursor } } }', {}, 'BAD_USER_INPUT', 200],
    ['a page of 101', '{ threats(brand: "senja", first: 101) { edges { cursor } } }', {}, 'BAD_USER_INPUT', 200],
    [
      'a cursor of nothing',
      '{ mentions(brand: "senja", first: 1, after: "?") { edges { cursor } } }',
      {},
      'BAD_USER_INPUT',
      200,
    ],
    ['a trend that ends before it begins', trend('2026-03-02', '2026-03-01', 'DAY'), {}, 'BAD_USER_INPUT', 200],
    ['a trend of too many buckets', trend('2020-01-01', '2026-01-01', 'QUARTER_HOUR'), {}, 'BAD_USER_INPUT', 200],
    [
      'a zone that is none',
      trend('2026-03-01', '2026-03-02', 'DAY', ', timeZone: "Mars/Olympus"'),
      {},
      'BAD_USER_INPUT',
      200,
    ],
    ['a query that is none', '{ mentions(', {}, 'GRAPHQL_PARSE_FAILED', 400],
    ['a field that is none', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED', 400],
    [
      'a threat that is none',
      'mutation { updateThreat(input: { id: "x", note: "a" }) { threat { id } } }',
      {},
      'NOT_FOUND',
      200,
    ],
  ])('%s', async (_name, query, variables, code, status) => {
    const answer = await server.graphql(query, variables);
    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules/);
  });

  test.each([
    ['no key', null],
    ['an unknown key', 'wsp_unknown'],
    ['a key with an operator in it', '{"$gt":""}'],
  ])('%s', async (_name, key) => {
    const answer = await server.graphql('{ __typename }', {}, key);
    expect(answer.status).toBe(401);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('a socket with a wrong key is closed with 4403', async () => {
    const client = server.sockets('wrong');
    const closed = new Promise<{ code: number }>((resolve) =>
      client.on('closed', (event) => resolve(event as { code: number })),
    );
    client.subscribe(
      { query: 'subscription { events(brand: "senja") { id } }' },
      { next: () => {}, error: () => {}, complete: () => {} },
    );
    expect((await closed).code).toBe(4403);
  });

  test.each([
    ['a brand that is none', 'subscription { events(brand: "nowhere") { id } }', 'NOT_FOUND'],
    ['a forged cursor', 'subscription { events(brand: "senja", after: "Zm9yZ2Vk") { id } }', 'BAD_USER_INPUT'],
  ])('a subscription to %s', async (_name, query, code) => {
    const client = server.sockets();
    const error = await new Promise<unknown>((resolve) =>
      client.subscribe(
        { query },
        { next: ({ errors }) => resolve(errors), error: resolve, complete: () => resolve(null) },
      ),
    );
    await client.dispose();
    expect((error as { extensions: { code: string } }[])[0]?.extensions.code).toBe(code);
  });
});

describe('POST /ingest', () => {
  test('judges every line of NDJSON by itself', async () => {
    const lines = [
      JSON.stringify(mentionOf({ externalId: 'line 0' })),
      'not json',
      JSON.stringify({ externalId: 'line 2' }),
      JSON.stringify(mentionOf({ externalId: 'line 3', postedAt: '2026-03-01T10:00:00' })),
    ];
    const response = await server.ingest('senja', lines.join('\n'), NDJSON);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      accepted: 1,
      rejected: 3,
      results: [
        { index: 0, status: 'ACCEPTED' },
        { index: 1, status: 'REJECTED', error: { code: 'NOT_JSON' } },
        { index: 2, status: 'REJECTED', error: { code: 'WRONG_TYPE', path: ['author'] } },
        { index: 3, status: 'REJECTED', error: { code: 'WRONG_TYPE', path: ['postedAt'] } },
      ],
    });
  });

  test('takes more than one batch', async () => {
    const rows = Array.from({ length: 2_300 }, (_, index) =>
      mentionOf({ externalId: `many ${index}`, text: 'mampir sebentar' }),
    );
    const response = await server.ingest('senja', rows.map((row) => JSON.stringify(row)).join('\n'), NDJSON);
    expect(await response.json()).toMatchObject({ accepted: 2_300, rejected: 0 });
  });

  test.each([
    ['JSON that is none', '[{', 'application/json', 400, 'BAD_USER_INPUT'],
    ['JSON that is no list', '{}', 'application/json', 400, 'BAD_USER_INPUT'],
    ['a body over 8 MiB', `[${'"a",'.repeat(2_200_000)}"a"]`, 'application/json', 413, 'PAYLOAD_TOO_LARGE'],
    ['NDJSON over 8 MiB', '{"a":1}\n'.repeat(1_100_000), NDJSON, 413, 'PAYLOAD_TOO_LARGE'],
    ['a kind of body that is not read', 'a,b', 'text/csv', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('refuses %s', async (_name, body, contentType, status, code) => {
    const response = await server.ingest('senja', body, contentType);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test('answers for a brand that is none as for one that may not be seen', async () => {
    const response = await server.ingest('nowhere', '[]', 'application/json');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  test('a GraphQL body over 8 MiB is refused too', async () => {
    const answer = await server.graphql(`{ __typename } # ${'x'.repeat(9_000_000)}`);
    expect(answer.status).toBe(413);
    expect(answer.errors?.[0]?.extensions.code).toBe('PAYLOAD_TOO_LARGE');
  });
});

describe('odd texts are analysed', () => {
  test.each([
    ['control characters', 'kecewa\u0000\u0007 banget\u001b[31m'],
    ['a lone surrogate', 'kecewa \ud83d banget'],
    ['emoji only', '😡😡😡'],
    ['bidirectional controls', '\u202ekecewa\u202c banget'],
    ['stacked marks', `k${'\u0301'.repeat(3_000)}ecewa`],
  ])('%s', async (name, text) => {
    const analysed = await server.graphql(ANALYZE, { inputs: [{ text }] });
    expect(analysed.errors).toBeUndefined();
    const stored = await server.graphql(INGEST, {
      input: { brand: 'senja', mentions: [mentionOf({ externalId: name, text })] },
    });
    expect(stored.data).toMatchObject({
      ingestMentions: { accepted: 1, results: [{ mention: { text: text.toWellFormed() } }] },
    });
    const again = await server.graphql(INGEST, {
      input: { brand: 'senja', mentions: [mentionOf({ externalId: name, text })] },
    });
    expect(again.data).toMatchObject({ ingestMentions: { duplicates: 1 } });
  });
});

function trend(from: string, to: string, interval: string, rest = ''): string {
  return `{ trend(input: { brand: "senja", from: "${from}T00:00:00Z", to: "${to}T00:00:00Z", interval: ${interval}${rest} }) { total { mentions } } }`;
}
