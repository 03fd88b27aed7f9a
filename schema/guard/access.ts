import { type DocumentNode, type GraphQLSchema, getNamedType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { AppError } from '../../src/errors';
import { type Action, type Actor, authorize } from '../../src/usecases/authorize';

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

/** Types that lead on to what others wrote: a key that may not read gets them from no field. */
export const TYPE_ACTIONS: Readonly<Record<string, Action>> = {
  Threat: 'read',
  MentionConnection: 'read',
  ThreatConnection: 'read',
};

/**
 * Checks a document against the lists above, before it runs.
 * @throws AppError FORBIDDEN for a field that the key's role may not use, or that has no rule
 */
export function checkAccess(schema: GraphQLSchema, document: DocumentNode, actor: Actor): void {
  const typeInfo = new TypeInfo(schema);
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      [Kind.FIELD]: () => {
        const parent = typeInfo.getParentType();
        const field = typeInfo.getFieldDef();
        if (!parent || !field || field.name.startsWith('__')) return;
        const isRoot = roots.has(parent as never);
        if (isRoot) assertRule(`${parent.name}.${field.name}`);
        const action = isRoot ? undefined : TYPE_ACTIONS[getNamedType(field.type).name];
        if (action !== undefined) authorize(actor, action);
      },
    }),
  );
}

/** The action itself is asked for by the use case, which answers first for a brand that the key may not see. */
function assertRule(name: string): void {
  if (ROOT_FIELD_ACTIONS[name] === undefined)
    throw new AppError('FORBIDDEN', `${name} has no access rule, so nobody may use it.`);
}
