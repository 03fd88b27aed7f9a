import type { BrandRow } from '../../models/brand';
import type { AuthorRow, MentionRow, PendingChange } from '../../models/mention';
import type { ChangeType, MentionFacts } from '../monitor/facts';
import { toFacts } from './mentionRow';
import { isOwnAuthor } from './pseudonymize';

/** A change of a mention that is here. */
export interface MentionChange {
  type: ChangeType;
  /** Fields as they will be; empty for a removal. */
  set: Partial<MentionRow>;
  notify: boolean;
  at: Date;
}

/**
 * The update that changes a mention and, in the same write, queues the change for the brand's log. It finds the mention
 * only as it was read: whoever changed it meanwhile was first.
 */
export function changeUpdate(brand: BrandRow, mention: MentionRow, change: MentionChange) {
  const { before, after } = factsAround(brand, mention, change);
  const { type, notify, at } = change;
  const set = type === 'REMOVED' ? {} : { ...change.set, author: authorNow(brand, mention) };
  const revision = mention.revision + 1;
  const pending: PendingChange = { revision, type, notify, at, before, after };
  return {
    filter: { _id: mention._id, revision: mention.revision },
    update: {
      $set: { ...set, revision } as Record<string, unknown>,
      $push: { pending } as Record<string, unknown>,
      $min: { pendingAt: at },
    },
  };
}

/** Own account or not is judged anew with every change: the brand's handles may have changed since. */
function authorNow(brand: BrandRow, { channel, author }: MentionRow): AuthorRow {
  const { isOwn: _wasOwn, ...rest } = author;
  return isOwnAuthor(brand, channel, author.handle) ? { ...rest, isOwn: true } : rest;
}

/** What the counts hold of a mention, and what they will hold after a change. */
export function factsAround(
  brand: BrandRow,
  mention: MentionRow,
  { type, set }: Pick<MentionChange, 'type' | 'set'>,
): { before: MentionFacts; after: MentionFacts | null } {
  return {
    before: toFacts(mention, brand),
    after: type === 'REMOVED' ? null : toFacts({ ...mention, ...set, author: authorNow(brand, mention) }, brand),
  };
}
