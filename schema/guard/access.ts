import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { AppError } from '../../src/errors';
import { type Action, type Actor, authorize, isAllowed } from '../../src/usecases/authorize';

/**
 * What a key must be allowed to do for each root field: the one list of the GraphQL surface. What is not in it is
 * refused, whatever the role; which brands a key may see is settled where the brand is known (`authorizeBrand`).
 */
export const ROOT_FIELD_ACTIONS: Readonly<Record<string, Action>> = {
  'Query.analyze': 'analyze',
  'Query.node': 'read',
  'Query.brand': 'read',
  'Query.brands': 'read',
  'Query.mentions': 'read',
  'Query.threats': 'read',
  'Query.topTerms': 'read',
  'Query.spikes': 'read',
  'Query.trend': 'read',
  'Query.apiKeys': 'administer',
  'Query.auditLog': 'administer',
  'Query.webhooks': 'administer',
  'Query.webhookDeliveries': 'administer',
  'Mutation.createWebhook': 'administer',
  'Mutation.updateWebhook': 'administer',
  'Mutation.deleteWebhook': 'administer',
  'Mutation.rotateWebhookSecret': 'administer',
  'Mutation.testWebhook': 'administer',
  'Mutation.replayWebhook': 'administer',
  'Mutation.createBrand': 'administer',
  'Mutation.updateBrand': 'administer',
  'Mutation.ingestMentions': 'ingest',
  'Mutation.updateThreat': 'respond',
  'Mutation.correctMention': 'respond',
  'Mutation.deleteMentions': 'administer',
  'Mutation.forgetAuthor': 'administer',
  'Mutation.createApiKey': 'administer',
  'Mutation.revokeApiKey': 'administer',
  'Subscription.events': 'read',
  'Subscription.mentions': 'read',
};

/**
 * Fields below the root that a key without the right to read may ask for: what a text is found to be, and what became of the
 * rows that the key itself sent. Of a stored mention these are what was sent and the verdict on it; the rest others may have
 * written. What is not listed needs `read`.
 */
export const FIELDS_WITHOUT_READ: Readonly<Record<string, readonly string[]>> = {
  Analysis: ['aspects', 'confidence', 'engine', 'evidence', 'kind', 'language', 'scores', 'sentiment'],
  Evidence: ['end', 'kind', 'rule', 'start', 'text', 'weight'],
  IngestMentionsPayload: ['accepted', 'duplicates', 'errors', 'rejected', 'results', 'updated'],
  IngestResult: ['error', 'index', 'mention', 'status'],
  KindScore: ['kind', 'score'],
  Mention: ['analysis', 'channel', 'externalId', 'id', 'text'],
  Sentiment: ['polarity', 'score'],
  UserError: ['code', 'message', 'path'],
};

/**
 * Checks a document against the lists above, before it runs. Where the role may use none of its root fields the use cases
 * refuse them all, and answer first for what the key may not see.
 * @throws AppError FORBIDDEN for a field that the key's role may not use, or that has no rule
 */
export function checkAccess(schema: GraphQLSchema, document: DocumentNode, actor: Actor): void {
  const typeInfo = new TypeInfo(schema);
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  let isLetIn = false;
  let needsRead = false;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      [Kind.FIELD]: () => {
        const parent = typeInfo.getParentType();
        const field = typeInfo.getFieldDef();
        if (!parent || !field || parent.name.startsWith('__') || field.name.startsWith('__')) return;
        if (roots.has(parent as never)) {
          const action = ruleOf(`${parent.name}.${field.name}`);
          isLetIn ||= isAllowed(actor, action);
        } else needsRead ||= !FIELDS_WITHOUT_READ[parent.name]?.includes(field.name);
      },
    }),
  );
  if (isLetIn && needsRead) authorize(actor, 'read');
}

/** The action itself is asked for by the use case, which answers first for a brand that the key may not see. */
function ruleOf(name: string): Action {
  const action = ROOT_FIELD_ACTIONS[name];
  if (action === undefined) throw new AppError('FORBIDDEN', `${name} has no access rule, so nobody may use it.`);
  return action;
}
