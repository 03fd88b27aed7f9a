import type { Models } from '../../../models/models';
import type { WebhookRow } from '../../../models/webhook';
import type { DeliveryAttempt, WebhookDeliveryRow } from '../../../models/webhookDelivery';
import { postMessage, TIMEOUT_MS } from './postMessage';
import { parseRetryAfter, retryWait } from './retrySchedule';

const GONE = 410;
const ATTEMPTS_KEPT = 20;
/** Longer than a try can last, so that no other process begins the same one meanwhile. */
const CLAIM_MS = 2 * TIMEOUT_MS;
/** More than the owners of a brand can have had in hand. */
const MAX_CLAIMED = 100;
/** An endpoint on which nothing has succeeded for so long is disabled. */
const MAX_FAILING_MS = 5 * 24 * 3600 * 1_000;

export interface AttemptDeps {
  models: Models;
  clock(): Date;
  /** In [0, 1). */
  random(): number;
  allowedNetworks: readonly string[];
}

/**
 * Takes a delivery for this process and posts it once.
 * @returns writes down what came of it; null when another process has the delivery
 */
export async function attemptDelivery(
  deps: AttemptDeps,
  webhook: WebhookRow,
  delivery: WebhookDeliveryRow,
): Promise<{ isTaken: boolean; write(): Promise<void> } | null> {
  const { models } = deps;
  const startedAt = deps.clock();
  const claimed = await models.WebhookDelivery.updateOne(
    { _id: delivery._id, status: 'PENDING', nextAttemptAt: delivery.nextAttemptAt },
    {
      $set: { nextAttemptAt: new Date(startedAt.getTime() + CLAIM_MS), claimedFrom: delivery.nextAttemptAt },
    },
  );
  if (claimed.matchedCount === 0) return null;
  const secrets = webhook.secrets
    .filter(({ expiresAt }) => expiresAt === null || expiresAt > startedAt)
    .map(({ secret }) => secret);
  const begun = performance.now();
  const result = await postMessage(
    { url: webhook.url, id: delivery.messageId, body: delivery.body, secrets },
    startedAt,
    deps.allowedNetworks,
  );
  const attempt: DeliveryAttempt = {
    at: startedAt,
    durationMs: Math.round(performance.now() - begun),
    statusCode: result.statusCode,
    error: result.error,
  };
  return {
    isTaken: attempt.error === null,
    write: async () => {
      await writeOutcome(deps, delivery, attempt, result.retryAfter);
      await noteHealth(deps, webhook, attempt);
    },
  };
}

/**
 * Makes due again what another process of the same database has in hand: for the brand's new owner, since the earlier one
 * is gone or will soon notice. So what a killed process left keeps its turn before what follows it.
 */
export async function releaseClaims({ models }: Pick<AttemptDeps, 'models'>, webhook: string): Promise<void> {
  const claimed = await models.WebhookDelivery.find(
    { webhook, status: 'PENDING', claimedFrom: { $ne: null } },
    { nextAttemptAt: 1, claimedFrom: 1 },
  )
    .limit(MAX_CLAIMED)
    .lean<Pick<WebhookDeliveryRow, '_id' | 'nextAttemptAt' | 'claimedFrom'>[]>();
  for (const { _id, nextAttemptAt, claimedFrom } of claimed)
    await models.WebhookDelivery.updateOne(
      { _id, status: 'PENDING', nextAttemptAt },
      { $set: { nextAttemptAt: claimedFrom, claimedFrom: null } },
    );
}

async function writeOutcome(
  { models, clock, random }: AttemptDeps,
  delivery: WebhookDeliveryRow,
  attempt: DeliveryAttempt,
  retryAfter: string | undefined,
): Promise<void> {
  const now = clock();
  const wait = retryWait(delivery.attemptCount + 1, parseRetryAfter(retryAfter, now), random());
  const isOver = attempt.error === null || wait === null || attempt.statusCode === GONE;
  await models.WebhookDelivery.updateOne(
    { _id: delivery._id },
    {
      $set: {
        claimedFrom: null,
        ...(isOver ? { status: attempt.error === null ? 'DELIVERED' : 'DEAD' } : {}),
        ...(isOver ? {} : { nextAttemptAt: new Date(now.getTime() + wait!) }),
      },
      $inc: { attemptCount: 1 },
      $push: { attempts: { $each: [attempt], $slice: -ATTEMPTS_KEPT } },
    },
  );
}

async function noteHealth(
  { models, clock }: AttemptDeps,
  webhook: WebhookRow,
  attempt: DeliveryAttempt,
): Promise<void> {
  const now = clock();
  if (attempt.error === null) {
    if (webhook.failingSince !== null) {
      webhook.failingSince = null;
      await models.Webhook.updateOne({ _id: webhook._id }, { $set: { failingSince: null } });
    }
    return;
  }
  const failingSince = webhook.failingSince ?? now;
  const disabledReason =
    attempt.statusCode === GONE
      ? 'The endpoint answered 410 Gone.'
      : now.getTime() - failingSince.getTime() > MAX_FAILING_MS
        ? 'Nothing has succeeded for five days.'
        : null;
  webhook.failingSince = failingSince;
  await models.Webhook.updateOne(
    { _id: webhook._id },
    { $set: { failingSince, ...(disabledReason === null ? {} : { status: 'DISABLED', disabledReason }) } },
  );
  if (disabledReason !== null) webhook.status = 'DISABLED';
}
