import 'reflect-metadata';
import fc from 'fast-check';
import { ROLES, type Role } from '../../models/apiKey';
import { createSchema } from '../../schema';
import { ROOT_FIELD_ACTIONS } from '../../schema/guard/access';
import { toGlobalId } from '../../schema/node';
import { type Action, isAllowed } from '../../src/usecases/authorize';
import { ATTEMPTS, type Attempt, type Names, namesOfNothing, withoutNames } from '../support/attempts';
import { ROUTE_RULES } from '../support/routeRules';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';
import { waitFor } from '../support/waitFor';

const OPERATIONS = 120;
/** Texts, names and handles of a tenant all hold its mark, so that a byte of it in the other's answers shows. Each names the other as its rival. */
const TENANTS = [
  { slug: 'melati', mark: 'zqmelati', alias: 'Tokobunga', rival: 'Warungteh' },
  { slug: 'kenanga', mark: 'zqkenanga', alias: 'Warungteh', rival: 'Tokobunga' },
] as const;

interface Tenant {
  mark: string;
  keys: Record<Role, string>;
  names: Names;
}

interface Answer {
  status: number;
  data?: unknown;
  errors?: unknown;
}

let server: ServerProcess;
let tenants: Tenant[];
beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir(), WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' });
  tenants = [];
  for (const { slug, mark, alias, rival } of TENANTS) {
    const input = { slug, name: `Kopi ${mark}`, aliases: [alias], competitors: [rival] };
    await run('mutation ($input: CreateBrandInput!) { createBrand(input: $input) { errors { code } } }', { input });
  }
  for (const tenant of TENANTS) tenants.push(await makeTenant(tenant));
  await createKey('both', 'READER', ['melati', 'kenanga']);
}, 40_000);
afterAll(cleanUp);

/** What came of an operation that has to succeed. */
async function run<Data>(query: string, variables: object = {}, key = ADMIN_KEY): Promise<Data> {
  const { data, errors } = await server.graphql(query, variables, key);
  expect(errors).toBeUndefined();
  return data as Data;
}

async function createKey(name: string, role: Role, brands: string[]) {
  const { createApiKey } = await run<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }',
    { input: { name, role, brands } },
  );
  return createApiKey;
}

async function makeTenant({ slug, mark, alias }: (typeof TENANTS)[number]): Promise<Tenant> {
  const keys = {} as Tenant['keys'];
  for (const role of ROLES) keys[role] = (await createKey(`${mark} ${role}`, role, [slug])).secret;
  const spare = await createKey(`${mark} spare`, 'READER', [slug]);
  const { createWebhook } = await run<{ createWebhook: { webhook: { id: string } } }>(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } errors { code } } }',
    { input: { brand: slug, url: 'http://127.0.0.1:9/a', description: mark } },
    keys.ADMIN,
  );
  const webhook = createWebhook.webhook.id;
  const rows = Array.from({ length: 8 }, (_, n) => ({
    externalId: `${mark}-${n}`,
    channel: 'X',
    text: `pesanan ${mark} saya 5 hari belum sampai, refund gak cair-cair #${mark}`,
    postedAt: '2026-11-20T10:00:00+07:00',
    author: { handle: `${mark}_${n}` },
  }));
  const { ingestMentions } = await run<{ ingestMentions: { results: { mention: { id: string } }[] } }>(
    'mutation ($input: IngestMentionsInput!) { ingestMentions(input: $input) { results { mention { id } } } }',
    { input: { brand: slug, mentions: rows } },
  );
  const mentions = ingestMentions.results.map(({ mention }) => mention.id);
  const threat = await waitFor('there is a threat', async () => {
    const query = 'query ($slug: String!) { threats(brand: $slug, first: 1) { edges { node { id } } } }';
    const { threats } = await run<{ threats: { edges: { node: { id: string } }[] } }>(query, { slug });
    return threats.edges[0]?.node.id;
  });
  await waitFor('the webhook is told', async () => {
    const query = 'query ($id: ID!) { webhookDeliveries(webhook: $id, first: 9) { edges { node { body } } } }';
    return JSON.stringify(await run(query, { id: webhook }, keys.ADMIN)).includes(mark);
  });
  const names: Names = {
    slug,
    alias,
    brandId: toGlobalId('Brand', slug),
    mention: mentions[0]!,
    externalId: `${mark}-5`,
    doomed: mentions[6]!,
    handle: `${mark}_7`,
    threat,
    webhook,
    key: spare.apiKey.id,
  };
  return { mark, keys, names };
}

/** The answer to an attempt; of a subscription, or of anything that is sent over a socket, the first one. */
async function ask({ field, query }: Attempt, variables: object, key: string, socket = false): Promise<Answer> {
  if (!socket && !field.startsWith('Subscription.')) {
    const { status, data, errors } = await server.graphql(query, variables, key);
    return { status, data, errors };
  }
  const client = server.sockets(key);
  try {
    return await new Promise((resolve, reject) =>
      client.subscribe(
        { query, variables: variables as never },
        {
          next: ({ data, errors }) => resolve({ status: 0, data, errors }),
          error: (errors) => (Array.isArray(errors) ? resolve({ status: 0, data: null, errors }) : reject(errors)),
          complete: () => reject(new Error(`${field} ended without an answer.`)),
        },
      ),
    );
  } finally {
    await client.dispose();
  }
}

const both = (): [Tenant, Tenant][] => [
  [tenants[0]!, tenants[1]!],
  [tenants[1]!, tenants[0]!],
];

test('every root field is tried', () => {
  const schema = createSchema();
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type!.getFields()).map((field) => `${type!.name}.${field}`),
  );
  expect([...new Set(ATTEMPTS.map(({ field }) => field))].sort()).toEqual(fields.sort());
});

test('a rival is a brand that is watched here, and is set beside by a key that sees both', async () => {
  const { query, variables } = ATTEMPTS.find(({ field }) => field === 'Query.trend')!;
  const text = JSON.stringify(await run(query, variables(tenants[0]!.names, tenants[0]!.names)));
  for (const { mark } of tenants) expect(text).toContain(mark);
});

const numbered = ATTEMPTS.map((attempt, n) => [n, attempt.field, attempt] as const);

test.each(numbered)(
  '%i %s: tried on the other tenant it answers as on nothing',
  async (n, _field, attempt) => {
    const [own, other] = both()[n % 2]!;
    const nothing = namesOfNothing(other.names);
    for (const role of ROLES) {
      for (const socket of role === 'ADMIN' ? [false, true] : [false]) {
        const tryOn = async (target: Names): Promise<string> => {
          const answer = await ask(attempt, attempt.variables(target, own.names), own.keys[role], socket);
          return withoutNames(JSON.stringify(answer), target);
        };
        const there = await tryOn(other.names);
        expect([role, there]).toEqual([role, await tryOn(nothing)]);
        expect(there).not.toContain(other.mark);
      }
    }
  },
  20_000,
);

test.each(numbered)(
  '%i %s: whoever may, does it to their own; whoever may not, does not',
  async (n, field, attempt) => {
    const { names, keys, mark } = both()[n % 2]![1];
    const action = ROOT_FIELD_ACTIONS[field] as Action;
    for (const role of ROLES.filter((each) => !isAllowed({ keyId: '', name: '', role: each, brands: [] }, action))) {
      const refused = JSON.stringify(await ask(attempt, attempt.variables(names, names), keys[role]));
      expect([role, refused]).toEqual([role, expect.stringMatching(/"code":"FORBIDDEN"|\{"node":null\}/)]);
      expect(refused).not.toContain(mark);
    }
    // Brands are made by keys of all brands only, since another could not see what it has made.
    const isForAll = field === 'Mutation.createBrand';
    const target = isForAll ? { ...names, slug: `${names.slug}-baru` } : names;
    const answer = await ask(attempt, attempt.variables(target, names), isForAll ? ADMIN_KEY : keys.ADMIN);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toContain(attempt.tells ?? mark);
  },
  40_000,
);

test.each([false, true])(
  'an ingester that knows an id is told nothing that others wrote (over a socket: %s)',
  async (socket) => {
    const { names, keys, mark } = tenants[0]!;
    const { field, variables, query } = ATTEMPTS.find((each) => each.field === 'Mutation.ingestMentions')!;
    const tellOf = (asked: string) =>
      ask(
        { field, variables, query: query.replace('{ id externalId', `{ ${asked}`) },
        { slug: names.slug, id: `${mark}-1` },
        keys.INGESTER,
        socket,
      );
    for (const asked of [
      'author { handle }',
      'history { text }',
      'corrections { note by }',
      'brand { aliases }',
      'threat { title }',
      'url',
    ])
      expect([asked, await tellOf(asked)]).toEqual([
        asked,
        expect.objectContaining({
          errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })],
        }),
      ]);
    const read =
      'query ($slug: String!, $handle: String!) { mentions(brand: $slug, first: 1, filter: { author: $handle }) { edges { node { text } } } }';
    const before = await run(read, { slug: names.slug, handle: `${mark}_1` });
    if (!socket) expect(JSON.stringify(before)).toContain(mark);
    expect(await tellOf('id externalId channel text')).toMatchObject({ data: { ingestMentions: { accepted: 0 } } });
  },
);

/** How each plain HTTP door is tried on a brand. */
const DOORS: Readonly<Record<string, (slug: string, key: string) => Promise<Response>>> = {
  ...Object.fromEntries(
    Object.keys(ROUTE_RULES)
      .filter((route) => route.startsWith('GET /brands/:brand/'))
      .map((route) => [
        route,
        (slug, key) =>
          knock(`${route.slice(4).replace(':brand', slug)}?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z`, key),
      ]),
  ),
  'POST /ingest/:brand': (slug, key) => knock(`/ingest/${slug}`, key, { method: 'POST', body: '[]' }),
  'GET /events': (slug, key) => knock(`/events?brand=${slug}&after=start`, key),
  'POST /session': async (slug, key) => {
    const session = await knock('/session', key, { method: 'POST', body: '{}' });
    const cookie = session.headers.get('set-cookie')!.split(';')[0]!;
    return fetch(`${server.address}/events?brand=${slug}&after=start`, { headers: { cookie } });
  },
};

function knock(path: string, key: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return fetch(`${server.address}${path}`, init.method === 'POST' ? { headers, ...init } : { headers });
}

test('every plain HTTP door is tried', () => {
  const closed = Object.keys(ROUTE_RULES).filter((route) => ROUTE_RULES[route] !== 'public');
  // Operations are tried above, and what tells of all brands together below.
  const elsewhere = ['GET /graphql', 'POST /graphql', 'GET /metrics'];
  expect([...Object.keys(DOORS), ...elsewhere].sort()).toEqual(closed.sort());
});

test.each(Object.keys(DOORS))('%s: tried on the other tenant it answers as on nothing', async (route) => {
  const door = DOORS[route]!;
  for (const [own, other] of both()) {
    for (const role of ROLES) {
      const [there, nowhere] = [await door(other.names.slug, own.keys[role]), await door('tidak-ada', own.keys[role])];
      expect([role, there.status, nowhere.status]).toEqual([role, 404, 404]);
      expect((await there.text()).replaceAll(other.names.slug, 'tidak-ada')).toBe(await nowhere.text());
    }
    const owner = await door(own.names.slug, own.keys.ADMIN);
    expect(owner.status).toBe(200);
    await owner.body?.cancel();
  }
});

test.each(ROLES)('/metrics, which tell of all tenants, are not there for a %s of one', async (role) => {
  const key = tenants[0]!.keys[role];
  const [hidden, missing] = [await knock('/metrics', key), await knock('/metriks', key)];
  expect([hidden.status, missing.status]).toEqual([404, 404]);
  expect(await hidden.text()).toBe((await missing.text()).replace('/metriks', '/metrics'));
});

test('two tenants that try everything on each other in any order see no byte of the other', async () => {
  const sample = fc.sample(
    fc.record({
      who: fc.integer({ min: 0, max: 1 }),
      role: fc.constantFrom(...ROLES),
      isForeign: fc.boolean(),
      socket: fc.boolean(),
      attempt: fc.constantFrom(...ATTEMPTS),
    }),
    OPERATIONS,
  );
  let answered = 0;
  for (const { who, role, isForeign, socket, attempt } of sample) {
    const [own, other] = both()[who]!;
    const variables = attempt.variables((isForeign ? other : own).names, own.names);
    // A subscription that is let in may have nothing to tell any more.
    if (attempt.field.startsWith('Subscription.') && !isForeign) continue;
    const text = JSON.stringify(await ask(attempt, variables, own.keys[role], socket));
    expect([attempt.field, role, text]).toEqual([attempt.field, role, expect.not.stringContaining(other.mark)]);
    if (text.includes(own.mark)) answered++;
  }
  expect(answered).toBeGreaterThan(5);
}, 30_000);
