import { toGlobalId } from '../../schema/node';

/** Everything of a tenant that an operation can name. */
export interface Names {
  slug: string;
  alias: string;
  handle: string;
  externalId: string;
  brandId: string;
  mention: string;
  /** A mention that may go. */
  doomed: string;
  threat: string;
  webhook: string;
  key: string;
}

/** What somebody may try on a tenant, as one who has it and as one who has not. */
export interface Attempt {
  /** Root field, as access rules name it. */
  field: string;
  query: string;
  /** @param own names of whoever tries */
  variables(target: Names, own: Names): object;
  /** What stands in the answer to whoever may; the tenant's mark unless given. */
  tells?: string;
}

/** Ids and a slug that nothing has, in the shape of a tenant's; what is no secret of it stays. */
export function namesOfNothing({ alias, handle, externalId }: Names): Names {
  const none = 'tidakada00000000000000';
  return {
    alias,
    handle,
    externalId,
    slug: 'tidak-ada',
    brandId: toGlobalId('Brand', 'tidak-ada'),
    mention: toGlobalId('Mention', none),
    doomed: toGlobalId('Mention', none),
    threat: toGlobalId('Threat', none),
    webhook: toGlobalId('Webhook', none),
    key: toGlobalId('ApiKey', none),
  };
}

/** The same text for other names: each is replaced by what it is, as a global id and as it is stored. */
export function withoutNames(text: string, names: Names): string {
  const { brandId, mention, doomed, threat, webhook, key, slug } = names;
  const ids = [brandId, mention, doomed, threat, webhook, key];
  const local = ids.map((id) => Buffer.from(id, 'base64url').toString().replace(/^\w+:/, ''));
  return [...ids, ...local, slug].reduce((rest, name) => rest.replaceAll(name, '<name>'), text);
}

const DONE = '"errors":[]';
const SPAN = 'from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z"';
const node = (name: 'brandId' | 'mention' | 'threat'): Attempt => ({
  field: 'Query.node',
  query: `query ($id: ID!) { node(id: $id) { id ... on Brand { name } ... on Mention { text brand { name } } ... on Threat { title } } }`,
  variables: (target) => ({ id: target[name] }),
});
/** A mutation whose input names one thing by its id. */
const byId = (field: string, name: 'mention' | 'threat' | 'webhook' | 'key', rest: string, asks: string): Attempt => ({
  field: `Mutation.${field}`,
  query: `mutation ($id: ID!) { ${field}(input: { id: $id${rest} }) { ${asks} errors { code } } }`,
  variables: (target) => ({ id: target[name] }),
  tells: DONE,
});
/** An operation that names a brand by its slug. */
const bySlug = (field: string, query: string, tells?: string): Attempt => ({
  field,
  query,
  variables: ({ slug }) => ({ slug }),
  ...(tells === undefined ? {} : { tells }),
});

/** At least one for every root field, in an order in which what takes things away comes last. */
export const ATTEMPTS: readonly Attempt[] = [
  node('brandId'),
  node('mention'),
  node('threat'),
  {
    field: 'Query.analyze',
    query:
      'query ($slug: String!, $text: String!) { analyze(inputs: [{ text: $text, brand: $slug }]) { kind scores { score } evidence { text rule } } }',
    variables: ({ slug, alias }) => ({ slug, text: `${alias} mengecewakan banget, kapok belanja di ${alias}` }),
    tells: '"kind"',
  },
  bySlug('Query.brand', 'query ($slug: String!) { brand(slug: $slug) { id name competitors } }'),
  {
    field: 'Query.brands',
    query: '{ brands(first: 100) { totalCount edges { node { slug name competitors } } } }',
    variables: () => ({}),
  },
  bySlug(
    'Query.mentions',
    `query ($slug: String!) { mentions(brand: $slug, first: 50) {
      totalCount edges { node { text author { handle } history { text } corrections { note by } threat { title } } } } }`,
  ),
  {
    field: 'Query.mentions',
    query:
      'query ($slug: String!, $handle: String!) { mentions(brand: $slug, first: 5, filter: { author: $handle }) { edges { cursor node { text } } } }',
    variables: ({ slug, handle }) => ({ slug, handle }),
  },
  bySlug(
    'Query.threats',
    `query ($slug: String!) { threats(brand: $slug, first: 50) { totalCount edges { node {
      title timeline { note } mentions(first: 9) { edges { node { text } } } network(first: 5) { edges { source { handle } } } } } } }`,
  ),
  bySlug(
    'Query.trend',
    `query ($slug: String!) { trend(input: { brand: $slug, ${SPAN}, interval: DAY, groupBy: [KIND], compareTo: PREVIOUS_PERIOD }) {
      total { mentions authors } comparison { total { mentions } } shareOfVoice { brand { slug name } mentions share } } }`,
  ),
  bySlug(
    'Query.topTerms',
    `query ($slug: String!) { topTerms(input: { brand: $slug, ${SPAN}, first: 20 }) {
      window { mentions } terms { kind value examples { text } } } }`,
    '"mentions":8',
  ),
  bySlug(
    'Query.spikes',
    'query ($slug: String!) { spikes(brand: $slug, first: 5) { totalCount readiness edges { node { id brand { name } } } } }',
    '"readiness"',
  ),
  {
    field: 'Query.apiKeys',
    query: '{ apiKeys(first: 100) { pageInfo { hasNextPage } edges { cursor node { id name brands prefix } } } }',
    variables: () => ({}),
  },
  {
    field: 'Query.auditLog',
    query: '{ auditLog(first: 100) { edges { node { keyName object brand details } } } }',
    variables: () => ({}),
  },
  bySlug(
    'Query.auditLog',
    'query ($slug: String!) { auditLog(brand: $slug, first: 100) { edges { node { keyName object } } } }',
  ),
  bySlug(
    'Query.webhooks',
    'query ($slug: String!) { webhooks(brand: $slug, first: 5) { edges { node { url description } } } }',
  ),
  {
    field: 'Query.webhookDeliveries',
    query: 'query ($id: ID!) { webhookDeliveries(webhook: $id, first: 50) { edges { node { id body } } } }',
    variables: ({ webhook }) => ({ id: webhook }),
  },
  bySlug(
    'Subscription.events',
    'subscription ($slug: String!) { events(brand: $slug, after: "start") { id cursor brand { name } } }',
  ),
  bySlug(
    'Subscription.mentions',
    'subscription ($slug: String!) { mentions(brand: $slug, after: "start") { cursor mention { text } } }',
  ),
  {
    field: 'Mutation.createBrand',
    query:
      'mutation ($slug: String!) { createBrand(input: { slug: $slug, name: "Kopi Baru" }) { brand { id } errors { code } } }',
    variables: ({ slug }) => ({ slug }),
    tells: DONE,
  },
  bySlug(
    'Mutation.updateBrand',
    'mutation ($slug: String!) { updateBrand(input: { slug: $slug, handles: ["resmi"] }) { brand { name handles } errors { code } } }',
  ),
  {
    field: 'Mutation.ingestMentions',
    query: `mutation ($slug: String!, $id: String!) { ingestMentions(input: { brand: $slug, mentions: [{
      externalId: $id, channel: X, text: "enak banget", postedAt: "2026-11-21T10:00:00+07:00", author: { handle: "lain" } }] }) {
      accepted updated results { status mention { id externalId analysis { kind } } } errors { code } } }`,
    variables: ({ slug, externalId }) => ({ slug, id: externalId }),
    tells: '"UPDATED"',
  },
  byId('updateThreat', 'threat', ', note: "dibaca"', 'threat { title timeline { note } }'),
  byId('correctMention', 'mention', ', kind: NEUTRAL', 'mention { text history { text } }'),
  {
    field: 'Mutation.createApiKey',
    query:
      'mutation ($slugs: [String!]!) { createApiKey(input: { name: "k", role: READER, brands: $slugs }) { secret apiKey { id } errors { code message } } }',
    variables: ({ slug }) => ({ slugs: [slug] }),
    tells: DONE,
  },
  byId('revokeApiKey', 'key', '', 'apiKey { name brands }'),
  bySlug(
    'Mutation.createWebhook',
    'mutation ($slug: String!) { createWebhook(input: { brand: $slug, url: "http://127.0.0.1:9/b" }) { secret webhook { id } errors { code } } }',
    DONE,
  ),
  byId('updateWebhook', 'webhook', ', minimumMentions: 1', 'webhook { url description }'),
  byId('rotateWebhookSecret', 'webhook', '', 'secret webhook { description }'),
  byId('testWebhook', 'webhook', '', 'delivery { body }'),
  byId('replayWebhook', 'webhook', ', after: "start"', 'replayed'),
  byId('deleteWebhook', 'webhook', '', 'deletedId'),
  {
    field: 'Mutation.deleteMentions',
    query: `mutation ($slug: String!, $id: String!) { deleteMentions(input: { brand: $slug, sources: [{ channel: X, externalId: $id }] }) {
      deleted errors { code } } }`,
    variables: ({ slug, externalId }) => ({ slug, id: externalId }),
    tells: '"deleted":1',
  },
  {
    field: 'Mutation.deleteMentions',
    query:
      'mutation ($slug: String!, $id: ID!) { deleteMentions(input: { brand: $slug, ids: [$id] }) { deleted errors { code } } }',
    variables: (target, own) => ({ slug: own.slug, id: target.doomed }),
    tells: '"deleted":1',
  },
  {
    field: 'Mutation.forgetAuthor',
    query: `mutation ($slug: String!, $handle: String!) { forgetAuthor(input: { brand: $slug, channel: X, handle: $handle }) {
      deleted errors { code } } }`,
    variables: ({ slug, handle }) => ({ slug, handle }),
    tells: '"deleted":1',
  },
];
