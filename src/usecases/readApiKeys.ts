import type { ApiKeyRow } from '../../models/apiKey';
import { type Actor, authorize } from './authorize';
import type { Deps } from './deps';
import { afterPlace, checkFirst, type Page, toPage } from './pages';

/**
 * Keys that are no wider than the asking one, newest first.
 * @throws AppError FORBIDDEN for a key that is no admin, BAD_USER_INPUT for a bad page
 */
export async function readApiKeys(
  deps: Deps,
  input: { first: number; after?: string | null },
  actor: Actor,
): Promise<Page<ApiKeyRow>> {
  authorize(actor, 'administer');
  checkFirst(input.first);
  const rows = await deps.models.ApiKey.find({ $and: [within(actor), ...afterPlace('createdAt', input.after)] })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.first + 1)
    .lean<ApiKeyRow[]>();
  return toPage(rows, input.first);
}

/** `isWithin` as a filter: an admin's role is never narrower, so brands alone tell; keys of all brands name none. */
function within({ brands }: Actor): Record<string, unknown> {
  if (brands.length === 0) return {};
  return { brands: { $in: [...brands], $not: { $elemMatch: { $nin: [...brands] } } } };
}
