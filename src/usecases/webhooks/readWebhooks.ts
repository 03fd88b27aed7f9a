import { findActiveWebhooks, type WebhookRow } from '../../../models/webhook';
import type { DeliveryStatus, WebhookDeliveryRow } from '../../../models/webhookDelivery';
import { type Actor, authorizeBrand } from '../authorize';
import type { Deps } from '../deps';
import { afterPlace, checkFirst, type Page, toPage } from '../pages';
import { findWebhook } from './findWebhook';

interface PageInput {
  first: number;
  after?: string | null;
}

/** A brand's endpoints, newest first. @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for a bad page */
export async function readWebhooks(
  deps: Deps,
  { brand, first, after }: PageInput & { brand: string },
  actor: Actor,
): Promise<Page<WebhookRow>> {
  authorizeBrand(actor, 'administer', brand);
  checkFirst(first);
  const rows = await deps.models.Webhook.find({ $and: [{ brand }, ...afterPlace('createdAt', after)] })
    .sort({ createdAt: -1, _id: -1 })
    .limit(first + 1)
    .lean<WebhookRow[]>();
  return toPage(rows, first);
}

/** What was posted to an endpoint, or waits, newest first. @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export async function readDeliveries(
  deps: Deps,
  { webhook, status, first, after }: PageInput & { webhook: string; status?: DeliveryStatus | null },
  actor: Actor,
): Promise<Page<WebhookDeliveryRow>> {
  await findWebhook(deps, webhook, actor);
  checkFirst(first);
  const which = status == null ? { webhook } : { webhook, status };
  const rows = await deps.models.WebhookDelivery.find({ $and: [which, ...afterPlace('createdAt', after)] })
    .sort({ createdAt: -1, _id: -1 })
    .limit(first + 1)
    .lean<WebhookDeliveryRow[]>();
  return toPage(rows, first);
}

/** Endpoints whose messages are counted by one query. */
const COUNTED_TOGETHER = 5_000;

/** Messages of active webhooks that wait to be posted, or to be posted again. */
export async function countPendingDeliveries({ models }: Pick<Deps, 'models'>): Promise<number> {
  let pending = 0;
  for (let after = ''; ; ) {
    const ids = (await findActiveWebhooks(models.Webhook, after, COUNTED_TOGETHER)).map(({ _id }) => _id);
    pending += await models.WebhookDelivery.countDocuments({ webhook: { $in: ids }, status: 'PENDING' });
    if (ids.length < COUNTED_TOGETHER) return pending;
    after = ids.at(-1)!;
  }
}
