import type { WebhookRow } from '../../../models/webhook';
import { AppError } from '../../errors';
import type { Actor } from '../authorize';
import type { Deps } from '../deps';
import { recordAudit } from '../recordAudit';
import { newWebhookSecret } from './createWebhook';
import { findWebhook } from './findWebhook';

/** The earlier secret signs beside the new one for a day, so that a receiver can change over without a gap. */
const OVERLAP_MS = 24 * 3600 * 1_000;
const SECRETS_KEPT = 3;

/**
 * Gives an endpoint a new secret.
 * @returns the secret is shown this once
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT when it is being changed by someone else
 */
export async function rotateWebhookSecret(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<{ webhook: WebhookRow; secret: string }> {
  const { brand, secrets } = await findWebhook(deps, id, actor);
  const now = deps.clock();
  const secret = newWebhookSecret(deps);
  const earlier = secrets
    .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
    .map((each) => ({ ...each, expiresAt: each.expiresAt ?? new Date(now.getTime() + OVERLAP_MS) }));
  const rotated = [{ secret, expiresAt: null }, ...earlier].slice(0, SECRETS_KEPT);
  await recordAudit(deps, actor, { action: 'WEBHOOK_SECRET_ROTATED', object: `Webhook:${id}`, brand });
  const webhook = await deps.models.Webhook.findOneAndUpdate(
    { _id: id, 'secrets.0.secret': secrets[0]!.secret },
    { $set: { secrets: rotated, updatedAt: now } },
    { returnDocument: 'after' },
  ).lean<WebhookRow | null>();
  if (webhook === null) throw new AppError('CONFLICT', 'The secret is being changed by someone else. Try again.');
  return { webhook, secret };
}
