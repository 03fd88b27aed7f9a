import type { ApiKeyRow } from '../../models/apiKey';
import { notFound } from '../errors';
import { KEYS_TOPIC } from '../events/wake';
import { type Actor, authorize, isWithin } from './authorize';
import type { Deps } from './deps';
import { recordAudit } from './recordAudit';

/**
 * Makes a key useless at once, and within a second in processes that share no wake; revoking it again changes nothing.
 * @throws AppError FORBIDDEN without the right, NOT_FOUND for a key that is not there or is wider than the asking one
 */
export async function revokeApiKey(deps: Deps, id: string, actor: Actor): Promise<ApiKeyRow> {
  authorize(actor, 'administer');
  const key = await deps.models.ApiKey.findOne({ _id: id }).lean<ApiKeyRow | null>();
  if (key === null || !isWithin(actor, key.role, key.brands)) throw notFound('API key', id);
  if (key.revokedAt !== null) return key;
  await recordAudit(deps, actor, { action: 'API_KEY_REVOKED', object: `ApiKey:${id}`, brand: null });
  const revokedAt = deps.clock();
  await deps.models.ApiKey.updateOne({ _id: id, revokedAt: null }, { $set: { revokedAt } });
  deps.wake.notify(KEYS_TOPIC);
  return { ...key, revokedAt };
}
