import type { ApiKeyRow } from '../../models/apiKey';
import { type Actor, authorize, isWithin } from './authorize';
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
  // Those of all brands name none, so that an admin of some brands is asked for keys that name some.
  const visible = actor.brands.length === 0 ? {} : { brands: { $in: [...actor.brands] } };
  const rows = await deps.models.ApiKey.find({ $and: [visible, ...afterPlace('createdAt', input.after)] })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.first + 1)
    .lean<ApiKeyRow[]>();
  const page = toPage(rows, input.first);
  return { ...page, rows: page.rows.filter((row) => isWithin(actor, row.role, row.brands)) };
}
