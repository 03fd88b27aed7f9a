import type { WebhookRow } from '../../../models/webhook';
import { notFound } from '../../errors';
import { type Actor, authorize, isVisible } from '../authorize';
import type { Deps } from '../deps';

/** @throws AppError NOT_FOUND for one that is not there or that the key may not see, then FORBIDDEN without the right */
export async function findWebhook(deps: Deps, id: string, actor: Actor): Promise<WebhookRow> {
  const webhook = await deps.models.Webhook.findOne({ _id: id }).lean<WebhookRow | null>();
  if (webhook === null || !isVisible(actor, webhook.brand)) throw notFound('webhook', id);
  authorize(actor, 'administer');
  return webhook;
}
