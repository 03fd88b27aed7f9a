import { AppError, type UserError } from '../errors';
import type { Channel } from '../nlp/doc';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { isMentionId, mentionId } from './mentionRow';
import { recordAudit } from './recordAudit';
import { MAX_REMOVED, removeMentions } from './removeMentions';

export interface DeleteMentionsInput {
  brand: string;
  /** Stored ids. */
  ids: readonly string[];
  /** As the source names them. */
  sources: readonly { channel: Channel; externalId: string }[];
}

/**
 * Takes mentions out because they are gone at their source, or must go. Counts and threats follow; one that is not there is
 * passed over.
 * @returns how many were taken out
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT for more than 1,000
 */
export async function deleteMentions(
  deps: Deps,
  { brand, ids, sources }: DeleteMentionsInput,
  actor: Actor,
): Promise<{ deleted: number; errors: UserError[] }> {
  authorizeBrand(actor, 'administer', brand);
  const named = sources.map((each) => mentionId(brand, each.channel, each.externalId));
  const all = [...new Set([...ids, ...named])];
  if (all.length > MAX_REMOVED)
    throw new AppError('BAD_USER_INPUT', `At most ${MAX_REMOVED} mentions are deleted at once. Split the list.`);
  if (all.length === 0)
    return { deleted: 0, errors: [{ code: 'NOTHING_TO_DO', message: 'Name at least one mention.', path: ['ids'] }] };
  // What is none of our ids names nothing, and might be anything: it is not written down.
  const known = all.filter(isMentionId);
  await recordAudit(deps, actor, {
    action: 'MENTIONS_DELETED',
    object: `Brand:${brand}`,
    brand,
    details: known,
  });
  return { deleted: await removeMentions(deps, { brand, ids: known }, actor), errors: [] };
}
