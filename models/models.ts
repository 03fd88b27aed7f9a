import type { Connection } from 'mongoose';
import { defineApiKey } from './apiKey';
import { defineAuditEntry } from './auditEntry';
import { defineBrand } from './brand';
import { defineChangeSegment } from './changeSegment';
import { defineCheckpoint } from './checkpoint';
import { defineDetection } from './detection';
import { defineEvent } from './event';
import { defineLease } from './lease';
import { defineMention } from './mention';
import { defineMigrationRecord } from './migrationRecord';
import { limitReads } from './queryLimit';
import { defineSession } from './session';
import { defineSpike } from './spike';
import { defineSpikeDay } from './spikeDay';
import { defineThreat } from './threat';
import { defineTrendBucket } from './trendBucket';
import { defineTrendDistinct } from './trendDistinct';
import { defineTrendKind } from './trendKind';
import { defineTrendSketch } from './trendSketch';
import { defineWebhook } from './webhook';
import { defineWebhookDelivery } from './webhookDelivery';

/** Every collection of the product on one connection. */
export function createModels(connection: Connection) {
  connection.plugin(limitReads);
  return {
    ApiKey: defineApiKey(connection),
    AuditEntry: defineAuditEntry(connection),
    Brand: defineBrand(connection),
    ChangeSegment: defineChangeSegment(connection),
    Checkpoint: defineCheckpoint(connection),
    Detection: defineDetection(connection),
    Event: defineEvent(connection),
    Lease: defineLease(connection),
    Mention: defineMention(connection),
    MigrationRecord: defineMigrationRecord(connection),
    Session: defineSession(connection),
    Spike: defineSpike(connection),
    SpikeDay: defineSpikeDay(connection),
    Threat: defineThreat(connection),
    TrendBucket: defineTrendBucket(connection),
    TrendDistinct: defineTrendDistinct(connection),
    TrendKind: defineTrendKind(connection),
    TrendSketch: defineTrendSketch(connection),
    Webhook: defineWebhook(connection),
    WebhookDelivery: defineWebhookDelivery(connection),
  };
}
export type Models = ReturnType<typeof createModels>;

/** Creates the collections and indexes that are not there yet. */
export async function createIndexes(models: Models): Promise<void> {
  for (const model of Object.values(models)) await (model as Models['Brand']).createIndexes();
}
