import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApiKeyRow } from '../../models/apiKey';
import { AppError } from '../errors';
import { KEYS_TOPIC } from '../events/wake';
import type { Actor } from './authorize';
import type { Deps } from './deps';

/** What the bootstrap key is called wherever keys are told apart. */
export const BOOTSTRAP_KEY_ID = 'bootstrap';

/** How long a looked-up key is believed: a revocation that is not told by the wake is felt within this time. */
const CACHE_MS = 1_000;
const CACHE_LIMIT = 10_000;
const USE_NOTED_MS = 60_000;

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The hash of the key in an Authorization value. @throws AppError UNAUTHENTICATED when there is none */
export function hashAuthorization(authorization: string | null | undefined): string {
  const secret = /^Bearer +([\x20-\x7e]{1,256})$/i.exec(authorization ?? '')?.[1]?.trim();
  if (!secret) throw new AppError('UNAUTHENTICATED', "Send an API key in the Authorization header as 'Bearer <key>'.");
  return hashSecret(secret);
}

/**
 * Makes the one door for keys: it turns an Authorization value into an Actor.
 * @param adminKey the bootstrap key, which is an ADMIN of all brands
 */
export function createAuthenticator(deps: Pick<Deps, 'models' | 'clock' | 'wake'>, adminKey: string) {
  const adminHash = Buffer.from(hashSecret(adminKey.trim()), 'hex');
  let cache = new Map<string, { key: ApiKeyRow | null; readAt: number }>();
  // What is being read meanwhile ends in the map that is given up.
  deps.wake.listen(KEYS_TOPIC, () => (cache = new Map()));

  async function findKey(hash: string): Promise<ApiKeyRow | null> {
    const now = deps.clock().getTime();
    const known = cache;
    const cached = known.get(hash);
    if (cached !== undefined && Math.abs(now - cached.readAt) < CACHE_MS) return cached.key;
    const key = await deps.models.ApiKey.findOne({ hash }).lean<ApiKeyRow | null>();
    if (known.size >= CACHE_LIMIT) known.clear();
    known.set(hash, { key, readAt: now });
    return key;
  }

  /** Once a minute, so that reading does not become writing. */
  async function noteUse(key: ApiKeyRow): Promise<void> {
    const now = deps.clock();
    if (key.lastUsedAt !== null && now.getTime() - key.lastUsedAt.getTime() < USE_NOTED_MS) return;
    key.lastUsedAt = now;
    await deps.models.ApiKey.updateOne({ _id: key._id }, { $set: { lastUsedAt: now } });
  }

  /** @throws AppError UNAUTHENTICATED for the hash of a key that is unknown, expired or revoked */
  async function byHash(hash: string): Promise<Actor> {
    if (timingSafeEqual(Buffer.from(hash, 'hex'), adminHash)) {
      return { keyId: BOOTSTRAP_KEY_ID, name: BOOTSTRAP_KEY_ID, role: 'ADMIN', brands: [] };
    }
    const key = await findKey(hash);
    const isGood = key !== null && key.revokedAt === null && (key.expiresAt === null || key.expiresAt > deps.clock());
    if (!isGood) throw new AppError('UNAUTHENTICATED', 'The API key is unknown, expired or revoked.');
    await noteUse(key);
    return { keyId: key._id, name: key.name, role: key.role, brands: key.brands };
  }

  /**
   * @param authorization the whole value, `Bearer <key>`
   * @throws AppError UNAUTHENTICATED for a missing, unknown, expired or revoked key
   */
  async function authenticate(authorization: string | null | undefined): Promise<Actor> {
    return byHash(hashAuthorization(authorization));
  }
  return Object.assign(authenticate, { byHash });
}
export type Authenticate = ReturnType<typeof createAuthenticator>;
