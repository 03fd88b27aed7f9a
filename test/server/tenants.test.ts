import fc from 'fast-check';
import { cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';

const OPERATIONS = 120;
const ROLES = ['READER', 'INGESTER', 'RESPONDER', 'ADMIN'] as const;
/** Texts, names and handles of a tenant all hold its mark, so that a byte of it in the other's answers shows. */
const TENANTS = [
  { slug: 'melati', mark: 'zqmelati' },
  { slug: 'kenanga', mark: 'zqkenanga' },
] as const;

interface Tenant {
  slug: string;
  mark: string;
  keys: Record<(typeof ROLES)[number], string>;
  ids: string[];
  cursor: string;
}

let server: ServerProcess;
let tenants: Tenant[];
beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir() });
  tenants = [];
  for (const { slug, mark } of TENANTS) tenants.push(await makeTenant(slug, mark));
}, 40_000);
afterAll(cleanUp);

async function makeTenant(slug: string, mark: string): Promise<Tenant> {
  await server.graphql('mutation ($input: CreateBrandInput!) { createBrand(input: $input) { errors { code } } }', {
    input: { slug, name: `Kopi ${mark}`, competitors: [`Rival ${mark}`] },
  });
  const keys = {} as Tenant['keys'];
  for (const role of ROLES) {
    const { data } = await server.graphql(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
      { input: { name: `${mark} ${role}`, role, brands: [slug] } },
    );
    keys[role] = (data as never as { createApiKey: { secret: string } }).createApiKey.secret;
  }
  const mentions = Array.from({ length: 8 }, (_, n) => ({
    externalId: `${mark}-${n}`,
    channel: 'X',
    text: `pesanan ${mark} saya 5 hari belum sampai, refund gak cair-cair #${mark}`,
    postedAt: '2026-11-20T10:00:00+07:00',
    author: { handle: `${mark}_${n}` },
  }));
  await server.graphql('mutation ($input: IngestMentionsInput!) { ingestMentions(input: $input) { accepted } }', {
    input: { brand: slug, mentions },
  });
  const { data } = await server.graphql(
    `{ brand(slug: "${slug}") { id } mentions(brand: "${slug}", first: 5) { edges { cursor node { id } } }
       threats(brand: "${slug}", first: 5) { edges { cursor node { id } } } }`,
  );
  const found = data as never as Record<
    'mentions' | 'threats',
    { edges: { cursor: string; node: { id: string } }[] }
  > & {
    brand: { id: string };
  };
  const edges = [...found.mentions.edges, ...found.threats.edges];
  return { slug, mark, keys, ids: [found.brand.id, ...edges.map(({ node }) => node.id)], cursor: edges[0]!.cursor };
}

/** What a tenant may try against a brand, by slug, by a global id and by a cursor. */
function attempts(slug: string, id: string, cursor: string): [string, object][] {
  return [
    [`{ brand(slug: "${slug}") { id name competitors } }`, {}],
    ['{ brands(first: 100) { totalCount edges { node { slug name competitors } } } }', {}],
    [
      `{ mentions(brand: "${slug}", first: 50) { totalCount edges { node { text author { handle } threat { title } } } } }`,
      {},
    ],
    [`{ mentions(brand: "${slug}", first: 5, after: "${cursor}") { edges { node { text } } } }`, {}],
    [
      `{ threats(brand: "${slug}", first: 50) { edges { node { title mentions(first: 9) { edges { node { text } } } } } } }`,
      {},
    ],
    [
      'query ($id: ID!) { node(id: $id) { id ... on Mention { text } ... on Threat { title } ... on Brand { name } } }',
      { id },
    ],
    [
      `{ trend(input: { brand: "${slug}", from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z", interval: DAY }) { total { mentions authors } } }`,
      {},
    ],
    [
      `{ topTerms(input: { brand: "${slug}", from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z" }) { terms { term } } }`,
      {},
    ],
    [`{ analyze(inputs: [{ text: "kecewa banget", brand: "${slug}" }]) { kind evidence { text } } }`, {}],
    [
      'mutation ($id: ID!) { updateThreat(input: { id: $id, note: "dibaca" }) { threat { title timeline { note } } } }',
      { id },
    ],
    ['mutation ($id: ID!) { correctMention(input: { id: $id, kind: NEUTRAL }) { mention { text } } }', { id }],
    [
      `mutation ($id: ID!) { deleteMentions(input: { brand: "${slug}", ids: [$id] }) { deleted } }`,
      { id: 'TWVudGlvbjp4' },
    ],
    [`mutation { forgetAuthor(input: { brand: "${slug}", channel: X, handle: "nobody" }) { deleted } }`, {}],
    [`mutation { updateBrand(input: { slug: "${slug}", aliases: [] }) { brand { name } } }`, {}],
    [
      `mutation { createApiKey(input: { name: "k", role: READER, brands: ["${slug}"] }) { secret errors { code } } }`,
      {},
    ],
    [
      `mutation { createWebhook(input: { brand: "${slug}", url: "https://example.com/" }) { webhook { url } errors { code } } }`,
      {},
    ],
    [`{ webhooks(brand: "${slug}", first: 5) { edges { node { url } } } }`, {}],
    ['{ apiKeys(first: 100) { edges { node { name brands } } } }', {}],
    ['{ auditLog(first: 100) { edges { node { keyName object brand } } } }', {}],
    [`{ auditLog(brand: "${slug}", first: 100) { edges { node { keyName object } } } }`, {}],
  ];
}

test('two tenants that try everything on each other see no byte of the other', async () => {
  const sample = fc.sample(
    fc.record({
      who: fc.integer({ min: 0, max: 1 }),
      role: fc.constantFrom(...ROLES),
      isForeign: fc.boolean(),
      which: fc.nat(),
      id: fc.nat(),
    }),
    OPERATIONS,
  );
  let answered = 0;
  for (const { who, role, isForeign, which, id } of sample) {
    const [own, other] = [tenants[who]!, tenants[1 - who]!];
    const target = isForeign ? other : own;
    const all = attempts(target.slug, target.ids[id % target.ids.length]!, target.cursor);
    const [query, variables] = all[which % all.length]!;
    const answer = await server.graphql(query, variables, own.keys[role]);
    const text = JSON.stringify(answer);
    expect([query, role, text]).toEqual([query, role, expect.not.stringContaining(other.mark)]);
    if (text.includes(own.mark)) answered++;
  }
  expect(answered).toBeGreaterThan(5);
}, 30_000);

test.each(ROLES)('a key of one tenant with the role %s finds nothing of the other through plain HTTP', async (role) => {
  const [own, other] = tenants as [Tenant, Tenant];
  const headers = { authorization: `Bearer ${own.keys[role]}`, 'content-type': 'application/json' };
  const nowhere = async (path: string, init: RequestInit = {}) => {
    const there = await fetch(`${server.address}${path.replace('{brand}', other.slug)}`, { headers, ...init });
    const missing = await fetch(`${server.address}${path.replace('{brand}', 'tidak-ada')}`, { headers, ...init });
    const [body, same] = [await there.text(), await missing.text()];
    expect(there.status).toBe(404);
    expect([missing.status, same.replaceAll('tidak-ada', other.slug)]).toEqual([404, body]);
  };
  await nowhere('/ingest/{brand}', { method: 'POST', body: '[]' });
  await nowhere('/events?brand={brand}&after=start');
  for (const file of ['trend.csv', 'trend.jsonl', 'trend.svg', 'mentions.csv', 'mentions.jsonl']) {
    await nowhere(`/brands/{brand}/${file}?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z&interval=DAY`);
  }
});
