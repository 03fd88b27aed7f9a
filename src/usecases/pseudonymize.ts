import { createHmac } from 'node:crypto';
import type { BrandRow } from '../../models/brand';
import { authorKey } from '../monitor/identity';
import { isOwnAccount } from '../monitor/ownAccount';
import type { Channel } from '../nlp/doc';
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
  const { handle } = mention.author;
  if (isOwnAccount(brand.handles, handle)) return mention;
  return { ...mention, url: null, author: { ...mention.author, handle: pseudonymOf(key, mention.channel, handle) } };
}

/** The identities that an author may be stored by: the own one, and that of the name which a brand that pseudonymises gives. */
export function storedAuthors(brand: Pick<BrandRow, 'pseudonymKey'>, channel: Channel, handle: string): string[] {
  const key = brand.pseudonymKey;
  const handles = key == null ? [handle] : [handle, pseudonymOf(key, channel, handle)];
  return handles.map((each) => authorKey(channel, each));
}

function pseudonymOf(key: string, channel: Channel, handle: string): string {
  const digest = createHmac('sha256', key).update(authorKey(channel, handle)).digest('base64url');
  return `author-${digest.slice(0, PSEUDONYM_LENGTH).toLowerCase()}`;
}

/** Whether a stored author is an own account of the brand, also under the name it got before its handle was told to be one. */
export function isOwnAuthor(
  brand: Pick<BrandRow, 'pseudonymKey' | 'handles'>,
  channel: Channel,
  stored: string,
): boolean {
  const key = brand.pseudonymKey;
  if (isOwnAccount(brand.handles, stored)) return true;
  return key != null && brand.handles.some((handle) => pseudonymOf(key, channel, handle) === stored);
}
