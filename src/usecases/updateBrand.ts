import type { BrandRow } from '../../models/brand';
import { notFound, type UserError } from '../errors';
import { type Actor, authorizeBrand } from './authorize';
import { type BrandFields, checkBrandFields, givenThresholds } from './checkBrand';
import type { Deps } from './deps';
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
  const given = Object.fromEntries([...Object.entries(changes).filter(([, value]) => value != null), ...thresholds]);
  if (errors.length === 0) {
    await recordAudit(deps, actor, {
      action: 'BRAND_UPDATED',
      object: `Brand:${slug}`,
      brand: slug,
      details: Object.keys(given),
    });
  }
  const filter = { _id: slug };
  const brand = await (errors.length > 0
    ? deps.models.Brand.findOne(filter)
    : deps.models.Brand.findOneAndUpdate(
        filter,
        { $set: { ...given, updatedAt: deps.clock() } },
        { returnDocument: 'after' },
      )
  ).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', slug);
  return errors.length > 0 ? { brand: null, errors } : { brand, errors: [] };
}
