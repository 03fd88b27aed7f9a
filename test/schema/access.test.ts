import 'reflect-metadata';
import { parse } from 'graphql';
import type { Role } from '../../models/apiKey';
import { createSchema } from '../../schema';
import { checkAccess, ROOT_FIELD_ACTIONS, TYPE_ACTIONS } from '../../schema/guard/access';
import type { Actor } from '../../src/usecases/authorize';

const schema = createSchema();
const actor = (role: Role): Actor => ({ keyId: 'k', name: 'k', role, brands: [] });

test('every root field has a rule, and every rule a root field', () => {
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type!.getFields()).map((field) => `${type!.name}.${field}`),
  );
  expect(Object.keys(ROOT_FIELD_ACTIONS).sort()).toEqual(fields.sort());
  for (const name of Object.keys(TYPE_ACTIONS)) expect(schema.getType(name)).toBeDefined();
});

const INGEST_AND_READ = `mutation ($input: IngestMentionsInput!) {
  ingestMentions(input: $input) { results { mention { threat { mentions(first: 100) { edges { node { text } } } } } } }
}`;

test.each<[Role, string, string | null]>([
  ['INGESTER', INGEST_AND_READ, 'FORBIDDEN'],
  ['ADMIN', INGEST_AND_READ, null],
  ['INGESTER', 'mutation ($input: IngestMentionsInput!) { ingestMentions(input: $input) { accepted } }', null],
  ['READER', '{ threats(brand: "senja", first: 1) { edges { node { id } } } }', null],
])('%s: %s', (role, query, code) => {
  const check = () => checkAccess(schema, parse(query), actor(role));
  if (code === null) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code }));
});

test('a field without a rule is refused to everyone', () => {
  jest.replaceProperty(ROOT_FIELD_ACTIONS as never, 'Query.brands' as never, undefined as never);
  expect(() => checkAccess(schema, parse('{ brands(first: 1) { totalCount } }'), actor('ADMIN'))).toThrow(
    'Query.brands has no access rule',
  );
  jest.restoreAllMocks();
});
