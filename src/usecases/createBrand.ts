import type { BrandRow } from '../../models/brand';
import { isDuplicateKey } from '../../models/duplicateKey';
import { AppError, type UserError } from '../errors';
import { type Actor, authorize } from './authorize';
import { type BrandFields, checkBrandFields, givenPrivacy, givenThresholds } from './checkBrand';
import type { Deps } from './deps';
import { newPseudonymKey } from './pseudonymize';
import { recordAudit } from './recordAudit';

export interface CreateBrandInput extends BrandFields {
  slug: string;
  name: string;
}

export const DEFAULT_TIME_ZONE = 'Asia/Jakarta';

/** @throws AppError FORBIDDEN for a key that is no admin of all brands: it could not see what it makes */
export async function createBrand(
  deps: Deps,
  input: CreateBrandInput,
  actor: Actor,
): Promise<{ brand: BrandRow | null; errors: UserError[] }> {
  authorize(actor, 'administer');
  if (actor.brands.length > 0) {
    throw new AppError(
      'FORBIDDEN',
      'A key for certain brands cannot create another one. Use an admin key for all brands.',
    );
  }
  const errors = checkBrandFields(input);
  if (!/^[a-z0-9-]{1,64}$/.test(input.slug)) {
    errors.unshift({
      code: 'SLUG_INVALID',
      message: 'A slug has 1 to 64 of the characters a–z, 0–9 and -.',
      path: ['slug'],
    });
  }
  if (errors.length > 0) return { brand: null, errors };
  if ((await deps.models.Brand.exists({ _id: input.slug })) !== null) return slugTaken(input.slug);
  const now = deps.clock();
  const brand: BrandRow = {
    _id: input.slug,
    name: input.name.trim(),
    aliases: input.aliases ?? [],
    handles: input.handles ?? [],
    competitors: input.competitors ?? [],
    timeZone: input.timeZone ?? DEFAULT_TIME_ZONE,
    thresholds: givenThresholds(input.thresholds),
    ...(input.spikeSensitivity ? { spikeSensitivity: input.spikeSensitivity } : {}),
    ...givenPrivacy(input, () => newPseudonymKey(deps)),
    createdAt: now,
    updatedAt: now,
  };
  await recordAudit(deps, actor, { action: 'BRAND_CREATED', object: `Brand:${brand._id}`, brand: brand._id });
  try {
    await deps.models.Brand.collection.insertOne(brand as never);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return slugTaken(input.slug);
  }
  return { brand, errors: [] };
}

function slugTaken(slug: string): { brand: null; errors: UserError[] } {
  const message = `The slug '${slug}' is taken. Choose another.`;
  return { brand: null, errors: [{ code: 'SLUG_TAKEN', message, path: ['slug'] }] };
}
