import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir() });
  await server.graphql('mutation { createBrand(input: { slug: "senja", name: "Kopi Senja" }) { errors { code } } }');
}, 40_000);
afterAll(cleanUp);
afterEach(async () => {
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

/** Writes bytes to the port as they are, and reads until the server has closed. */
async function exchange(text: string): Promise<string> {
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
  socket.write(text, 'latin1');
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

const HEAD = `Host: x\r\nConnection: close\r\nAuthorization: Bearer ${ADMIN_KEY}\r\n`;
const JSON_POST = `POST /graphql HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\n`;
const SMUGGLED = 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n';

test.each([
  ['a bare carriage return in a header', `GET /healthz HTTP/1.1\r\n${HEAD}X-Request-Id: a\rSet-Cookie: b\r\n\r\n`, 400],
  ['a bare line feed in a header', `GET /healthz HTTP/1.1\r\n${HEAD}X-Request-Id: a\nSet-Cookie: b\r\n\r\n`, 400],
  ['a folded header', `GET /healthz HTTP/1.1\r\n${HEAD}X-Request-Id: a\r\n Set-Cookie: b\r\n\r\n`, 400],
  ['a zero byte in a header', `GET /healthz HTTP/1.1\r\n${HEAD}X-Request-Id: a\0b\r\n\r\n`, 400],
  ['a header without end', `GET /healthz HTTP/1.1\r\n${HEAD}X-A: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
  ['two lengths', `${JSON_POST}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}   ${SMUGGLED}`, 400],
  [
    'a length and chunks',
    `${JSON_POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    400,
  ],
  ['a chunk size that is none', `${JSON_POST}Transfer-Encoding: chunked\r\n\r\n-1\r\n${SMUGGLED}`, 400],
  ['a transfer that is packed', `${JSON_POST}Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`, 400],
  ['line breaks in a path', `GET /brands/%0d%0aset-cookie:%20b/trend.csv HTTP/1.1\r\n${HEAD}\r\n`, 404],
  ['bytes in a path that are no text', `GET /brands/%ff/trend.csv HTTP/1.1\r\n${HEAD}\r\n`, 400],
  ['a path without end', `GET /brands/${'a'.repeat(5_000)}/trend.csv HTTP/1.1\r\n${HEAD}\r\n`, 400],
  ['another protocol', `GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`, 400],
])('%s is refused, and nothing behind it is read as a request', async (_name, text, status) => {
  const answer = await exchange(text);
  expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual([`HTTP/1.1 ${status}`]);
  expect(answer).not.toMatch(/^set-cookie:|waspada_|node_modules/im);
});

test('a request id that could break a line of the log is not taken', async () => {
  for (const id of ['a%0d%0ab', 'a"b', 'x'.repeat(65), '{"level":60}', 'a\u00e9']) {
    const answer = await exchange(`GET /nowhere HTTP/1.1\r\n${HEAD}X-Request-Id: ${id}\r\n\r\n`);
    expect(/^x-request-id: (.*)$/im.exec(answer)![1]).toMatch(/^[0-9a-f-]{36}$/);
  }
});

describe('a packed body is refused without being unpacked', () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
  test.each(['gzip', 'deflate', 'br', 'zstd', 'identity, gzip', 'x-unknown'])('%s', async (encoding) => {
    for (const [path, type] of [
      ['/graphql', 'application/json'],
      ['/ingest/senja', 'application/json'],
      ['/ingest/senja', 'application/x-ndjson'],
      ['/session', 'application/json'],
    ] as const) {
      const answer = await fetch(server.address + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': type, 'content-encoding': encoding },
        body: bomb,
      });
      expect([path, answer.status]).toEqual([path, 415]);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
    }
  });

  test('one that says it is not packed is taken', async () => {
    const headers = {
      authorization: `Bearer ${ADMIN_KEY}`,
      'content-type': 'application/json',
      'content-encoding': 'identity',
    };
    const answer = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers,
      body: '{"query":"{ __typename }"}',
    });
    expect(answer.status).toBe(200);
  });
});

describe('JSON that is nested without end is refused or answered', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const query = 'query ($a: [AnalyzeInput!]!) { analyze(inputs: $a) { kind } }';
  test.each([
    ['variables', '/graphql', `{"query":"${query}","variables":{"a":${deep(500_000)}}}`, 400],
    ['extensions', '/graphql', `{"query":"{ __typename }","extensions":{"a":${deep(500_000)}}}`, 200],
    ['a body', '/graphql', deep(500_000), 400],
    ['rows', '/ingest/senja', deep(500_000), 200],
    ['a prototype in a body', '/graphql', '{"query":"{ __typename }","__proto__":{"isAdmin":true}}', 400],
    ['a constructor in a body', '/graphql', '{"query":"{ __typename }","constructor":{"prototype":{"a":1}}}', 400],
  ])('%s', async (_name, path, body, status) => {
    const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' };
    const answer = await fetch(server.address + path, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('INTERNAL_SERVER_ERROR');
  });
});

test('every line of the log is JSON, and holds no key and no text of a mention, at the level of debug too', async () => {
  const text = 'Kecewa sekali\r\n{"level":60,"msg":"forged"} pesanan saya hilang';
  const row = {
    externalId: 'a\r\nb',
    channel: 'X',
    text,
    postedAt: '2026-03-01T10:00:00Z',
    author: { handle: 'x\r\ny' },
  };
  const other = await startServer({ DATA_DIR: makeDataDir(), LOG_LEVEL: 'debug' });
  await other.graphql('mutation { createBrand(input: { slug: "senja", name: "Kopi Senja" }) { errors { code } } }');
  await other.ingest('senja', JSON.stringify(row), 'application/x-ndjson');
  await other.graphql('{ nothing }\r\n{"level":60}', {}, 'wsp_a-secret-that-is-wrong');
  await other.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: text });
  expect(await other.stop()).toBe(0);
  const lines = other
    .output()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Waspada listens on '));
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
  expect(lines.some((line) => line.includes('listening'))).toBe(true);
  for (const secret of [ADMIN_KEY, 'wsp_a-secret', 'Kecewa', 'forged']) expect(other.output()).not.toContain(secret);
});

test('an address that is none is told in the shape of any other error, without being repeated', async () => {
  for (const place of ['%ff', 'a'.repeat(5_000)]) {
    const answer = await fetch(`${server.address}/brands/${place}/trend.csv`);
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(text).not.toContain(place);
  }
});
