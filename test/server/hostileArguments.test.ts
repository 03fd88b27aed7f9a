import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const RUNS_PER_FIELD = 10;

/** Texts that mean something to a database, a prototype, a regular expression, a header, a shell, a page or a sheet. */
const HOSTILE = [
  '{"$gt":""}',
  '$where',
  '$set.a',
  'a.b.$[]',
  '__proto__',
  'constructor',
  'toString',
  '(a+)+$',
  `${'a'.repeat(5_000)}!`,
  `(?:${'x*'.repeat(200)})y`,
  'a\r\nSet-Cookie: b',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066x',
  `k${'\u0301'.repeat(5_000)}`,
  '\ufdfa'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  '=1+1',
  '<script>alert(1)</script>',
  '$(id)',
  '../../etc/passwd',
  '',
  ' ',
  '9'.repeat(400),
  'javascript:alert(1)',
  'http://127.0.0.1:1/',
  'http://[::ffff:7f00:1]/',
  '2026-03-01T00:00:00Z',
  '99999-01-01T00:00:00Z',
  'Asia/Jakarta',
  'kabut',
] as const;

const hostileText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 }));
const wholeNumber = fc.oneof(fc.constantFrom(-2_147_483_648, -1, 0, 1, 10, 101, 2_147_483_647), fc.integer());

/** Any value that the type takes as far as its shape goes, the texts in it hostile; names of brands are often the test's own. */
function arbitraryOf(type: GraphQLInputType, name: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return arbitraryOf(type.ofType, name);
  if (isListType(type)) return fc.array(arbitraryOf(type.ofType, name), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const values = Object.fromEntries(fields.map((field) => [field.name, arbitraryOf(field.type, field.name)]));
    const requiredKeys = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name);
    return fc.record(values, { requiredKeys });
  }
  if (type.toString() === 'Int') return name === 'first' ? fc.oneof(fc.constant(5), wholeNumber) : wholeNumber;
  if (type.toString() === 'Float') return fc.oneof(wholeNumber, fc.double({ noNaN: true, noDefaultInfinity: true }));
  if (type.toString() === 'Boolean') return fc.boolean();
  if (type.toString() === 'DateTime')
    return fc.constantFrom(
      '2026-03-01T00:00:00Z',
      '2026-03-02T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
    );
  return name === 'brand' || name === 'slug'
    ? fc.oneof({ weight: 4, arbitrary: fc.constant('kabut') }, hostileText)
    : hostileText;
}

/** An operation of one root field, everything that it is given as variables. */
function operationOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${kind} (${declared}) { ${field.name}(${passed}) { __typename } }`;
  const values = Object.fromEntries(field.args.map(({ name, type }) => [name, arbitraryOf(type, name)]));
  const requiredKeys = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  return { query, variables: fc.record(values, { requiredKeys }) };
}

let server: ServerProcess;
const bystander = () =>
  server.graphql(`{ brand(slug: "senja") { name aliases } mentions(brand: "senja", first: 10) { edges { node { text } } }
    threats(brand: "senja", first: 10) { totalCount } webhooks(brand: "senja", first: 1) { edges { node { id } } } }`);

beforeAll(async () => {
  server = await startServer({ DATA_DIR: makeDataDir() });
  for (const slug of ['senja', 'kabut']) await server.graphql(CREATE_BRAND, { input: { slug, name: `Kopi ${slug}` } });
  await server.graphql(INGEST, { input: { brand: 'senja', mentions: [mentionOf()] } });
}, 40_000);
afterAll(cleanUp);

const fields = (['query', 'mutation'] as const).flatMap((kind) => {
  const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  return Object.values(isObjectType(root) ? root.getFields() : {})
    .filter((field) => field.args.length > 0)
    .map((field) => [kind, field.name, field] as const);
});

test.each(fields)('%s %s takes any text at any place, and is refused or answered', async (kind, _name, field) => {
  const { query, variables } = operationOf(kind, field);
  await fc.assert(
    fc.asyncProperty(variables, async (given) => {
      const { status, errors = [] } = await server.graphql(query, given);
      expect(status).toBeLessThan(500);
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
    }),
    { numRuns: RUNS_PER_FIELD },
  );
});

test('the brand beside it is as it was, and so is every object of this process', async () => {
  const { data, errors } = await bystander();
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    brand: { name: 'Kopi senja', aliases: [] },
    mentions: { edges: [{ node: { text: mentionOf().text } }] },
    webhooks: { edges: [] },
  });
});

test('names that mean something to a database or a prototype are counted as any other', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$where', '$gt', 'a.b', 'a.$.b', '.', '$'];
  const mentions = names.map((name, index) =>
    mentionOf({
      externalId: name,
      author: { handle: name },
      text: `Pesanan ${index} belum sampai, tolong refund #${name} ${name} @${name} https://example.com/${name}`,
      postedAt: `2026-03-01T${10 + index}:00:00Z`,
      url: `https://example.com/${name}`,
    }),
  );
  await server.graphql(CREATE_BRAND, { input: { slug: 'awan', name: 'Kopi Awan' } });
  const sent = await server.graphql(INGEST, { input: { brand: 'awan', mentions } });
  expect(sent.data).toMatchObject({ ingestMentions: { accepted: names.length, rejected: 0 } });
  const { data, errors } = await server.graphql(`{
    mentions(brand: "awan", first: 20) { totalCount edges { node { externalId author { handle } } } }
    trend(input: { brand: "awan", from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z", interval: DAY }) {
      total { mentions authors }
    }
    threats(brand: "awan", first: 20) { totalCount edges { node { hashtags(first: 5) { __typename } links(first: 5) { __typename } } } }
    topTerms(input: { brand: "awan", from: "2026-03-01T12:00:00Z", to: "2026-03-02T00:00:00Z", baseline: PREVIOUS_PERIOD, first: 50 }) {
      baseline { mentions }
      terms { __typename }
    }
  }`);
  expect(errors).toBeUndefined();
  const found = data as unknown as {
    mentions: { totalCount: number; edges: { node: { externalId: string; author: { handle: string } } }[] };
    trend: { total: object };
    threats: { totalCount: number };
    topTerms: { baseline: { mentions: number } };
  };
  expect(found.mentions.totalCount).toBe(names.length);
  expect(new Set(found.mentions.edges.map(({ node }) => node.externalId))).toEqual(new Set(names));
  expect(new Set(found.mentions.edges.map(({ node }) => node.author.handle))).toEqual(new Set(names));
  expect(found.trend.total).toEqual({ mentions: names.length, authors: names.length });
  expect(found.threats.totalCount).toBeGreaterThan(0);
  expect(found.topTerms.baseline.mentions).toBe(2);
});
