import type { WebhookRow } from '../../../models/webhook';
import { AppError, notFound, type UserError } from '../../errors';
import { findEventEnds } from '../../events/log';
import { type Actor, authorizeBrand } from '../authorize';
import type { Deps } from '../deps';
import { recordAudit } from '../recordAudit';
import { checkWebhookFields, type WebhookFields } from './checkWebhook';

export const MAX_WEBHOOKS_A_BRAND = 50;
const SECRET_BYTES = 32;

export interface CreateWebhookInput extends WebhookFields {
  brand: string;
  url: string;
}

/** A signing secret as Standard Webhooks 1.0 writes it. */
export function newWebhookSecret(deps: Pick<Deps, 'randomBytes'>): string {
  return `whsec_${deps.randomBytes(SECRET_BYTES).toString('base64')}`;
}

/**
 * Posts a brand's events to an address from now on.
 * @returns the secret is shown this once
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT above 50 webhooks of a brand
 */
export async function createWebhook(
  deps: Deps,
  input: CreateWebhookInput,
  actor: Actor,
): Promise<{ webhook: WebhookRow | null; secret: string | null; errors: UserError[] }> {
  authorizeBrand(actor, 'administer', input.brand);
  if ((await deps.models.Brand.exists({ _id: input.brand })) === null) throw notFound('brand', input.brand);
  const errors = checkWebhookFields(input);
  if (errors.length > 0) return { webhook: null, secret: null, errors };
  if ((await deps.models.Webhook.countDocuments({ brand: input.brand })) >= MAX_WEBHOOKS_A_BRAND)
    throw new AppError('CONFLICT', `A brand has at most ${MAX_WEBHOOKS_A_BRAND} webhooks. Delete one first.`);
  const now = deps.clock();
  const secret = newWebhookSecret(deps);
  const webhook: WebhookRow = {
    _id: deps.randomBytes(12).toString('hex'),
    brand: input.brand,
    url: input.url,
    description: input.description ?? '',
    types: input.types ?? [],
    minimumSeverity: input.minimumSeverity ?? null,
    minimumMentions: input.minimumMentions ?? 0,
    stateChangesOnly: input.stateChangesOnly ?? false,
    digestMinutes: input.digestMinutes ?? 0,
    status: 'ACTIVE',
    disabledReason: null,
    secrets: [{ secret, expiresAt: null }],
    createdAt: now,
    updatedAt: now,
    position: (await findEventEnds(deps.models, input.brand)).last,
    heldBack: 0,
    failingSince: null,
  };
  await recordAudit(deps, actor, { action: 'WEBHOOK_CREATED', object: `Webhook:${webhook._id}`, brand: webhook.brand });
  await deps.models.Webhook.collection.insertOne(webhook as never);
  return { webhook, secret, errors: [] };
}
