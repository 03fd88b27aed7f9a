import type { BrandRow } from '../../models/brand';
import { AppError } from '../errors';
import { type Actor, authorize, isVisible } from './authorize';
import type { Deps } from './deps';
import { checkFirst, type Page, toPage } from './pages';

/** @returns null for a brand that is not there or that the key may not see @throws AppError FORBIDDEN */
export async function readBrand(deps: Deps, slug: string, actor: Actor): Promise<BrandRow | null> {
  if (!isVisible(actor, slug)) return null;
  const brand = await deps.models.Brand.findOne({ _id: slug }).lean<BrandRow | null>();
  if (brand !== null) authorize(actor, 'read');
  return brand;
}

/** Brands that the key may see, by slug. @throws AppError FORBIDDEN, BAD_USER_INPUT for a bad page */
export async function readBrands(
  deps: Deps,
  first: number,
  after: string | null,
  actor: Actor,
): Promise<Page<BrandRow>> {
  authorize(actor, 'read');
  checkFirst(first);
  const conditions: Record<string, unknown>[] = [brandsOf(actor)];
  if (after !== null) conditions.push({ _id: { $gt: decodeSlug(after) } });
  const rows = await deps.models.Brand.find({ $and: conditions })
    .sort({ _id: 1 })
    .limit(first + 1)
    .lean<BrandRow[]>();
  return toPage(rows, first);
}

export function countBrands(deps: Deps, actor: Actor): Promise<number> {
  return deps.models.Brand.countDocuments(brandsOf(actor)).exec();
}

export function encodeSlug(slug: string): string {
  return Buffer.from(slug).toString('base64url');
}

function decodeSlug(cursor: string): string {
  const slug = Buffer.from(cursor, 'base64url').toString('utf8');
  if (cursor.length <= 128 && /^[a-z0-9-]{1,64}$/.test(slug)) return slug;
  throw new AppError('BAD_USER_INPUT', 'The cursor is not one of this list. Use `endCursor` of its last page.');
}

function brandsOf(actor: Actor): Record<string, unknown> {
  return actor.brands.length === 0 ? {} : { _id: { $in: [...actor.brands] } };
}
