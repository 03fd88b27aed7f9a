import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { createSchema } from '../../schema';

let schema: GraphQLSchema;
beforeAll(() => {
  schema = createSchema();
});

const named = (): Exclude<ReturnType<GraphQLSchema['getType']>, undefined>[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

test('the schema that is checked in is the schema that is served; `npm run schema` writes it again', () => {
  const served = `${printSchema(lexicographicSortSchema(schema))}\n`;
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(served);
  expect(() => buildSchema(served)).not.toThrow();
});

test('every type, field, argument, enum value and input field has a description', () => {
  const undescribed: string[] = [];
  const note = (place: string, description: string | null | undefined): void => {
    if (!description?.trim()) undescribed.push(place);
  };
  const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID'];
  for (const type of named().filter(({ name }) => !builtIn.includes(name))) {
    const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
    if (!isRoot) note(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field.description);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.description);
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
  }
  expect(undescribed).toEqual([]);
});

/** What clients were promised: arguments as `name: Type`, in any order. */
test.each([
  ['Query', 'analyze(inputs: [AnalyzeInput!]!): [Analysis!]!'],
  ['Query', 'node(id: ID!): Node'],
  ['Query', 'brand(slug: String!): Brand'],
  ['Query', 'brands(first: Int!, after: String): BrandConnection!'],
  ['Query', 'mentions(brand: String!, filter: MentionFilter, first: Int!, after: String): MentionConnection!'],
  ['Query', 'threats(brand: String!, filter: ThreatFilter, first: Int!, after: String): ThreatConnection!'],
  ['Query', 'trend(input: TrendInput!): Trend!'],
  ['Query', 'topTerms(input: TopTermsInput!): TopTerms!'],
  ['Mutation', 'createBrand(input: CreateBrandInput!): CreateBrandPayload!'],
  ['Mutation', 'updateBrand(input: UpdateBrandInput!): UpdateBrandPayload!'],
  ['Mutation', 'ingestMentions(input: IngestMentionsInput!): IngestMentionsPayload!'],
  ['Mutation', 'updateThreat(input: UpdateThreatInput!): UpdateThreatPayload!'],
  ['Mutation', 'createApiKey(input: CreateApiKeyInput!): CreateApiKeyPayload!'],
  ['Mutation', 'revokeApiKey(input: RevokeApiKeyInput!): RevokeApiKeyPayload!'],
  ['Subscription', 'events(brand: String!, types: [EventType!], after: String): Event!'],
  [
    'Event',
    'id: ID!',
    'cursor: String!',
    'type: EventType!',
    'at: DateTime!',
    'occurredAt: DateTime!',
    'brand: Brand!',
  ],
  ['ThreatOpened', 'threat: Threat!', 'cursor: String!'],
  ['ThreatEscalated', 'threat: Threat!', 'cursor: String!'],
  ['ThreatResolved', 'threat: Threat!', 'cursor: String!'],
  ['Analysis', 'language: Language!', 'sentiment: Sentiment!', 'kind: MentionKind!', 'confidence: Float!'],
  ['Analysis', 'scores: [KindScore!]!', 'evidence: [Evidence!]!', 'aspects: [String!]!', 'engine: String!'],
  ['Sentiment', 'score: Float!', 'polarity: Polarity!'],
  ['Evidence', 'start: Int!', 'end: Int!', 'text: String!', 'rule: String!', 'kind: MentionKind', 'weight: Float!'],
  ['IngestMentionsPayload', 'accepted: Int!', 'duplicates: Int!', 'updated: Int!', 'rejected: Int!'],
  ['IngestMentionsPayload', 'results: [IngestResult!]!', 'errors: [UserError!]!'],
  ['IngestResult', 'index: Int!', 'status: IngestStatus!', 'mention: Mention', 'error: UserError'],
  ['Mention', 'id: ID!', 'externalId: String!', 'channel: Channel!', 'text: String!', 'postedAt: DateTime!'],
  ['Mention', 'author: Author!', 'analysis: Analysis!', 'threat: Threat'],
  ['Coordination', 'score: Float!', 'bias: Float', 'signals: [CoordinationSignal!]!'],
  ['Threat', 'id: ID!', 'kind: ThreatKind!', 'severity: Severity!', 'status: ThreatStatus!', 'title: String!'],
  ['Threat', 'brand: Brand!', 'openedAt: DateTime!', 'lastMentionAt: DateTime!', 'mentionCount: Int!'],
  ['Threat', 'authorCount: Int!', 'reposterCount: Int!', 'reach: Float!', 'coordination: Coordination'],
  ['Threat', 'mentions(first: Int!, after: String): MentionConnection!'],
  ['Trend', 'from: DateTime!', 'to: DateTime!', 'timeZone: String!', 'interval: TrendInterval!'],
  ['Trend', 'buckets: [TrendBucket!]!', 'total: TrendCounts!', 'asOf: AsOf!'],
  ['AsOf', 'sequence: Int!', 'at: DateTime!', 'complete: Boolean!'],
  ['ThreatConnection', 'asOf: AsOf!', 'totalCount: Int!', 'pageInfo: PageInfo!', 'edges: [ThreatEdge!]!'],
  ['MentionConnection', 'totalCount: Int!', 'pageInfo: PageInfo!', 'edges: [MentionEdge!]!'],
  ['BrandConnection', 'totalCount: Int!', 'pageInfo: PageInfo!', 'edges: [BrandEdge!]!'],
  ['ThreatEdge', 'cursor: String!', 'node: Threat!'],
  ['PageInfo', 'hasNextPage: Boolean!', 'hasPreviousPage: Boolean!', 'startCursor: String', 'endCursor: String'],
  [
    'TrendGroup',
    'kind: MentionKind',
    'channel: Channel',
    'language: Language',
    'polarity: Polarity',
    'counts: TrendCounts!',
  ],
  [
    'TrendBucket',
    'start: DateTime!',
    'end: DateTime!',
    'complete: Boolean!',
    'counts: TrendCounts!',
    'groups: [TrendGroup!]!',
  ],
  ['TrendCounts', 'mentions: Int!', 'reposts: Int!', 'uniqueTexts: Int!', 'authors: Int!', 'negative: Int!'],
  ['TrendCounts', 'neutral: Int!', 'positive: Int!', 'netSentiment: Float', 'threats: Int!'],
  ['UserError', 'code: String!', 'message: String!', 'path: [String!]!'],
  ['CreateApiKeyPayload', 'secret: String', 'apiKey: ApiKey', 'errors: [UserError!]!'],
  ['RevokeApiKeyPayload', 'errors: [UserError!]!'],
  ['CreateBrandPayload', 'brand: Brand', 'errors: [UserError!]!'],
  ['UpdateBrandPayload', 'brand: Brand', 'errors: [UserError!]!'],
  ['UpdateThreatPayload', 'threat: Threat', 'errors: [UserError!]!'],
])('%s has %s', (typeName, ...fields) => {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields.`);
  const found = fields.map((field) => {
    const { name, args } = parseField(field);
    const served = type.getFields()[name];
    // What was added since may be left out by a client that knows only what it was promised.
    const servedArgs = (served?.args ?? [])
      .filter((arg) => isRequiredArgument(arg) || args.some((promised) => promised.startsWith(`${arg.name}:`)))
      .map((arg) => `${arg.name}: ${arg.type}`);
    return [name, [...servedArgs].sort(), `${served?.type}`, [...args].sort()];
  });
  expect(found).toEqual(
    fields.map((field) => {
      const { name, args, type: promised } = parseField(field);
      return [name, [...args].sort(), promised, [...args].sort()];
    }),
  );
});

function parseField(field: string): { name: string; args: string[]; type: string } {
  const [, name, args, type] = /^(\w+)(?:\((.*)\))?: (.+)$/.exec(field)!;
  return { name: name!, args: args === undefined ? [] : args.split(', '), type: type! };
}

/** Every field of an input that may be left out is named with its type; a further field may only be one that may be left out. */
test.each([
  [
    'AnalyzeInput',
    'text: String!',
    'channel: Channel',
    'author: AuthorInput',
    'postedAt: DateTime',
    'brand: String',
    'competitors: [String!]',
  ],
  [
    'CreateBrandInput',
    'slug: String!',
    'name: String!',
    'aliases: [String!]',
    'handles: [String!]',
    'competitors: [String!]',
    'timeZone: String',
  ],
  ['UpdateBrandInput', 'slug: String!'],
  ['IngestMentionsInput', 'brand: String!', 'mentions: [MentionInput!]!', 'notify: Boolean = true'],
  [
    'MentionInput',
    'externalId: String!',
    'channel: Channel!',
    'text: String!',
    'postedAt: DateTime!',
    'url: String',
    'author: AuthorInput!',
    'replyTo: String',
    'repostOf: String',
    'engagement: EngagementInput',
  ],
  ['AuthorInput', 'handle: String!', 'followers: Int', 'accountCreatedAt: DateTime'],
  ['CreateApiKeyInput', 'name: String!', 'role: Role!', 'brands: [String!]!', 'expiresAt: DateTime'],
  ['RevokeApiKeyInput', 'id: ID!'],
  ['UpdateThreatInput', 'status: ThreatStatus', 'assignee: String', 'note: String', 'id: ID!'],
  [
    'TrendInput',
    'brand: String!',
    'from: DateTime!',
    'to: DateTime!',
    'interval: TrendInterval!',
    'timeZone: String',
    'groupBy: [TrendDimension!]',
    'filter: TrendFilter',
  ],
])('%s takes %s', (typeName, ...fields) => {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) throw new Error(`${typeName} is no input.`);
  const served = Object.values(type.getFields()).map((field) => {
    const rest = field.defaultValue === undefined ? '' : ` = ${JSON.stringify(field.defaultValue)}`;
    return `${field.name}: ${field.type}${rest}`;
  });
  expect(served).toEqual(expect.arrayContaining(fields));
  const further = served.filter((field) => !fields.includes(field));
  expect(further.filter((field) => field.endsWith('!'))).toEqual([]);
});

test.each([
  ['MentionKind', 'COMPLAINT ACTIVISM BLACK_CAMPAIGN INQUIRY INSULT PRAISE NEUTRAL'],
  ['ThreatKind', 'COMPLAINT ACTIVISM BLACK_CAMPAIGN'],
  ['Polarity', 'NEGATIVE NEUTRAL POSITIVE'],
  ['Language', 'ID EN MIX OTHER'],
  ['Channel', 'X INSTAGRAM TIKTOK FACEBOOK YOUTUBE FORUM REVIEW NEWS OTHER'],
  ['Severity', 'LOW MEDIUM HIGH CRITICAL'],
  ['ThreatStatus', 'OPEN ACKNOWLEDGED IN_PROGRESS RESOLVED DISMISSED'],
  ['TrendInterval', 'QUARTER_HOUR HOUR DAY WEEK MONTH'],
  ['TrendDimension', 'KIND CHANNEL LANGUAGE POLARITY'],
  ['IngestStatus', 'ACCEPTED DUPLICATE UPDATED REJECTED'],
  ['Role', 'READER INGESTER RESPONDER ADMIN'],
])('%s is one of %s', (typeName, values) => {
  const type = schema.getType(typeName);
  if (!isEnumType(type)) throw new Error(`${typeName} is no enum.`);
  expect(
    type
      .getValues()
      .map((value) => value.name)
      .sort(),
  ).toEqual(values.split(' ').sort());
});

test('the events promised so far are there; more may be', () => {
  const type = schema.getType('EventType');
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  expect(values).toEqual(expect.arrayContaining(['THREAT_OPENED', 'THREAT_ESCALATED', 'THREAT_RESOLVED']));
});

test.each([
  ['Brand', 'Node'],
  ['Mention', 'Node'],
  ['Threat', 'Node'],
  ['ApiKey', 'Node'],
  ['ThreatOpened', 'Event'],
  ['ThreatEscalated', 'Event'],
  ['ThreatReopened', 'Event'],
  ['ThreatResolved', 'Event'],
])('%s is a %s', (typeName, interfaceName) => {
  const type = schema.getType(typeName);
  expect(isObjectType(type) && type.getInterfaces().map((each) => each.name)).toContain(interfaceName);
});
