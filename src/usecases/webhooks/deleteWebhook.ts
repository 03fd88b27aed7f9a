import type { Actor } from '../authorize';
import type { Deps } from '../deps';
import { recordAudit } from '../recordAudit';
import { findWebhook } from './findWebhook';

/** Ends an endpoint, with what still waits for it and its delivery log. @throws AppError NOT_FOUND, FORBIDDEN */
export async function deleteWebhook(deps: Deps, id: string, actor: Actor): Promise<void> {
  const { brand } = await findWebhook(deps, id, actor);
  await recordAudit(deps, actor, { action: 'WEBHOOK_DELETED', object: `Webhook:${id}`, brand });
  await deps.models.Webhook.deleteOne({ _id: id });
  await deps.models.WebhookDelivery.deleteMany({ webhook: id });
}
