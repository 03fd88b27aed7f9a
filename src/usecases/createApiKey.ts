import type { ApiKeyRow, Role } from '../../models/apiKey';
import { AppError, type UserError } from '../errors';
import { hashSecret } from './authenticate';
import { type Actor, authorize, isVisible, isWithin } from './authorize';
import type { Deps } from './deps';
import { recordAudit } from './recordAudit';

export interface CreateApiKeyInput {
  name: string;
  role: Role;
  brands: string[];
  expiresAt?: Date | null;
}

export interface CreateApiKeyResult {
  apiKey: ApiKeyRow | null;
  /** Shown this once; only its hash is kept. */
  secret: string | null;
  errors: UserError[];
}

/** @throws AppError FORBIDDEN for a key without the right, or one asked to be wider than its maker */
export async function createApiKey(deps: Deps, input: CreateApiKeyInput, actor: Actor): Promise<CreateApiKeyResult> {
  authorize(actor, 'administer');
  const errors = await checkInput(deps, input, actor);
  if (errors.length > 0) return { apiKey: null, secret: null, errors };
  if (!isWithin(actor, input.role, input.brands)) {
    throw new AppError('FORBIDDEN', 'A key cannot make one that is wider than itself: name brands that it may see.');
  }
  const secret = `wsp_${deps.randomBytes(32).toString('base64url')}`;
  const apiKey: ApiKeyRow = {
    _id: deps.randomBytes(12).toString('hex'),
    name: input.name.trim(),
    role: input.role,
    brands: [...new Set(input.brands)],
    prefix: secret.slice(0, 10),
    hash: hashSecret(secret),
    createdAt: deps.clock(),
    expiresAt: input.expiresAt ?? null,
    revokedAt: null,
    lastUsedAt: null,
  };
  await recordAudit(deps, actor, {
    action: 'API_KEY_CREATED',
    object: `ApiKey:${apiKey._id}`,
    brand: null,
    details: [apiKey.role, ...apiKey.brands],
  });
  await deps.models.ApiKey.collection.insertOne(apiKey as never);
  return { apiKey, secret, errors: [] };
}

async function checkInput(deps: Deps, input: CreateApiKeyInput, actor: Actor): Promise<UserError[]> {
  const errors: UserError[] = [];
  if (input.name.trim().length < 1 || input.name.length > 128) {
    errors.push({ code: 'NAME_INVALID', message: 'Give the key a name of 1 to 128 characters.', path: ['name'] });
  }
  if (input.expiresAt && input.expiresAt <= deps.clock()) {
    errors.push({
      code: 'EXPIRY_PAST',
      message: 'The key would already have expired: give a later time.',
      path: ['expiresAt'],
    });
  }
  if (input.brands.length > 1_000) {
    errors.push({
      code: 'TOO_MANY_BRANDS',
      message: 'A key names at most 1,000 brands; none means all.',
      path: ['brands'],
    });
    return errors;
  }
  const known = await deps.models.Brand.find({ _id: { $in: input.brands } }, { _id: 1 }).lean<{ _id: string }[]>();
  const knownSlugs = new Set(known.map((row) => row._id));
  input.brands.forEach((slug, index) => {
    if (knownSlugs.has(slug) && isVisible(actor, slug)) return;
    errors.push({
      code: 'BRAND_NOT_FOUND',
      message: `No brand '${slug}' was found for this key.`,
      path: ['brands', String(index)],
    });
  });
  return errors;
}
