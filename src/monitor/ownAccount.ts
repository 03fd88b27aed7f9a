import type { MentionFacts } from './facts';
import { handleKey } from './identity';

/** Whether a handle is one of a brand's own accounts, which hold on every channel: case and a leading @ do not count. */
export function isOwnAccount(ownHandles: readonly string[], handle: string): boolean {
  const key = handleKey(handle);
  return ownHandles.some((own) => handleKey(own) === key);
}

/**
 * Whether a state of a mention may open, join or count in a threat, or be a member of a campaign: what a brand's own accounts
 * post may not, reposts included.
 */
export function mayThreaten(facts: MentionFacts | null): facts is MentionFacts {
  return facts !== null && facts.isOwn !== true;
}
