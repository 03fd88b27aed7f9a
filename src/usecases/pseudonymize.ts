import { createHmac } from 'node:crypto';
import type { BrandRow } from '../../models/brand';
import { authorKey } from '../monitor/identity';
import type { MentionInput } from './checkMention';
import type { Deps } from './deps';

const PSEUDONYM_LENGTH = 16;
const KEY_BYTES = 32;

export function newPseudonymKey(deps: Pick<Deps, 'randomBytes'>): string {
  return deps.randomBytes(KEY_BYTES).toString('base64url');
}

/**
 * A mention as a brand that pseudonymises stores it: in place of the handle a name that is always the same for the same
 * author of this brand, and no address, which would lead to the author. The brand's own accounts keep their names.
 */
export function pseudonymize(brand: Pick<BrandRow, 'pseudonymKey' | 'handles'>, mention: MentionInput): MentionInput {
  const key = brand.pseudonymKey;
  if (key == null) return mention;
  const author = authorKey(mention.channel, mention.author.handle);
  if (brand.handles.some((handle) => authorKey(mention.channel, handle) === author)) return mention;
  const name = createHmac('sha256', key).update(author).digest('base64url').slice(0, PSEUDONYM_LENGTH).toLowerCase();
  return { ...mention, url: null, author: { ...mention.author, handle: `author-${name}` } };
}
