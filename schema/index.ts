import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AnalysisResolver } from './analysis.resolver';
import { ApiKeyResolver } from './apiKey.resolver';
import { AuditResolver } from './audit.resolver';
import { BrandConnectionResolver, BrandResolver } from './brand.resolver';
import { EventBrandResolver, EventResolver, ThreatEventResolver } from './event.resolver';
import {
  SpikeDetected,
  ThreatEscalated,
  ThreatOpened,
  ThreatReopened,
  ThreatResolved,
  ThreatUpdated,
} from './event.types';
import { MentionConnectionResolver, MentionResolver } from './mention.resolver';
import { MentionChangeResolver } from './mentionChange.resolver';
import { NodeResolver } from './node.resolver';
import { PrivacyResolver } from './privacy.resolver';
import { SpikeConnectionResolver, SpikeDetectedResolver, SpikeResolver } from './spike.resolver';
import { ThreatConnectionResolver, ThreatResolver } from './threat.resolver';
import { ThreatPictureResolver } from './threatPicture.resolver';
import { TermTrendResolver, TopTermsResolver } from './topTerms.resolver';
import { TrendResolver } from './trend.resolver';
import { WebhookResolver } from './webhook.resolver';

const resolvers = [
  NodeResolver,
  AnalysisResolver,
  BrandResolver,
  BrandConnectionResolver,
  MentionResolver,
  MentionConnectionResolver,
  MentionChangeResolver,
  ThreatResolver,
  ThreatConnectionResolver,
  ThreatPictureResolver,
  TrendResolver,
  TopTermsResolver,
  TermTrendResolver,
  SpikeResolver,
  SpikeConnectionResolver,
  SpikeDetectedResolver,
  EventResolver,
  EventBrandResolver,
  ThreatEventResolver,
  ApiKeyResolver,
  AuditResolver,
  WebhookResolver,
  PrivacyResolver,
] as const;

/** The GraphQL surface. The publish–subscribe object is asked for by type-graphql and unused: events come from the log. */
export function createSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers,
    orphanedTypes: [ThreatOpened, ThreatEscalated, ThreatReopened, ThreatResolved, ThreatUpdated, SpikeDetected],
    validate: false,
    pubSub: createPubSub(),
  });
}
