import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';

let server: ServerProcess;
const MENTIONS = 250;
const SPAN = 'from=2026-03-01T00:00:00%2B07:00&to=2026-03-08T00:00:00%2B07:00';
const FORMULA = '=HYPERLINK("https://example.org";"tagihan saya salah")';

beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir() });
  for (const slug of ['senja', 'sepi'])
    await server.graphql(CREATE_BRAND, { input: { slug, name: slug === 'senja' ? '<b>Kopi & "Senja"</b>' : 'Sepi' } });
  const mentions = Array.from({ length: MENTIONS }, (_, index) =>
    mentionOf({
      externalId: `m${index}`,
      text: index === 0 ? FORMULA : `pesanan nomor ${index} belum sampai, "tolong"\nrefund`,
      postedAt: new Date(Date.UTC(2026, 1, 28, 17) + index * 30 * 60_000).toISOString(),
      author: { handle: index === 0 ? '+62811' : `orang${index}` },
    }),
  );
  await server.graphql(INGEST, { input: { brand: 'senja', mentions } });
});
afterAll(cleanUp);

const get = (path: string, key: string | null = ADMIN_KEY) =>
  fetch(server.address + path, { headers: key === null ? {} : { authorization: `Bearer ${key}` } });

/** A plain reading of RFC 4180, not by the library that writes. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replace(/""/g, '"'));
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

test('a trend as CSV has a row a bucket and ends with their number', async () => {
  const response = await get(`/brands/senja/trend.csv?${SPAN}`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain('senja-trend.csv');
  const [header, ...rows] = readCsv(await response.text());
  expect(rows.pop()).toEqual(['#rowCount', '7']);
  expect(rows).toHaveLength(7);
  const column = header!.indexOf('mentions');
  expect(rows.map((row) => Number(row[column]))).toEqual([48, 48, 48, 48, 48, 10, 0]);
  expect(rows[0]!.slice(0, 3)).toEqual(['2026-02-28T17:00:00.000Z', '2026-03-01T17:00:00.000Z', 'true']);
});

test('a grouped and filtered trend as JSON lines equals the answer of GraphQL', async () => {
  const body = await (await get(`/brands/senja/trend.jsonl?${SPAN}&groupBy=KIND,channel&polarities=negative`)).text();
  const rows = body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.pop()).toEqual({ rowCount: rows.length, complete: true });
  const { data } = await server.graphql(`{ trend(input: {
    brand: "senja", from: "2026-03-01T00:00:00+07:00", to: "2026-03-08T00:00:00+07:00", interval: DAY,
    groupBy: [KIND, CHANNEL], filter: { polarities: [NEGATIVE] }
  }) { buckets { start groups { kind channel counts { mentions authors reach } } } } }`);
  const asked = (data!.trend as unknown as { buckets: { start: string; groups: { kind: string; counts: object }[] }[] })
    .buckets;
  const expected = asked.flatMap(({ start, groups }) =>
    groups.map(({ counts, ...dimensions }) => ({ start, ...dimensions, ...counts })),
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.kind)).toMatchObject(expected);
});

test('mentions come whole over pages, newest first, as CSV that no spreadsheet runs and as JSON lines', async () => {
  const csv = readCsv(await (await get('/brands/senja/mentions.csv')).text());
  const header = csv.shift()!;
  expect(csv.pop()).toEqual(['#rowCount', String(MENTIONS)]);
  expect(csv.map((row) => row[0])).toEqual(Array.from({ length: MENTIONS }, (_, index) => `m${MENTIONS - 1 - index}`));
  const last = Object.fromEntries(header.map((name, index) => [name, csv.at(-1)![index]]));
  expect(last).toMatchObject({ text: `'${FORMULA}`, handle: "'+62811", channel: 'X' });
  for (const row of csv) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@]/);
  const lines = (await (await get('/brands/senja/mentions.jsonl?to=2026-03-01T08:00:00%2B07:00')).text())
    .trimEnd()
    .split('\n');
  expect(JSON.parse(lines.pop()!)).toEqual({ rowCount: 16, complete: true });
  expect(JSON.parse(lines.at(-1)!)).toMatchObject({ externalId: 'm0', text: FORMULA });
  const none = await (await get('/brands/sepi/mentions.jsonl')).text();
  expect(JSON.parse(none)).toEqual({ rowCount: 0, complete: true });
});

test('an exported mention names itself and its threat as GraphQL does', async () => {
  const lines = (await (await get('/brands/senja/mentions.jsonl')).text()).trimEnd().split('\n').slice(0, -1);
  const rows = lines.map((line) => JSON.parse(line) as { id: string; externalId: string; threat: string | null });
  expect(Object.keys(rows[0]!).slice(-3)).toEqual(['text', 'id', 'threat']);
  const { data } = await server.graphql(
    '{ mentions(brand: "senja", first: 100) { edges { node { id externalId threat { id } } } } }',
  );
  const { edges } = data!.mentions as unknown as {
    edges: { node: { id: string; externalId: string; threat: { id: string } | null } }[];
  };
  expect(rows.slice(0, 100).map(({ id, externalId, threat }) => ({ id, externalId, threat }))).toEqual(
    edges.map(({ node }) => ({ ...node, threat: node.threat?.id ?? null })),
  );
  expect(rows.filter(({ threat }) => threat !== null).length).toBeGreaterThan(100);
});

test('a chart is an SVG of the size asked for, and texts in it are escaped', async () => {
  const response = await get(`/brands/senja/trend.svg?${SPAN}&groupBy=KIND&width=640&height=320`);
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  const svg = await response.text();
  expect(svg).toMatch(/^<svg[^>]* width="640" height="320"/);
  expect(svg).toContain('&lt;b&gt;Kopi &amp; &quot;Senja&quot;&lt;/b&gt;');
  expect(svg).not.toMatch(/<b>|<script|<foreignObject|\son\w+=/i);
  expect((await get('/brands/sepi/trend.svg')).status).toBe(200);
});

test.each([
  ['/brands/senja/trend.csv?interval=YEAR', 400, 'BAD_USER_INPUT', 'QUARTER_HOUR, HOUR, DAY, WEEK, MONTH'],
  ['/brands/senja/trend.csv?from=yesterday', 400, 'BAD_USER_INPUT', 'with a zone'],
  ['/brands/senja/trend.csv?form=2026-03-01T00:00:00Z', 400, 'BAD_USER_INPUT', "'form'"],
  ['/brands/senja/trend.csv?interval=DAY&interval=HOUR', 400, 'BAD_USER_INPUT', 'given once'],
  [`/brands/senja/trend.jsonl?${SPAN}&timeZone=Mars/Base`, 400, 'BAD_USER_INPUT', 'Mars/Base'],
  ['/brands/senja/trend.jsonl?interval=HOUR&from=2025-01-01T00:00:00Z', 400, 'BAD_USER_INPUT', '5000'],
  [
    '/brands/senja/trend.svg?from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&interval=HOUR',
    400,
    'BAD_USER_INPUT',
    '750',
  ],
  [`/brands/senja/trend.svg?${SPAN}&groupBy=KIND,CHANNEL`, 400, 'BAD_USER_INPUT', 'one dimension'],
  [`/brands/senja/trend.svg?${SPAN}&width=100000`, 400, 'BAD_USER_INPUT', '2400'],
  ['/brands/senja/mentions.csv?kinds=ANGER', 400, 'BAD_USER_INPUT', 'COMPLAINT'],
  ['/brands/nowhere/mentions.csv', 404, 'NOT_FOUND', 'nowhere'],
  ['/brands/nowhere/trend.svg', 404, 'NOT_FOUND', 'nowhere'],
])('%s is refused with %s %s', async (path, status, code, message) => {
  const response = await get(path);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect([response.status, errors[0]!.extensions.code]).toEqual([status, code]);
  expect(errors[0]!.message).toContain(message);
});

test('every export needs a key that may read the brand', async () => {
  const make = async (role: string, brands: string[]): Promise<string> => {
    const query = 'mutation Make($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
    const { data } = await server.graphql(query, { input: { name: role, role, brands } });
    return (data!.createApiKey as unknown as { secret: string }).secret;
  };
  const [other, ingester] = [await make('READER', ['sepi']), await make('INGESTER', [])];
  for (const file of ['trend.csv', 'trend.jsonl', 'trend.svg', 'mentions.csv', 'mentions.jsonl']) {
    expect([file, (await get(`/brands/senja/${file}`, null)).status]).toEqual([file, 401]);
    expect([file, (await get(`/brands/senja/${file}`, other)).status]).toEqual([file, 404]);
    expect([file, (await get(`/brands/senja/${file}`, ingester)).status]).toEqual([file, 403]);
    expect([file, (await get(`/brands/sepi/${file}`, other)).status]).toEqual([file, 200]);
  }
});
