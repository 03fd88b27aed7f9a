import type { WebhookRow } from '../../../models/webhook';
import type { WebhookDeliveryRow } from '../../../models/webhookDelivery';
import { AppError } from '../../errors';
import { decodeCursor } from '../../events/cursor';
import { findEventEnds, readEventsAfter } from '../../events/log';
import { eventsTopic } from '../../events/wake';
import { eventDelivery, type ToGlobalId } from '../../events/webhooks/enqueueDeliveries';
import { isToldTo } from '../../events/webhooks/noiseControl';
import type { Actor } from '../authorize';
import type { Deps } from '../deps';
import { recordAudit } from '../recordAudit';
import { findWebhook } from './findWebhook';

export const MAX_REPLAY = 1_000;

/** Which messages to post again: some deliveries, all dead ones, or the events after a cursor. */
export interface ReplayInput {
  id: string;
  deliveries?: readonly string[] | null;
  dead?: boolean | null;
  /** A cursor, or "start". */
  after?: string | null;
  /** Last event to post; the newest unless given. */
  until?: string | null;
}

/**
 * Posts messages of an endpoint again, at most 1,000, under the ids they had: a receiver that has them knows them.
 * @returns how many are posted
 * @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for no choice, more than one, or a foreign cursor; CURSOR_EXPIRED
 */
export async function replayDeliveries(
  deps: Deps,
  input: ReplayInput,
  toGlobalId: ToGlobalId,
  actor: Actor,
): Promise<number> {
  const webhook = await findWebhook(deps, input.id, actor);
  const choices = [input.deliveries != null, input.dead === true, input.after != null];
  if (choices.filter(Boolean).length !== 1)
    throw new AppError('BAD_USER_INPUT', 'Give either `deliveries`, `dead: true` or `after`.');
  const replay =
    input.after != null
      ? await replayEvents(deps, webhook, input.after, input.until ?? null, toGlobalId)
      : retryDeliveries(deps, webhook, input.deliveries ?? null);
  await recordAudit(deps, actor, {
    action: 'WEBHOOK_REPLAYED',
    object: `Webhook:${webhook._id}`,
    brand: webhook.brand,
  });
  const count = await replay();
  deps.wake.notify(eventsTopic(webhook.brand));
  return count;
}

/** Carried out once the order is recorded. */
type Replay = () => Promise<number>;

/** @param ids null: every dead one */
function retryDeliveries(deps: Deps, webhook: WebhookRow, ids: readonly string[] | null): Replay {
  if (ids !== null && ids.length > MAX_REPLAY)
    throw new AppError('BAD_USER_INPUT', `At most ${MAX_REPLAY} deliveries are replayed at once.`);
  const which = ids === null ? { status: 'DEAD' as const } : { _id: { $in: [...ids] } };
  return async () => {
    const rows = await deps.models.WebhookDelivery.find({ webhook: webhook._id, ...which }, { _id: 1 })
      .sort({ createdAt: 1 })
      .limit(MAX_REPLAY)
      .lean<{ _id: string }[]>();
    const reset = await deps.models.WebhookDelivery.updateMany(
      { _id: { $in: rows.map((row) => row._id) } },
      { $set: { status: 'PENDING', attemptCount: 0, nextAttemptAt: deps.clock() } },
    );
    return reset.matchedCount;
  };
}

async function replayEvents(
  deps: Deps,
  webhook: WebhookRow,
  after: string,
  until: string | null,
  toGlobalId: ToGlobalId,
): Promise<Replay> {
  const { oldest, last } = await findEventEnds(deps.models, webhook.brand);
  const from = after === 'start' ? oldest - 1 : decodeCursor(webhook.brand, after);
  const to = until === null ? last : decodeCursor(webhook.brand, until);
  if (from + 1 < oldest) throw new AppError('CURSOR_EXPIRED', 'What came after this cursor is no longer kept.');
  if (to - from > MAX_REPLAY)
    throw new AppError(
      'BAD_USER_INPUT',
      `The range holds more than ${MAX_REPLAY} events. Give a later \`after\` or \`until\`.`,
    );
  const rows = (await readEventsAfter(deps.models, webhook.brand, from, MAX_REPLAY)).filter(
    (row) => row.sequence <= to,
  );
  const now = deps.clock();
  const replay = deps.randomBytes(8).toString('hex');
  const deliveries: WebhookDeliveryRow[] = rows
    .filter((row) => isToldTo(webhook, row) === 'TOLD')
    .map((row) => eventDelivery(webhook, row, 0, now, toGlobalId))
    .map((delivery) => ({ ...delivery, _id: `${delivery._id}_${replay}` }));
  return async () => {
    if (deliveries.length > 0) await deps.models.WebhookDelivery.collection.insertMany(deliveries as never);
    return deliveries.length;
  };
}
