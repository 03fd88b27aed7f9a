import { acceptDuplicates } from '../../../models/duplicateKey';
import { type EventRow, eventId } from '../../../models/event';
import type { Models } from '../../../models/models';
import type { WebhookRow } from '../../../models/webhook';
import type { WebhookDeliveryRow } from '../../../models/webhookDelivery';
import { encodeCursor } from '../cursor';
import { toEventJson } from '../eventJson';
import { withoutGap } from '../follow';
import { findFirstKept, readEventsAfter } from '../log';
import { isToldTo } from './noiseControl';

const BATCH = 200;
/** Events written out in a digest; of more, the rest is counted. Keeps a message near the 20 kB that receivers expect. */
export const DIGEST_EVENTS = 25;
const DIGEST_READ = 2_000;
const MINUTE_MS = 60_000;

export type ToGlobalId = Parameters<typeof toEventJson>[1];

/**
 * Turns what is new in a brand's event log into deliveries for an endpoint. Everything follows from the endpoint's place in
 * the log and what it had held back there, so that a repeat after a crash, or by another process, makes the same ones.
 * @returns whether there may be more
 */
export async function enqueueDeliveries(
  models: Models,
  webhook: WebhookRow,
  now: Date,
  toGlobalId: ToGlobalId,
): Promise<boolean> {
  const { brand, position } = webhook;
  const limit = webhook.digestMinutes > 0 ? DIGEST_READ : BATCH;
  const rows = withoutGap(await readEventsAfter(models, brand, position, limit), position) ?? [];
  if (rows.length === 0) {
    const oldest = await findFirstKept(models, brand);
    return position + 1 < oldest && (await tellGap(models, webhook, oldest, now));
  }
  return webhook.digestMinutes > 0
    ? enqueueDigest(models, webhook, rows, now, toGlobalId)
    : enqueueEach(models, webhook, rows, now, toGlobalId);
}

async function enqueueEach(
  models: Models,
  webhook: WebhookRow,
  rows: readonly EventRow[],
  now: Date,
  toGlobalId: ToGlobalId,
): Promise<boolean> {
  const deliveries: WebhookDeliveryRow[] = [];
  let { heldBack } = webhook;
  for (const row of rows) {
    const told = isToldTo(webhook, row);
    if (told === 'HELD_BACK') heldBack++;
    if (told !== 'TOLD') continue;
    deliveries.push(eventDelivery(webhook, row, heldBack, now, toGlobalId));
    heldBack = 0;
  }
  await store(models, webhook, deliveries, rows.at(-1)!.sequence, heldBack);
  return true;
}

/** A digest tells of a span of whole intervals of the events' own clock, once the span is over. */
async function enqueueDigest(
  models: Models,
  webhook: WebhookRow,
  rows: readonly EventRow[],
  now: Date,
  toGlobalId: ToGlobalId,
): Promise<boolean> {
  const interval = webhook.digestMinutes * MINUTE_MS;
  const end = (Math.floor(rows[0]!.at.getTime() / interval) + 1) * interval;
  if (now.getTime() < end) return false;
  const span = rows.filter((row) => row.at.getTime() < end);
  const told = span.filter((row) => isToldTo(webhook, row) === 'TOLD');
  const held = span.filter((row) => isToldTo(webhook, row) === 'HELD_BACK').length + webhook.heldBack;
  const position = span.at(-1)!.sequence;
  if (told.length === 0) {
    await store(models, webhook, [], position, held);
    return true;
  }
  const body = {
    type: 'events.digest',
    timestamp: new Date(end),
    data: {
      brand: webhook.brand,
      count: told.length,
      heldBack: held,
      cursor: encodeCursor(webhook.brand, position),
      events: told.slice(0, DIGEST_EVENTS).map((row) => toEventJson(row, toGlobalId)),
      omitted: Math.max(0, told.length - DIGEST_EVENTS),
    },
  };
  const id = `digest_${webhook._id}_${span[0]!.sequence}_${position}`;
  await store(models, webhook, [newDelivery(webhook, id, position, body, now)], position, 0);
  return true;
}

/** The endpoint was away for longer than events are kept: it is told so, and where the log begins now. */
async function tellGap(models: Models, webhook: WebhookRow, oldest: number, now: Date): Promise<boolean> {
  const body = {
    type: 'events.gap',
    timestamp: now,
    data: {
      brand: webhook.brand,
      lost: oldest - 1 - webhook.position,
      oldestCursor: encodeCursor(webhook.brand, oldest - 1),
    },
  };
  const id = `gap_${webhook._id}_${webhook.position + 1}_${oldest - 1}`;
  await store(models, webhook, [newDelivery(webhook, id, oldest - 1, body, now)], oldest - 1, webhook.heldBack);
  return true;
}

export function eventDelivery(
  webhook: WebhookRow,
  row: EventRow,
  heldBack: number,
  now: Date,
  toGlobalId: ToGlobalId,
): WebhookDeliveryRow {
  const { type: _type, at, ...event } = toEventJson(row, toGlobalId);
  const body = { type: dotted(row.type), timestamp: at, data: { ...event, heldBack } };
  const id = toGlobalId('Event', eventId(row.brand, row.sequence));
  return newDelivery(webhook, id, row.sequence, body, now);
}

/** @param body its `type` is the message's */
export function newDelivery(
  webhook: WebhookRow,
  messageId: string,
  sequence: number,
  body: { type: string },
  now: Date,
): WebhookDeliveryRow {
  return {
    _id: `${webhook._id}_${messageId}`,
    webhook: webhook._id,
    brand: webhook.brand,
    messageId,
    type: body.type,
    sequence,
    body: JSON.stringify(body),
    status: 'PENDING',
    attemptCount: 0,
    attempts: [],
    nextAttemptAt: now,
    createdAt: now,
  };
}

/** THREAT_OPENED becomes threat.opened. */
export function dotted(type: string): string {
  return type.toLowerCase().replace('_', '.');
}

async function store(
  models: Models,
  webhook: WebhookRow,
  deliveries: WebhookDeliveryRow[],
  position: number,
  heldBack: number,
): Promise<void> {
  if (deliveries.length > 0) {
    try {
      await models.WebhookDelivery.collection.insertMany(deliveries as never, { ordered: false });
    } catch (error) {
      acceptDuplicates(error);
    }
  }
  await models.Webhook.updateOne({ _id: webhook._id, position: webhook.position }, { $set: { position, heldBack } });
}
