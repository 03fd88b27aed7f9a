import type { WebhookDeliveryRow } from '../../../models/webhookDelivery';
import { eventsTopic } from '../../events/wake';
import { newDelivery } from '../../events/webhooks/enqueueDeliveries';
import type { Actor } from '../authorize';
import type { Deps } from '../deps';
import { recordAudit } from '../recordAudit';
import { findWebhook } from './findWebhook';

/** Posts a message that tells of nothing, to see whether it arrives. @throws AppError NOT_FOUND, FORBIDDEN */
export async function testWebhook(deps: Deps, id: string, actor: Actor): Promise<WebhookDeliveryRow> {
  const webhook = await findWebhook(deps, id, actor);
  await recordAudit(deps, actor, { action: 'WEBHOOK_TESTED', object: `Webhook:${id}`, brand: webhook.brand });
  const now = deps.clock();
  const messageId = `test_${deps.randomBytes(12).toString('hex')}`;
  const body = { type: 'webhook.test', timestamp: now, data: { brand: webhook.brand, message: 'It works.' } };
  const delivery = newDelivery(webhook, messageId, 0, body, now);
  await deps.models.WebhookDelivery.collection.insertOne(delivery as never);
  deps.wake.notify(eventsTopic(webhook.brand));
  return delivery;
}
