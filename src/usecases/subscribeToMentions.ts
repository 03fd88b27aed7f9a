import { notFound } from '../errors';
import { type ChangeRow, openChangeLog } from '../events/changeLog';
import { type Follower, followLog } from '../events/follow';
import type { Change, MentionFacts } from '../monitor/facts';
import { authorKey } from '../monitor/identity';
import { CHANNELS } from '../nlp/doc';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import type { MentionFilter } from './readMentions';

export interface SubscribeToMentionsInput {
  brand: string;
  filter: MentionFilter | null;
  /** As for events: null is live, 'start' the oldest kept, else a cursor. */
  after: string | null;
}

/**
 * What happens to a brand's mentions that the filter fits, before the change or after it, for a key that may read them. What
 * was sent with `notify: false` is passed over.
 * @throws AppError NOT_FOUND, FORBIDDEN, and as `followLog` does
 */
export async function subscribeToMentions(
  deps: Deps,
  { brand, filter, after }: SubscribeToMentionsInput,
  actor: Actor,
): Promise<Follower<ChangeRow>> {
  authorizeBrand(actor, 'read', brand);
  if ((await deps.models.Brand.exists({ _id: brand })) === null) throw notFound('brand', brand);
  const fits = createFactsFilter(filter ?? {});
  const isWanted = (change: Change): boolean => change.notify && (fits(change.before) || fits(change.after));
  return followLog(deps.wake, openChangeLog(deps.models, brand, isWanted), after);
}

function createFactsFilter(filter: MentionFilter): (facts: MentionFacts | null) => boolean {
  const { kinds, channels, languages, polarities, from, to, author } = filter;
  const authors = author ? new Set(CHANNELS.map((channel) => authorKey(channel, author))) : null;
  return (facts) =>
    facts !== null &&
    (!kinds || kinds.includes(facts.kind)) &&
    (!channels || channels.includes(facts.channel)) &&
    (!languages || languages.includes(facts.language)) &&
    (!polarities || polarities.includes(facts.polarity)) &&
    (!from || facts.postedAt >= from) &&
    (!to || facts.postedAt < to) &&
    (authors === null || authors.has(facts.author));
}
