import type { BrandRow } from '../../models/brand';
import type { MentionRow } from '../../models/mention';
import { writeBatch } from '../../models/writeBatch';
import { AppError, notFound } from '../errors';
import { changesTopic } from '../events/wake';
import { type Actor, authorizeBrand } from './authorize';
import { changeUpdate } from './changeMention';
import type { Deps } from './deps';
import { maskTitlesOf } from './maskTitles';
import { isRemoved } from './mentionRow';

export const MAX_REMOVED = 1_000;
const MAX_ATTEMPTS = 8;

/**
 * Takes mentions of a brand out for good. When it returns, the removal is durable and titles that quoted them are masked; the
 * counts, the threats and the mentions themselves follow, and what the log says of them (see `hideRemoved`). One that is not there, or is on its way out, is passed over.
 * @param ids stored ids, at most 1,000
 * @returns how many were taken out
 * @throws AppError NOT_FOUND, FORBIDDEN; BAD_USER_INPUT for too many ids; CONFLICT when others keep changing the same ones
 */
export async function removeMentions(
  deps: Deps,
  { brand: slug, ids }: { brand: string; ids: readonly string[] },
  actor: Actor,
): Promise<number> {
  authorizeBrand(actor, 'administer', slug);
  if (ids.length > MAX_REMOVED)
    throw new AppError('BAD_USER_INPUT', `At most ${MAX_REMOVED} mentions are removed at once, not ${ids.length}.`);
  const brand = await deps.models.Brand.findOne({ _id: slug }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', slug);
  let removed = 0;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const rows = await deps.models.Mention.find({ _id: { $in: ids }, brand: slug }).lean<MentionRow[]>();
    const here = rows.filter((row) => !isRemoved(row));
    if (here.length === 0) return removed;
    await maskTitlesOf(deps.models, slug, here);
    const at = deps.clock();
    const operations = here.map((row) => ({
      updateOne: changeUpdate(brand, row, { type: 'REMOVED', set: {}, notify: false, at }),
    }));
    const written = await writeBatch(deps.models.Mention, operations);
    removed += written.modifiedCount;
    deps.wake.notify(changesTopic(slug));
    if (written.modifiedCount === here.length) return removed;
  }
  throw new AppError('CONFLICT', 'Some of the mentions are being changed by others. Remove them again.');
}
