import type { WebhookRow } from '../../../models/webhook';
import { notFound, type UserError } from '../../errors';
import { eventsTopic } from '../../events/wake';
import type { Actor } from '../authorize';
import type { Deps } from '../deps';
import { recordAudit } from '../recordAudit';
import { checkWebhookFields, type WebhookFields } from './checkWebhook';
import { findWebhook } from './findWebhook';

export interface UpdateWebhookInput extends WebhookFields {
  id: string;
  /** False stops it; true starts it again, also after it was disabled, with what came meanwhile. */
  isActive?: boolean | null;
}

/** Changes an endpoint; what is left out or null stays. @throws AppError NOT_FOUND, FORBIDDEN */
export async function updateWebhook(
  deps: Deps,
  input: UpdateWebhookInput,
  actor: Actor,
): Promise<{ webhook: WebhookRow | null; errors: UserError[] }> {
  const { brand } = await findWebhook(deps, input.id, actor);
  const errors = checkWebhookFields(input);
  if (errors.length > 0) return { webhook: null, errors };
  const { id, isActive, ...fields } = input;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
  const state =
    isActive == null
      ? {}
      : isActive
        ? { status: 'ACTIVE', disabledReason: null, failingSince: null }
        : { status: 'DISABLED', disabledReason: 'Somebody stopped it.' };
  const details = [...Object.keys(given), ...(isActive == null ? [] : ['isActive'])];
  await recordAudit(deps, actor, { action: 'WEBHOOK_UPDATED', object: `Webhook:${id}`, brand, details });
  const webhook = await deps.models.Webhook.findOneAndUpdate(
    { _id: id },
    { $set: { ...given, ...state, updatedAt: deps.clock() } },
    { returnDocument: 'after' },
  ).lean<WebhookRow | null>();
  if (webhook === null) throw notFound('webhook', id);
  deps.wake.notify(eventsTopic(brand));
  return { webhook, errors: [] };
}
