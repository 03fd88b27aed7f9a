import type { BrandRow } from '../../models/brand';
import { notFound, type UserError } from '../errors';
import { type Actor, authorizeBrand } from './authorize';
import { type BrandFields, checkBrandFields, givenPrivacy, givenThresholds } from './checkBrand';
import type { Deps } from './deps';
import { newPseudonymKey } from './pseudonymize';
import { recordAudit } from './recordAudit';

export interface UpdateBrandInput extends BrandFields {
  slug: string;
}

/**
 * Changes what is said of a brand; what is left out or null stays. Earlier mentions keep the labels they have.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function updateBrand(
  deps: Deps,
  input: UpdateBrandInput,
  actor: Actor,
): Promise<{ brand: BrandRow | null; errors: UserError[] }> {
  authorizeBrand(actor, 'administer', input.slug);
  const errors = checkBrandFields(input);
  const { slug, name, aliases, handles, competitors, timeZone, spikeSensitivity } = input;
  const changes = { name: name?.trim(), aliases, handles, competitors, timeZone, spikeSensitivity };
  const thresholds = Object.entries(givenThresholds(input.thresholds)).map(([name, value]) => [
    `thresholds.${name}`,
    value,
  ]);
  const known = await deps.models.Brand.findOne({ _id: slug }).lean<BrandRow | null>();
  if (known === null) throw notFound('brand', slug);
  // The key stays while it is on, so that an author keeps the same name.
  const privacy = givenPrivacy(input, () => known.pseudonymKey ?? newPseudonymKey(deps));
  const given = Object.fromEntries([
    ...Object.entries(changes).filter(([, value]) => value != null),
    ...thresholds,
    ...Object.entries(privacy),
  ]);
  if (errors.length > 0) return { brand: null, errors };
  const details = Object.keys(given);
  await recordAudit(deps, actor, { action: 'BRAND_UPDATED', object: `Brand:${slug}`, brand: slug, details });
  const brand = await deps.models.Brand.findOneAndUpdate(
    { _id: slug },
    { $set: { ...given, updatedAt: deps.clock() } },
    { returnDocument: 'after' },
  ).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', slug);
  return { brand, errors: [] };
}
