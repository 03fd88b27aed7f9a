import 'reflect-metadata';
import { type GraphQLObjectType, getNamedType, isAbstractType, isObjectType, isRequiredArgument, parse } from 'graphql';
import type { Role } from '../../models/apiKey';
import { createSchema } from '../../schema';
import { checkAccess, FIELDS_WITHOUT_READ, ROOT_FIELD_ACTIONS } from '../../schema/guard/access';
import type { Actor } from '../../src/usecases/authorize';

const schema = createSchema();
const actor = (role: Role): Actor => ({ keyId: 'k', name: 'k', role, brands: [] });

test('every root field has a rule, and every rule a root field', () => {
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type!.getFields()).map((field) => `${type!.name}.${field}`),
  );
  expect(Object.keys(ROOT_FIELD_ACTIONS).sort()).toEqual(fields.sort());
});

/** What an ingester may read back: the verdict on what it sent, and what became of it. */
const READ_BACK = `
  Analysis aspects confidence engine evidence kind language scores sentiment
  Evidence end kind rule start text weight
  IngestMentionsPayload accepted duplicates errors rejected results updated
  IngestResult error index mention status
  KindScore kind score
  Mention analysis channel externalId id text
  Sentiment polarity score
  UserError code message path`
  .split('\n')
  .map((line) => line.trim().split(' '))
  .flatMap(([type, ...fields]) => fields.map((field) => `${type}.${field}`));

/** One field below a root: the fields that lead to it, itself the last, and an operation that asks for it. */
interface Way {
  path: string[];
  query: string;
}

/** Ways to every field that can be reached below a root, the shortest to each type first; a type is gone into once. */
function walkBelow(root: GraphQLObjectType, ask: (selection: string) => string): Way[] {
  const ways: Way[] = [];
  const seen = new Set([root.name]);
  const queue = [{ type: root, path: [] as string[], lead: ask }];
  for (const { type, path, lead } of queue) {
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      const variants = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
      const given = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: $${name}`);
      const call = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
      const go = (selection: string): string => lead(`${call} { ${selection} }`);
      const here = [...path, `${type.name}.${field.name}`];
      ways.push({ path: here, query: variants.length > 0 ? go('__typename') : lead(call) });
      for (const variant of variants.filter(({ name }) => !seen.has(name))) {
        seen.add(variant.name);
        queue.push({ type: variant, path: here, lead: (selection) => go(`... on ${variant.name} { ${selection} }`) });
      }
    }
  }
  return ways;
}

test.each([
  [
    'Mutation',
    'ingestMentions',
    (selection: string) => `mutation { ingestMentions(input: $input) { ${selection} } }`,
    100,
  ],
  ['Query', 'analyze', (selection: string) => `{ analyze(inputs: $inputs) { ${selection} } }`, 15],
])('below %s.%s an ingester reads back what is listed, and nothing else', (root, field, ask, count) => {
  const payload = (schema.getType(root) as GraphQLObjectType).getFields()[field]!.type;
  const ways = walkBelow(getNamedType(payload) as GraphQLObjectType, ask);
  expect(ways.length).toBeGreaterThan(count);
  for (const { path, query } of ways) {
    const check = (role: Role) => () => checkAccess(schema, parse(query), actor(role));
    expect(check('ADMIN')).not.toThrow();
    if (path.every((each) => READ_BACK.includes(each))) expect(check('INGESTER')).not.toThrow();
    else expect(check('INGESTER')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  }
});

test('the fields that need no right to read are those, and there are such fields', () => {
  const listed = Object.entries(FIELDS_WITHOUT_READ).flatMap(([type, fields]) =>
    fields.map((each) => `${type}.${each}`),
  );
  expect([...listed].sort()).toEqual([...READ_BACK].sort());
  for (const name of listed) {
    const [type, field] = name.split('.') as [string, string];
    expect(Object.keys((schema.getType(type) as GraphQLObjectType).getFields())).toContain(field);
  }
});

const mention = (selection: string) =>
  `mutation { ingestMentions(input: $input) { results { mention { ${selection} } } } }`;

test.each<[Role, string, string | null]>([
  ['INGESTER', mention('threat { mentions(first: 100) { edges { node { text } } } }'), 'FORBIDDEN'],
  ['ADMIN', mention('threat { mentions(first: 100) { edges { node { text } } } }'), null],
  ['INGESTER', mention('... on Node { id }'), 'FORBIDDEN'],
  ['INGESTER', `${mention('...hidden')} fragment hidden on Mention { mine: author { handle } }`, 'FORBIDDEN'],
  ['INGESTER', `${mention('id')} query { brands(first: 1) { edges { node { name } } } }`, 'FORBIDDEN'],
  ['INGESTER', '{ analyze(inputs: $inputs) { kind } brands(first: 1) { totalCount } }', 'FORBIDDEN'],
  ['INGESTER', '{ __schema { types { name } } analyze(inputs: $inputs) { kind __typename } }', null],
  // The use case answers, first of all whether there is such a brand.
  ['INGESTER', '{ threats(brand: "senja", first: 1) { edges { node { id } } } }', null],
  ['READER', '{ threats(brand: "senja", first: 1) { edges { node { id } } } }', null],
])('%s: %s', (role, query, code) => {
  const check = () => checkAccess(schema, parse(query), actor(role));
  if (code === null) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code }));
});

test('a field without a rule is refused to everyone, also behind one that has a rule', () => {
  jest.replaceProperty(ROOT_FIELD_ACTIONS as never, 'Query.brands' as never, undefined as never);
  for (const query of [
    '{ brands(first: 1) { totalCount } }',
    '{ node(id: "a") { id } brands(first: 1) { totalCount } }',
  ])
    expect(() => checkAccess(schema, parse(query), actor('ADMIN'))).toThrow('Query.brands has no access rule');
  jest.restoreAllMocks();
});
